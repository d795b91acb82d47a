import type { ReadSettings } from './kiosk/settings';

/** Where the answer is remembered for a start without the host. */
const KEY = 'kiosk';
/** A host that has not answered by then counts as unreachable. */
const PATIENCE_MS = 3000;

/** The part of a page that is needed; `window` is one. */
export interface ModePage {
  fetch(address: string, init: RequestInit): Promise<Response>;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/**
 * Whether this is somebody's own device or a shared machine, as `kiosk.json` of the host says. It is asked at every start
 * and never precached: it is the operator's, survives a wiped profile, and a change takes effect with the next start.
 * Without the host the last answer counts. A host that was never asked, or has no such file, makes no kiosk: a kiosk
 * always loads this page from a host that has one.
 *
 * A file that is there and cannot be read never means private: somebody meant to set up a shared machine, and a private
 * start would show the next person what the last one wrote.
 */
export async function deviceMode(page: ModePage): Promise<ReadSettings> {
  const asked = await ask(page);
  if (asked.isReached) remember(page, asked.text);
  const text = asked.isReached ? asked.text : remembered(page);
  if (text === undefined || isOff(text)) return { kind: 'private' };
  const { readKioskSettings } = await import('./kiosk/settings');
  return readKioskSettings(text);
}

/** What the host answered; no text when it has no such file. */
async function ask(page: ModePage): Promise<{ isReached: boolean; text?: string }> {
  const control = new AbortController();
  const timer = page.setTimeout(() => {
    control.abort();
  }, PATIENCE_MS);
  try {
    const { signal } = control;
    const response = await page.fetch('./kiosk.json', { cache: 'no-store', signal });
    if (response.ok) return { isReached: true, text: await response.text() };
    return { isReached: response.status === 404 || response.status === 410 };
  } catch {
    return { isReached: false };
  } finally {
    page.clearTimeout(timer);
  }
}

/** As the build ships it: nobody needs the parser for that. */
function isOff(text: string): boolean {
  return /^\s*\{\s*"kiosk"\s*:\s*false\s*\}\s*$/.test(text);
}

// A browser that refuses storage (private windows, policies) asks the host every time anyway.
function remembered(page: ModePage): string | undefined {
  try {
    return page.localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(page: ModePage, text: string | undefined): void {
  try {
    if (text === undefined || isOff(text)) page.localStorage.removeItem(KEY);
    else page.localStorage.setItem(KEY, text);
  } catch {
    return;
  }
}
