import type { Catalogue, ItemId } from '../../catalogue/types';
import type { Matter } from './matter.svelte';

export type OpenedMatter =
  | { readonly state: 'ok'; readonly matter: Matter }
  | { readonly state: 'missing' }
  /** Stored, but not readable by this release; `raw` can still be saved to a file. */
  | { readonly state: 'unreadable'; readonly raw: unknown };

/** One line of the draft list. */
export type DraftLine =
  | {
      readonly state: 'ok';
      readonly id: string;
      readonly itemId: ItemId;
      /** Name the person gave or the entity's name; empty when there is none yet. */
      readonly title: string;
      readonly savedAt: string;
    }
  | { readonly state: 'unreadable'; readonly id: string; readonly raw: unknown };

/** Drafts, from the screens' side: begun, opened, listed, put away. */
export interface MatterDesk {
  readonly catalogue: Catalogue;
  /** A new matter; stored with its first answer. */
  begin(itemId: ItemId): Matter;
  /** The open matter when it is this one, else the stored draft. */
  open(id: string): Promise<OpenedMatter>;
  list(): Promise<readonly DraftLine[]>;
  /** Takes a draft away and hands back how to undo it. */
  remove(id: string): Promise<() => Promise<void>>;
  /** The draft as a JSON file, readable or not. */
  exportDraft(id: string): Promise<Blob>;
  /** Waits until everything typed is stored, or says why not. */
  settle(): Promise<void>;
  /** The device's signing key, made at first use. */
  deviceKey(): Promise<CryptoKeyPair>;
}
