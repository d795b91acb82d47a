import type { Database } from '../../storage/database';
import { readLock } from '../../storage/lock';
import type { StoredLock } from '../../storage/lock-row';
import { watchOpening } from '../../storage/opening';
import type { DraftAccess } from './draft-access.svelte';

/** A lock that stands before the drafts, readable or not. */
export type StandingLock = Exclude<StoredLock, { state: 'none' }>;

/**
 * The lock that is in the way; undefined when there is none, or when nobody can tell because the browser holds the
 * database back. `onLate` hears when there turns out to be one after all.
 */
export async function standingLock(
  db: Database,
  page: Window,
  access: DraftAccess,
  onLate: () => void,
): Promise<StandingLock | undefined> {
  const waited = new Promise<'waiting'>((resolve) => {
    const startTimer = (run: () => void, milliseconds: number) => {
      const timer = page.setTimeout(run, milliseconds);
      return () => {
        page.clearTimeout(timer);
      };
    };
    watchOpening(db, startTimer, (waiting) => {
      access.waiting = waiting;
      if (waiting) resolve('waiting');
    });
  });
  const reading = readLock(db).then((found) =>
    found.state === 'none' || found.state === 'closed' ? undefined : found,
  );
  const found = await Promise.race([reading, waited]);
  if (found !== 'waiting') return found;
  void reading.then((late) => {
    if (late !== undefined) onLate();
  });
  return undefined;
}
