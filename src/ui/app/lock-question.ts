import type { Database } from '../../storage/database';
import { clearAll, countKept } from '../../storage/kept';
import { openLock, readLock, type OpenLock } from '../../storage/lock';
import type { LockQuestion } from './draft-lock.svelte';
import { newIv } from './random';
import type { StandingLock } from './standing-lock';

interface LockAnswered {
  /** The passphrase was right. */
  readonly opened: (open: OpenLock) => Promise<void>;
  /** Everything was deleted, the lock with it. */
  readonly removed: () => void;
  /** Nothing is in the way any more, for whatever reason. */
  readonly ended: () => void;
}

/** What somebody is asked who wants locked drafts. `db` is opened without a key. */
export function lockQuestion(
  db: Database,
  standing: StandingLock,
  answered: LockAnswered,
): LockQuestion {
  return {
    reason: standing.state === 'ok' ? undefined : standing.reason,
    async open(passphrase) {
      // Another window may have changed the passphrase, or taken the lock away.
      const present = await readLock(db);
      if (present.state === 'closed') return present.state;
      if (present.state !== 'none') {
        const opened = await openLock(present, passphrase, newIv);
        if (!opened.ok) return opened.reason;
        await answered.opened(opened);
      }
      answered.ended();
      return undefined;
    },
    kept: () => countKept(db),
    async removeAll() {
      const removed = await clearAll(db);
      if (!removed.ok) return removed;
      answered.removed();
      answered.ended();
      return removed;
    },
  };
}
