import type { ReadSettings } from './kiosk/settings';

/** Where the answer is remembered for a start without the host. */
const KEY = 'kiosk';
/** What a host has that makes no kiosk, however it is spelt there. */
const PRIVATE = '{"kiosk":false}';
/** A host that has not answered by then counts as unreachable. */
const PATIENCE_MS = 3000;

/** The part of a page that is needed; `window` is one. */
export interface ModePage {
  fetch(address: string, init: RequestInit): Promise<Response>;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly location: Pick<Location, 'reload'>;
}

/**
 * Whether this is somebody's own device or a shared machine, as `kiosk.json` of the host says. It is asked at every start
 * and never precached: it is the operator's, survives a wiped profile, and a change takes effect with the next start.
 * Without the host the last answer counts. A host that was never asked, or has no such file, makes no kiosk: a kiosk
 * always loads this page from a host that has one.
 *
 * A device that is known to be private does not wait for the answer, however slow its network is; should the host have
 * become a kiosk's, the page is loaded anew as soon as it says so, before anybody has typed much.
 *
 * A file that is there and cannot be read never means private: somebody meant to set up a shared machine, and a private
 * start would show the next person what the last one wrote.
 */
export async function deviceMode(page: ModePage): Promise<ReadSettings> {
  const known = remembered(page);
  if (known === PRIVATE) {
    void lookAgain(page);
    return { kind: 'private' };
  }
  const asked = await ask(page);
  if (asked !== undefined) remember(page, asked);
  const text = asked ?? known ?? PRIVATE;
  if (text === PRIVATE) return { kind: 'private' };
  const { readKioskSettings } = await import('./kiosk/settings');
  return readKioskSettings(text);
}

async function lookAgain(page: ModePage): Promise<void> {
  const asked = await ask(page);
  if (asked === undefined || asked === PRIVATE) return;
  remember(page, asked);
  page.location.reload();
}

/** What the host has in its file, `PRIVATE` when it has none; undefined when it did not answer. */
async function ask(page: ModePage): Promise<string | undefined> {
  const control = new AbortController();
  const timer = page.setTimeout(() => {
    control.abort();
  }, PATIENCE_MS);
  try {
    const { signal } = control;
    const response = await page.fetch('./kiosk.json', { cache: 'no-store', signal });
    if (response.ok) return normal(await response.text());
    return response.status === 404 || response.status === 410 ? PRIVATE : undefined;
  } catch {
    return undefined;
  } finally {
    page.clearTimeout(timer);
  }
}

/** A file as the build ships it is told apart here: nobody needs the parser for that. */
function normal(text: string): string {
  return /^\s*\{\s*"kiosk"\s*:\s*false\s*\}\s*$/.test(text) ? PRIVATE : text;
}

// A browser that refuses storage (private windows, policies) asks the host every time anyway.
function remembered(page: ModePage): string | undefined {
  try {
    return page.localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(page: ModePage, text: string): void {
  try {
    page.localStorage.setItem(KEY, text);
  } catch {
    return;
  }
}
