import type { LockReason } from './draft-lock.svelte';

/** `unstored`: something open could not be stored, and would be lost. */
export type LockAnswer = 'done' | 'unstored' | LockReason;

/** The lock on the drafts, from the screens' side. */
export interface LockDesk {
  /** Locks everything that is stored, and all that will be. */
  set(passphrase: string): Promise<LockAnswer>;
  change(before: string, after: string): Promise<LockAnswer>;
  remove(passphrase: string): Promise<LockAnswer>;
  /** Goes on where setting or removing stopped. */
  finish(): Promise<LockAnswer>;
  /** Puts everything away and asks for the passphrase, unless something is not stored. */
  lockNow(): Promise<void>;
}
