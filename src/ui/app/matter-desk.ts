import type { Catalogue, ItemId } from '../../catalogue/types';
import type { Answers } from '../../forms/answers';
import type { Facts } from '../../rules/assessment';
import type { DraftKey } from '../../storage/database';
import type { StoredFollowUpState } from '../../storage/follow-up';
import type { RestoreResult } from '../../storage/delete-draft';
import type { ClearResult } from '../../storage/kept';
import type { BackupDesk } from './backup-desk';
import type { EvidenceDesk } from './evidence-desk';
import type { LockDesk } from './lock-desk';
import type { Matter } from './matter.svelte';

export type OpenedMatter =
  | { readonly state: 'ok'; readonly matter: Matter }
  | { readonly state: 'missing' }
  /** Stored and whole, but sealed with a key that is not at hand. */
  | { readonly state: 'locked' }
  /** Stored, but not readable by this release; it can still be saved to a file. */
  | { readonly state: 'unreadable' }
  /** The browser gives this page no database: private window, policy, full disk. */
  | { readonly state: 'closed' };

/** One line of the draft list; unreadable ones are never hidden. */
export type DraftLine =
  | {
      readonly state: 'ok';
      readonly key: DraftKey;
      readonly id: string;
      readonly itemId: ItemId;
      /** What was answered, for the verdict of today. */
      readonly facts: Facts;
      /** What was entered in the forms: by it, drafts of one subject are known. */
      readonly answers: Answers;
      /** What was handed in and what became of it. */
      readonly followUp: StoredFollowUpState;
      /** Digest of the rules that its owner saw last. */
      readonly seen: string;
      /** Name the person gave or the entity's name; empty when there is none yet. */
      readonly title: string;
      /** The draft beside which this one was kept, because both had changed; it may be gone. */
      readonly splitFrom?: string;
      /** ISO instant. */
      readonly savedAt: string;
    }
  | { readonly state: 'unreadable' | 'locked'; readonly key: DraftKey };

export type DraftLines =
  | { readonly state: 'ok'; readonly drafts: readonly DraftLine[] }
  /** `here`: matters that only this page holds. */
  | { readonly state: 'closed'; readonly here: readonly MatterHere[] };

/** A matter that the browser would not store; it is gone with the page. */
export interface MatterHere {
  readonly id: string;
  readonly itemId: ItemId;
  readonly title: string;
}

/** Brings back what was taken away. */
export type UndoRemoval = () => Promise<RestoreResult>;

export type RemoveResult =
  | { readonly ok: true; readonly undo: UndoRemoval }
  | { readonly ok: false; readonly reason: 'missing' | 'disk-full' | 'closed' };

/** Drafts, from the screens' side: begun, opened, listed, put away. */
export interface MatterDesk {
  readonly catalogue: Catalogue;
  /** What is attached to drafts: photos and PDFs. */
  readonly evidence: EvidenceDesk;
  /** All of it in one file, and back. */
  readonly backups: BackupDesk;
  /** The passphrase of somebody's own device; a shared machine has none. */
  readonly lock: LockDesk | undefined;
  /** A new matter; stored with its first answer. */
  begin(itemId: ItemId): Matter;
  /** The open matter when it is this one, else the stored draft. */
  open(id: string): Promise<OpenedMatter>;
  list(): Promise<DraftLines>;
  /** Takes a draft and what is attached to it away, and hands back how to undo it. */
  remove(key: DraftKey): Promise<RemoveResult>;
  /** Takes everything away that is stored here, for good. */
  removeAll(): Promise<ClearResult>;
  /** The draft as a JSON file, readable or not; undefined when the browser does not bring it back. */
  exportDraft(key: DraftKey): Promise<Blob | undefined>;
  /** Stores what was typed in the open matter now; its `save` then tells the truth. */
  settle(): Promise<void>;
  /** Something stands on this page alone. */
  readonly hasUnstored: boolean;
  /** The device's signing key, made at first use; `kept` is false when it lasts only until the page closes. */
  deviceKey(): Promise<{ readonly keys: CryptoKeyPair; readonly kept: boolean }>;
  /** The matter that lies on the desk. */
  readonly openDraft: string | undefined;
  /** Takes everything off the desk without storing it, and what is stored on a shared machine with it. */
  forget(): Promise<void>;
}
