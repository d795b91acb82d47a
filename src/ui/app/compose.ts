import { directory } from '../../catalogue/directory';
import engineScript from '../engine/engine.worker.ts?worker&url';
import type { Engine } from '../engine/engine';
import { Calendar } from './calendar.svelte';
import type { Clock } from './clock';
import { DraftAccess } from './draft-access.svelte';
import { DraftLock } from './draft-lock.svelte';
import { inAppBrowser } from './in-app-browser';
import type { MatterDesk } from './matter-desk';
import { Offline } from './offline.svelte';
import type { OwnLock } from './own-lock';
import { Router } from './router.svelte';
import { screenKey } from './screens';
import { allowScriptUrls } from './script-url';
import type { Services } from './services';
import { TextSizeChoice } from './text-size.svelte';

/** Joins the parts for this page. The heavy ones are made when first asked for, once. */
export function composeServices(page: Window, clock: Clock, device: 'own' | 'shared'): Services {
  const isShared = device === 'shared';
  const scripts = allowScriptUrls(page, [engineScript]);
  const offline = new Offline(page, scripts.serviceWorker);
  void offline.start();
  const router = new Router(page, !isShared);
  const calendar = new Calendar(clock, page);
  const draftAccess = new DraftAccess();
  const draftLock = new DraftLock();
  let lock: OwnLock | undefined;
  let desk: MatterDesk | undefined;
  const makeDesk = once(async (): Promise<MatterDesk> => {
    const [{ StoredDesk }, { ownStore, sessionStore }, { OwnLock }] = await Promise.all([
      import('./stored-desk'),
      import('./store'),
      import('./own-lock'),
    ]);
    const renew = (): void => {
      desk = undefined;
      makeDesk.anew();
    };
    const parts = { page, clock, access: draftAccess, shell: draftLock, renew };
    const store = isShared ? await sessionStore() : await ownStore((lock ??= new OwnLock(parts)));
    const made = new StoredDesk(store, page, clock, calendar, draftAccess, (from, to) => {
      const { route } = router;
      if ('draftId' in route && route.draftId === from) router.replace({ ...route, draftId: to });
    });
    lock?.attach(made);
    desk = made;
    return made;
  });
  return {
    clock,
    calendar,
    directory,
    router,
    offline,
    draftAccess,
    draftLock,
    textSize: new TextSizeChoice(page.document.documentElement, !isShared),
    inAppBrowser: inAppBrowser(page.navigator.userAgent),
    async desk() {
      // Not at once: whoever asks may be about to show something, and must not change what is shown.
      await Promise.resolve();
      draftLock.askedBy = screenKey(router.route).id;
      return makeDesk.get();
    },
    settle: async () => desk?.settle(),
    engine: once(async (): Promise<Engine> => {
      const { startEngine } = await import('../engine/start-engine');
      return startEngine(scripts.worker(engineScript));
    }).get,
  };
}

/** Remembers the one result until `anew`; a failed try (say, no network yet) is tried anew the next time. */
function once<Result>(make: () => Promise<Result>): {
  readonly get: () => Promise<Result>;
  readonly anew: () => void;
} {
  let made: Promise<Result> | undefined;
  return {
    get() {
      made ??= make().catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    },
    anew() {
      made = undefined;
    },
  };
}
