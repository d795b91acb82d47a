import type { LockResult } from '../../storage/lock';
import type { ClearResult, Kept } from '../../storage/kept';

/** Why a passphrase did not open the drafts. */
export type LockReason = Extract<LockResult, { ok: false }>['reason'];

/** What has to be answered before drafts are opened. */
export interface LockQuestion {
  /** Set when no passphrase can open them: the record of the lock cannot be read. */
  readonly reason: 'damaged' | 'newer-format' | undefined;
  /** Undefined when they are open. */
  open(passphrase: string): Promise<LockReason | undefined>;
  /** How much lies behind the lock. */
  kept(): Promise<Kept>;
  /** The only way on without the passphrase. */
  removeAll(): Promise<ClearResult>;
}

/** What the shell and the screens see of the lock on the drafts; a shared machine has none. */
export class DraftLock {
  /** Stands while drafts are shut and somebody asked for them. */
  question: LockQuestion | undefined = $state.raw();
  /** The screen that asked last, by its key; only in its place the question is shown. */
  askedBy: string | undefined = $state();
  /** A lock is set, and this page has its key. */
  isOpen = $state(false);
  /** It was time to lock, but something is not stored and stands on this page alone. */
  heldOpen = $state(false);
  /** Why some drafts are not as the lock says yet; it goes on the next time. */
  unfinished: LockReason | undefined = $state();
  /** Rises when everything that is shown has to be opened anew. */
  epoch = $state(0);
}
