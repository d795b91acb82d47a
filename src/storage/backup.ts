import { packBackup, revisionOf, unpackBackup, type BackupContent } from './backup-content';
import {
  fitsBackup,
  openBackupFile,
  sealBackupFile,
  type BackupFailure,
  type BackupRandomness,
} from './backup-file';
import { recordBackup, joinRevisions, readRecord } from './backup-record';
import type { Database } from './database';
import { unwrapDraft } from './envelope';
import { failureOf } from './failure';

export type BackupResult =
  | {
      readonly ok: true;
      readonly file: Uint8Array<ArrayBuffer>;
      readonly drafts: number;
      readonly attachments: number;
      /** Rows that the browser itself did not bring back: they are not in the file. */
      readonly lost: number;
    }
  | { readonly ok: false; readonly reason: 'closed' | 'nothing' | 'too-large' };

export type OpenedBackup =
  | { readonly ok: true; readonly content: BackupContent }
  | { readonly ok: false; readonly reason: BackupFailure };

/**
 * All drafts with all their files, readable or not, in one encrypted file. The passphrase has to be long enough.
 * `madeAt` is an ISO instant, remembered as that of the last backup.
 */
export async function makeBackup(
  db: Database,
  passphrase: string,
  madeAt: string,
  randomness: BackupRandomness,
): Promise<BackupResult> {
  try {
    await db.tryAgain();
    const drafts = await rowsOf(db, await db.drafts.toCollection().primaryKeys(), (key) =>
      db.drafts.get(key),
    );
    const rows = await rowsOf(db, await db.attachments.toCollection().primaryKeys(), (key) =>
      db.attachments.get(key),
    );
    const attachments = await Promise.all(
      rows.found.map(async ({ key, row }) => ({ row, bytes: await bytesOf(db, key) })),
    );
    if (drafts.found.length === 0) return { ok: false, reason: 'nothing' };
    const length = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    if (!fitsBackup(length)) return { ok: false, reason: 'too-large' };
    const stored = drafts.found.map(({ row }) => unwrapDraft(row));
    const present = Object.fromEntries(
      stored
        .filter((row) => row.state === 'ok')
        .map(({ draft, rev }) => [draft.id, [revisionOf(draft, rev)]]),
    );
    const { revisions: earlier } = await readRecord(db);
    const revisions = joinRevisions(earlier, present);
    const body = packBackup({
      madeAt,
      drafts: drafts.found.map(({ row }) => row),
      attachments,
      revisions,
    });
    if (!fitsBackup(body.length)) return { ok: false, reason: 'too-large' };
    const file = await sealBackupFile(body, passphrase, randomness);
    await recordBackup(db, present, madeAt);
    const lost = drafts.lost + rows.lost;
    return { ok: true, file, drafts: drafts.found.length, attachments: attachments.length, lost };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { ok: false, reason: 'closed' };
  }
}

/** Looks into a backup; changes nothing, whatever the file holds. */
export async function openBackup(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<OpenedBackup> {
  const unlocked = await openBackupFile(file, passphrase);
  if (!unlocked.ok) return unlocked;
  const content = await unpackBackup(unlocked.body);
  return content === undefined ? { ok: false, reason: 'damaged' } : { ok: true, content };
}

interface Rows<Key> {
  readonly found: readonly { readonly key: Key; readonly row: unknown }[];
  readonly lost: number;
}

/** One by one: a single row that the browser itself cannot read fails a reading of all. */
async function rowsOf<Key>(
  db: Database,
  keys: readonly Key[],
  get: (key: Key) => PromiseLike<unknown>,
): Promise<Rows<Key>> {
  const found: { key: Key; row: unknown }[] = [];
  let lost = 0;
  for (const key of keys) {
    const row = await orUndefined(db, () => get(key));
    if (row === undefined) lost += 1;
    else found.push({ key, row });
  }
  return { found, lost };
}

/** Empty when they are missing: the attachment is then told as unreadable where it is restored. */
async function bytesOf(db: Database, key: string): Promise<ArrayBuffer> {
  const row = await orUndefined(db, () => db.attachmentBytes.get(key));
  const bytes = typeof row === 'object' && row !== null && 'bytes' in row ? row.bytes : undefined;
  return bytes instanceof ArrayBuffer ? bytes : new ArrayBuffer(0);
}

async function orUndefined(db: Database, read: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (failureOf(error) === undefined || !db.isOpen()) throw error;
    return undefined;
  }
}
