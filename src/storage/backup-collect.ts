import { openBytes } from './attachment-rows';
import {
  packBackup,
  readableDrafts,
  revisionOf,
  wholeAttachment,
  type Revisions,
} from './backup-content';
import { fitsBackup } from './backup-file';
import { joinRevisions, readRecord } from './backup-record';
import type { AttachmentKey, Database, DraftKey } from './database';
import { failureOf } from './failure';
import { readRow } from './read-row';
import { openRow } from './sealed-row';

export type CollectedBackup =
  | {
      readonly ok: true;
      readonly body: Uint8Array<ArrayBuffer>;
      /** What can be brought back from it, and what cannot. */
      readonly drafts: number;
      readonly attachments: number;
      readonly lost: number;
      /** The revisions in it. */
      readonly present: Revisions;
    }
  | { readonly ok: false; readonly reason: 'closed' | 'nothing' | 'too-large' };

interface FoundFile {
  readonly row: unknown;
  readonly bytes: ArrayBuffer;
}

/** Everything that is stored, readable or not, as the body of a backup; changes nothing. */
export async function collectBackup(db: Database, madeAt: string): Promise<CollectedBackup> {
  try {
    await db.tryAgain();
    const keys = await db.drafts.toCollection().primaryKeys();
    if (keys.length === 0) return { ok: false, reason: 'nothing' };
    const drafts = await rowsOf(db, keys, (key) => rowOf(db, db.drafts, key));
    const previous = await rowsOf(db, keys, (key) => rowOf(db, db.previous, key));
    const fileKeys = await db.attachments.toCollection().primaryKeys();
    const attachments = await rowsOf(db, fileKeys, (key) => fileOf(db, key));
    const length = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    if (!fitsBackup(length)) return { ok: false, reason: 'too-large' };

    const readable = readableDrafts(drafts, previous);
    const whole = await wholeOnes(attachments, new Set(readable.keys()));
    const present = Object.fromEntries(
      [...readable].map(([id, revision]) => [id, [revisionOf(revision)]]),
    );
    const { revisions: earlier } = await readRecord(db);
    const revisions = joinRevisions(earlier, present);
    const body = packBackup({ madeAt, drafts, previous, attachments, revisions });
    if (!fitsBackup(body.length)) return { ok: false, reason: 'too-large' };
    const lost = keys.length - readable.size + fileKeys.length - whole;
    return { ok: true, body, drafts: readable.size, attachments: whole, lost, present };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { ok: false, reason: 'closed' };
  }
}

/** One by one: a single row that the browser itself cannot read fails a reading of all. */
async function rowsOf<Key, Row>(
  db: Database,
  keys: readonly Key[],
  get: (key: Key) => PromiseLike<Row>,
): Promise<readonly NonNullable<Row>[]> {
  const found: NonNullable<Row>[] = [];
  for (const key of keys) {
    const row = await readRow(db, () => get(key));
    if (row !== undefined && row !== null) found.push(row);
  }
  return found;
}

/** As it was before it was sealed: what a backup holds is readable with its own passphrase alone. */
async function rowOf(db: Database, table: Database['drafts'], key: DraftKey): Promise<unknown> {
  return openRow(await table.get(key), typeof key === 'string' ? key : '', db.sealing);
}

/** In one transaction, so that another window does not put other bytes under the row meanwhile. */
async function fileOf(db: Database, key: AttachmentKey): Promise<FoundFile> {
  const tables = [db.attachments, db.attachmentBytes];
  const [row, stored] = await db.transaction('r', tables, () =>
    Promise.all([db.attachments.get(key), db.attachmentBytes.get(key)]),
  );
  const bytes = await openBytes(stored, key, db.sealing);
  // Empty when they are missing: it is then told as unreadable where it is restored.
  return {
    row: await openRow(row, key, db.sealing),
    bytes: bytes?.buffer ?? new ArrayBuffer(0),
  };
}

async function wholeOnes(
  files: readonly FoundFile[],
  drafts: ReadonlySet<string>,
): Promise<number> {
  let whole = 0;
  for (const { row, bytes } of files) {
    const attachment = await wholeAttachment(row, new Uint8Array(bytes));
    if (attachment !== undefined && drafts.has(attachment.draftId)) whole += 1;
  }
  return whole;
}
