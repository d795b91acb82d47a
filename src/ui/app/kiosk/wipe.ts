import type { Services } from '../services';
import { SESSION_DATABASE } from './session-database';

/** A step that takes longer is given up: the key is dropped first, and nobody has to wait for a disk. */
const PATIENCE_MS = 4000;

/** What a crash or a power cut left of the session before. It is sealed with a key that is gone. */
export function sweep(page: Window): void {
  try {
    page.indexedDB.deleteDatabase(SESSION_DATABASE);
  } catch {
    // A browser that gives this page no database keeps nothing either.
    return;
  }
}

/**
 * The end of a session: the key is dropped, the database deleted, and where the host can do it, the browser emptied of
 * all that this page ever stored. Never rejects, and takes seconds at the most.
 */
export async function wipeAll(
  page: Window,
  services: Pick<Services, 'desk'>,
  reset: boolean,
): Promise<void> {
  await atMost(page, async () => {
    const desk = await services.desk();
    await desk.forget();
  });
  try {
    page.sessionStorage.clear();
  } catch {
    // Refused to this page: then nothing is in it.
  }
  if (reset)
    await atMost(page, async (signal) => {
      await page.fetch('./reset', { cache: 'no-store', signal });
    });
}

/** What fails or hangs here is told by the operator's self-check; the person who leaves can do nothing about it. */
async function atMost(page: Window, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const control = new AbortController();
  let timer = 0;
  const patience = new Promise<void>((resolve) => {
    timer = page.setTimeout(() => {
      control.abort();
      resolve();
    }, PATIENCE_MS);
  });
  await Promise.race([run(control.signal).catch(() => undefined), patience]);
  page.clearTimeout(timer);
}
