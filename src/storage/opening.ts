import type { Database } from './database';

/** Opening takes some thousandths of a second, so by then something else is in the way. */
const PATIENCE_MS = 1500;

/**
 * Calls back with `true` when the database does not open because another window holds it: a page of an earlier release
 * that does not let go of it, or another one that waits for such a page. Of the first the browser tells, of the second
 * nobody does, so time has to tell. Calls back with `false` once the opening has ended; it goes on by itself.
 * `startTimer` calls back once after so many milliseconds, unless the function it returns is called before.
 */
export function watchOpening(
  db: Database,
  startTimer: (run: () => void, milliseconds: number) => () => void,
  onWaiting: (waiting: boolean) => void,
): void {
  db.on('blocked', () => {
    onWaiting(true);
  });
  db.onOpening(() => {
    const stop = startTimer(() => {
      onWaiting(true);
    }, PATIENCE_MS);
    return () => {
      stop();
      onWaiting(false);
    };
  });
}
