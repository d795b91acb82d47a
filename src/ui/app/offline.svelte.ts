import { parseProgress } from './offline-messages';
import { activateWorker, askVersion, askWorker, watchWorker } from './offline-worker';

/** How far the app is from working without a network; in bytes, `total` is 0 until it is known. */
export type OfflineState =
  /** No service worker here: the address is not secure, or the browser is old or inside another app. */
  | { readonly kind: 'unsupported'; readonly because: 'address' | 'browser' }
  | { readonly kind: 'installing'; readonly done: number; readonly total: number }
  /** Every file, the core font included, was found in the cache. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' };

/** A page left open, as on a kiosk, asks for a new version by itself this often. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** What the screens may say about working offline and about new versions. It never reloads unasked. */
export class Offline {
  state: OfflineState = $state.raw({ kind: 'installing', done: 0, total: 0 });
  /** The slice of rare characters is stored too. */
  rareFontReady = $state(false);
  /** A new version is stored and waits for `applyUpdate`. */
  updateWaiting = $state(false);
  /** A new version could not be stored; the present one goes on working, and the next look tries again. */
  updateFailed = $state(false);
  /** Another window took the new version: this page should be reloaded as soon as the user is ready. */
  replaced = $state(false);

  readonly #page: Window;
  readonly #script: string;
  readonly #workers: ServiceWorkerContainer | undefined;
  #registration: ServiceWorkerRegistration | undefined;
  #controlled = false;
  #updating = false;
  /** How many versions this page has seen begin to be stored. */
  #begun = 0;

  /** `script` is the trusted address of the service worker (`allowScriptUrls`). */
  constructor(page: Window, script: string) {
    this.#page = page;
    this.#script = script;
    this.#workers = 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : undefined;
  }

  /** Begins to store the app for use without a network. Call once, when the first screen is there. */
  async start(): Promise<void> {
    const workers = this.#workers;
    if (workers === undefined) {
      const because = this.#page.isSecureContext ? 'browser' : 'address';
      this.state = { kind: 'unsupported', because };
      return;
    }
    this.#controlled = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      this.#changeController();
    });
    workers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const progress = parseProgress(data);
      if (progress === undefined || this.state.kind !== 'installing') return;
      this.state = { kind: 'installing', done: progress.done, total: progress.total };
    });
    this.#page.document.addEventListener('visibilitychange', () => {
      if (this.#page.document.visibilityState === 'visible') void this.lookForUpdate();
    });
    this.#page.addEventListener('online', () => {
      void (this.state.kind === 'failed' ? this.retry() : this.lookForUpdate());
    });
    this.#page.setInterval(() => void this.lookForUpdate(), LOOK_EVERY_MS);
    await this.#register(workers);
  }

  /** Tries again after `failed`; what is already stored is not fetched twice. */
  async retry(): Promise<void> {
    if (this.#workers === undefined) return;
    this.state = { kind: 'installing', done: 0, total: 0 };
    await this.#register(this.#workers);
  }

  /** Asks the server for a new version. The browser by itself asks only when a page is opened. */
  async lookForUpdate(): Promise<void> {
    const registration = this.#registration;
    if (registration === undefined) return;
    const begun = this.#begun;
    try {
      await registration.update();
    } catch {
      // Without a network there is nothing to find, which is no news to anybody.
      return;
    }
    // The browser may answer when a version has begun and failed already. When none has, the host is back at the present
    // one, and nothing is missing any more.
    const found = this.#begun > begun || registration.installing !== null;
    if (!found && registration.waiting === null) this.updateFailed = false;
  }

  /** Switches to the waiting version and reloads this page, once. Only on the user's word. */
  applyUpdate(): void {
    const waiting = this.#registration?.waiting ?? undefined;
    if (waiting === undefined) return;
    this.#updating = true;
    activateWorker(waiting);
  }

  async #register(workers: ServiceWorkerContainer): Promise<void> {
    try {
      this.#adopt(await workers.register(this.#script, { updateViaCache: 'none' }));
    } catch {
      // Whatever the browser's reason, the app is usable now and will not be without a network.
      this.state = { kind: 'failed' };
    }
  }

  #adopt(registration: ServiceWorkerRegistration): void {
    if (this.#registration === undefined || registration !== this.#registration) {
      // A browser that keeps workers off may answer with nothing: this then fails, and is told like any other failure.
      registration.addEventListener('updatefound', () => {
        this.#watch(registration);
      });
      this.#registration = registration;
      this.#watch(registration);
    }
    void this.#announce(registration);
    if (registration.active !== null) void this.#verify(registration.active);
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const worker = registration.installing;
    if (worker === null) return;
    this.#begun += 1;
    watchWorker(worker, {
      onstored: () => {
        this.updateFailed = false;
        void this.#announce(registration);
      },
      onactivated: () => {
        this.updateWaiting = false;
        void this.#verify(worker);
      },
      onfailed: () => {
        if (registration.active === null) this.state = { kind: 'failed' };
        else this.updateFailed = true;
      },
    });
  }

  /** Says that a version waits, unless it is the present one again: then the host has taken the new one back. */
  async #announce(registration: ServiceWorkerRegistration): Promise<void> {
    const { active, waiting } = registration;
    if (active === null || waiting === null) {
      this.updateWaiting = false;
      return;
    }
    const [present, stored] = await Promise.all([askVersion(active), askVersion(waiting)]);
    // Another may have come or taken over since, and has been announced by itself.
    if (registration.waiting !== waiting) return;
    this.updateWaiting = present === undefined || present !== stored;
  }

  /** Believes the cache, not an event: a browser may have thrown single files away since. */
  async #verify(worker: ServiceWorker): Promise<void> {
    const complete = await askWorker(worker, { type: 'ask-complete' });
    this.state = { kind: complete ? 'ready' : 'failed' };
    if (!complete) return;
    const fetch = !savesData(this.#page.navigator);
    this.rareFontReady = await askWorker(worker, { type: 'ask-rare-font', fetch });
  }

  #changeController(): void {
    if (this.#updating) {
      this.#updating = false;
      this.#page.location.reload();
    } else if (this.#controlled) this.replaced = true;
    // The very first version takes over the page that stored it; nothing else changes.
    this.#controlled = true;
  }
}

/** The user asked for little traffic: six megabytes of rare characters then wait until one is needed. */
function savesData(navigator: Navigator): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  );
}
