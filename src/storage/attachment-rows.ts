import { unwrapAttachment, type Attachment } from './attachment';
import type { AttachmentKey, Database } from './database';
import { openRow } from './sealed-row';
import { SEALED, type Sealing } from './sealing';
import { tolerantJson } from './tolerant-json';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of an attachment as they are stored. An ArrayBuffer, because Safari loses Blobs in IndexedDB. */
export interface BytesRow {
  readonly key: AttachmentKey;
  /** How the bytes are encrypted; absent: not. */
  readonly sealed?: string;
  readonly bytes: ArrayBuffer;
}

/** A readable row, opened. */
export interface ReadableRow {
  readonly attachment: Attachment;
  readonly rev: number;
}

/** The rows of a draft's files, outside any transaction. */
export interface FoundRows {
  readonly readable: readonly ReadableRow[];
  /** What stood there, to know later whether it still does. */
  readonly standing: string;
}

/** Reads and opens the rows of a draft's files. */
export async function findRows(db: Database, draftId: string): Promise<FoundRows> {
  const found = await db.attachments.where('key').startsWith(`${draftId}/`).toArray();
  const open = await Promise.all(found.map((raw) => openRow(raw, nameOf(raw), db.sealing)));
  const readable = open.map(unwrapAttachment).filter((row) => row.state === 'ok');
  return { readable, standing: tolerantJson(found) };
}

/** Inside a transaction: whether nobody has changed the rows since they were found. */
export async function stillStand(
  db: Database,
  draftId: string,
  { standing }: FoundRows,
): Promise<boolean> {
  const rows = await db.attachments.where('key').startsWith(`${draftId}/`).toArray();
  return tolerantJson(rows) === standing;
}

/** Bytes ready to be stored; undefined when the key is gone. Never inside a transaction. */
export async function sealBytes(
  bytes: Bytes,
  key: AttachmentKey,
  sealing: Sealing | undefined,
): Promise<BytesRow | undefined> {
  if (sealing === undefined || sealing.opensOnly === true) return { key, bytes: bytes.buffer };
  const sealed = await sealing.seal(bytes, placeOf(key));
  return sealed && { key, sealed: SEALED, bytes: sealed.buffer };
}

/** The bytes in a row; undefined when there are none, or they do not open. Never inside a transaction. */
export async function openBytes(
  raw: unknown,
  key: AttachmentKey,
  sealing: Sealing | undefined,
): Promise<Bytes | undefined> {
  if (typeof raw !== 'object' || raw === null || !('bytes' in raw)) return undefined;
  if (!(raw.bytes instanceof ArrayBuffer)) return undefined;
  const bytes = new Uint8Array(raw.bytes);
  if (!('sealed' in raw)) return bytes;
  return raw.sealed === SEALED ? sealing?.unseal(bytes, placeOf(key)) : undefined;
}

/** What a row was sealed for. */
function nameOf(raw: unknown): AttachmentKey {
  if (typeof raw !== 'object' || raw === null || !('key' in raw)) return '';
  const { key }: { key: unknown } = raw;
  return typeof key === 'string' ? key : '';
}

function placeOf(key: AttachmentKey): string {
  return `${key} bytes`;
}
