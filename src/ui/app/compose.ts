import { directory } from '../../catalogue/directory';
import engineScript from '../engine/engine.worker.ts?worker&url';
import type { Engine } from '../engine/engine';
import { Calendar } from './calendar.svelte';
import type { Clock } from './clock';
import { DraftAccess } from './draft-access.svelte';
import { inAppBrowser } from './in-app-browser';
import type { MatterDesk } from './matter-desk';
import { Offline } from './offline.svelte';
import { Router } from './router.svelte';
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
  return {
    clock,
    calendar,
    directory,
    router,
    offline,
    draftAccess,
    textSize: new TextSizeChoice(page.document.documentElement, !isShared),
    inAppBrowser: inAppBrowser(page.navigator.userAgent),
    desk: once(async (): Promise<MatterDesk> => {
      const [{ StoredDesk }, { ownStore, sessionStore }] = await Promise.all([
        import('./stored-desk'),
        import('./store'),
      ]);
      const store = isShared ? await sessionStore() : ownStore();
      return new StoredDesk(store, page, clock, calendar, draftAccess, (from, to) => {
        const { route } = router;
        if ('draftId' in route && route.draftId === from) router.replace({ ...route, draftId: to });
      });
    }),
    engine: once(async (): Promise<Engine> => {
      const { startEngine } = await import('../engine/start-engine');
      return startEngine(scripts.worker(engineScript));
    }),
  };
}

/** Remembers the one result; a failed try (say, no network yet) is tried anew the next time. */
function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
