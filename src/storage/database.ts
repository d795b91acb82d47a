import Dexie, { type IndexableType, type PromiseExtended, type Table } from 'dexie';
import { LOCK_KEY, lockIdIn } from './lock-row';
import type { Sealing } from './sealing';

/** Rises with every `version(n)` below. IndexedDB itself counts it tenfold, because Dexie does. */
const DATABASE_VERSION = 3;

/**
 * Why a page may not write any more: a newer release has upgraded the database under it, or another window has locked or
 * unlocked the drafts since.
 */
export type Overtaken = 'newer-schema' | 'lock-changed';

/** Key of a stored row. Ours are strings; a damaged row may carry anything that IndexedDB takes for a key. */
export type DraftKey = IndexableType;

/** `draft/attachment`: by its beginning all attachments of a draft are found, also those whose row is damaged. */
export type AttachmentKey = string;

/**
 * The one database of the app. Rows come out as `unknown`: whatever reads them passes them through a gate first.
 *
 * Drafts are found by id alone. There is no index on the day of saving: a damaged row drops out of an index, and
 * a list made from it would hide exactly the draft that its owner has to hear about.
 */
export class Database extends Dexie {
  readonly drafts: Table<unknown, DraftKey>;
  /** The revision before the stored one, one a draft. */
  readonly previous: Table<unknown, DraftKey>;
  readonly settings: Table<unknown, string>;
  /** What is attached to drafts, without its bytes: lists are made from these rows. */
  readonly attachments: Table<unknown, AttachmentKey>;
  /** The bytes, under the same keys. */
  readonly attachmentBytes: Table<unknown, AttachmentKey>;
  /** Seals everything personal that is stored here; undefined: nothing is sealed. */
  readonly sealing: Sealing | undefined;
  /** The lock that `sealing` belongs to; see `overtaken`. */
  readonly lockId: string | undefined;
  /** Closed on purpose, not by a failure. */
  #putAway = false;
  #onOpening: (() => () => void) | undefined;
  #opening = false;

  constructor(name: string, sealing?: Sealing, lockId?: string) {
    // Browsers' default acknowledges a write before it reaches the disk; 已保存 must survive a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    this.sealing = sealing;
    this.lockId = lockId;
    // A released version is never edited; the next one only adds.
    this.version(1).stores({ drafts: 'id', previous: 'id', settings: 'key' });
    this.version(2).stores({ attachments: 'key', attachmentBytes: 'key' });
    // No other tables, but rows may be locked: a page of the release before would write beside them in the clear.
    this.version(DATABASE_VERSION).stores({});
    this.drafts = this.table('drafts');
    this.previous = this.table('previous');
    this.settings = this.table('settings');
    this.attachments = this.table('attachments');
    this.attachmentBytes = this.table('attachmentBytes');
  }

  /**
   * Opens the database anew when the last opening failed: Dexie then refuses everything until it is told to, although
   * the reason (a full disk, a browser that lost its own store for a moment) may have passed. Rejects as `open` does.
   */
  async tryAgain(): Promise<void> {
    if (this.hasFailed() && !this.#putAway) await this.open();
  }

  /** Calls back whenever an opening begins; the function that it returns is called when that has ended, well or not. */
  onOpening(begin: () => () => void): void {
    this.#onOpening = begin;
  }

  override open(): PromiseExtended<Dexie> {
    const opened = super.open();
    // Whatever waits for the database opens it too: all of that is one opening.
    if (this.#onOpening === undefined || this.#opening || this.isOpen()) return opened;
    this.#opening = true;
    const end = this.#onOpening();
    const ended = (): void => {
      this.#opening = false;
      end();
    };
    void opened.then(ended, ended);
    return opened;
  }

  override close(options?: { disableAutoOpen: boolean }): void {
    this.#putAway = options?.disableAutoOpen !== false;
    super.close(options);
  }

  /**
   * Whoever writes asks this first, inside the transaction and with `settings` in it. Dexie reopens a database that a
   * newer release upgraded without complaint, and would write rows of the old shape; and a page from before the lock
   * would write rows in the clear, one from before its removal rows that nobody can open.
   */
  async overtaken(): Promise<Overtaken | undefined> {
    if (this.isNewerThanThisRelease) return 'newer-schema';
    const standing = lockIdIn(await this.settings.get(LOCK_KEY));
    const isGone = standing === undefined && this.sealing?.opensOnly === true;
    return standing === this.lockId || isGone ? undefined : 'lock-changed';
  }

  /** Whether a newer release has upgraded the database under this page; all that matters where nothing is sealed. */
  get isNewerThanThisRelease(): boolean {
    return this.backendDB().version > DATABASE_VERSION * 10;
  }
}
