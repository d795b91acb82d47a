import {
  attachmentKey,
  paperNamedIn,
  sha256Of,
  unwrapAttachment,
  wrapAttachment,
  type Attachment,
} from './attachment';
import type { AttachmentKey, Database } from './database';
import { failureOf, type StorageFailure } from './failure';

/** The bytes of a photo or a PDF, and what they are. */
export interface AttachmentContent extends Pick<Attachment, 'type' | 'pages' | 'pixels'> {
  readonly bytes: Uint8Array;
}

/** A file to be kept with a draft. */
export interface NewAttachment
  extends AttachmentContent, Pick<Attachment, 'paper' | 'kind' | 'name' | 'originalSize'> {}

/** One file of the list. `unreadable` ones are told, never hidden; `paper` when the row still names one. */
export type AttachmentEntry =
  | {
      readonly key: AttachmentKey;
      readonly state: 'ok';
      readonly attachment: Attachment;
    }
  | { readonly key: AttachmentKey; readonly state: 'unreadable'; readonly paper?: string };

export type AttachmentList =
  | { readonly state: 'ok'; readonly attachments: readonly AttachmentEntry[] }
  | { readonly state: 'closed' };

/** `missing`: the draft or the attachment is not there any more; `conflict`: another window changed it first. */
export type AttachmentFailure = StorageFailure | 'newer-schema' | 'missing' | 'conflict';

export type AttachmentResult =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly reason: AttachmentFailure };

/** The files of a draft, paper by paper in their order; those that cannot be read come last. */
export async function listAttachments(db: Database, draftId: string): Promise<AttachmentList> {
  try {
    await db.tryAgain();
    const keys = await keysOf(db.attachments, draftId);
    const kept = new Set(await keysOf(db.attachmentBytes, draftId));
    // One by one: a single row that the browser itself cannot read fails a reading of all.
    const entries = await Promise.all(keys.map((key) => entryOf(db, key, kept.has(key))));
    return { state: 'ok', attachments: entries.sort(inOrder) };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { state: 'closed' };
  }
}

/** Keeps a file as the last of its paper. Resolves when the transaction is complete; the draft must be stored already. */
export async function addAttachment(
  db: Database,
  draftId: string,
  { bytes, ...added }: NewAttachment,
  { id, addedAt }: { readonly id: string; readonly addedAt: string },
): Promise<AttachmentResult> {
  const stored = await hashed(bytes);
  return change(db, async () => {
    if ((await db.drafts.get(draftId)) === undefined) return { ok: false, reason: 'missing' };
    const order = 1 + Math.max(0, ...(await ofPaper(db, draftId, added.paper)).map(orderOf));
    const { size, sha256 } = stored;
    const attachment: Attachment = { ...added, id, draftId, order, addedAt, size, sha256 };
    const row = wrapAttachment(attachment, 1);
    await db.attachments.add(row);
    await db.attachmentBytes.add({ key: row.key, bytes: stored.bytes });
    return { ok: true, attachment };
  });
}

/** Puts other bytes in the place of those of `attachment`, unless another window did so first. */
export async function replaceAttachment(
  db: Database,
  attachment: Attachment,
  { bytes, ...content }: AttachmentContent,
): Promise<AttachmentResult> {
  const stored = await hashed(bytes);
  return change(db, async () => {
    const key = attachmentKey(attachment);
    const raw = await db.attachments.get(key);
    if (raw === undefined) return { ok: false, reason: 'missing' };
    const present = unwrapAttachment(raw);
    if (present.state !== 'ok' || present.attachment.sha256 !== attachment.sha256)
      return { ok: false, reason: 'conflict' };
    const { size, sha256 } = stored;
    const { pixels: _, ...kept } = present.attachment;
    const next: Attachment = { ...kept, ...content, size, sha256 };
    await db.attachments.put(wrapAttachment(next, present.rev + 1));
    await db.attachmentBytes.put({ key, bytes: stored.bytes });
    return { ok: true, attachment: next };
  });
}

/** Moves a file one place up (-1) or down (1) among the files of its paper; at the end it stays where it is. */
export async function moveAttachment(
  db: Database,
  attachment: Attachment,
  by: -1 | 1,
): Promise<AttachmentResult> {
  return change(db, async () => {
    const files = await ofPaper(db, attachment.draftId, attachment.paper);
    const from = files.findIndex((file) => file.attachment.id === attachment.id);
    const moved = files[from];
    if (moved === undefined) return { ok: false, reason: 'missing' };
    const others = files.filter((file) => file !== moved);
    const to = Math.min(Math.max(from + by, 0), others.length);
    const next = [...others.slice(0, to), moved, ...others.slice(to)];
    for (const [index, file] of next.entries()) {
      if (file.attachment.order === index + 1) continue;
      const placed = { ...file.attachment, order: index + 1 };
      await db.attachments.put(wrapAttachment(placed, file.rev + 1));
    }
    return { ok: true, attachment: { ...moved.attachment, order: to + 1 } };
  });
}

/** The bytes of a file; `unreadable` when they are not those that were stored. */
export async function readAttachment(
  db: Database,
  attachment: Attachment,
): Promise<
  | { readonly state: 'ok'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'unreadable' | 'closed' }
> {
  try {
    await db.tryAgain();
    const bytes = bytesIn(await db.attachmentBytes.get(attachmentKey(attachment)));
    const whole = bytes !== undefined && (await sha256Of(bytes)) === attachment.sha256;
    return whole ? { state: 'ok', bytes } : { state: 'unreadable' };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    // The database is open, so it is this row that the browser could not bring back.
    return { state: db.isOpen() ? 'unreadable' : 'closed' };
  }
}

interface ReadableRow {
  readonly attachment: Attachment;
  readonly rev: number;
}

/** The readable files of a paper, in order. */
async function ofPaper(
  db: Database,
  draftId: string,
  paper: string,
): Promise<readonly ReadableRow[]> {
  const rows = await db.attachments.where('key').startsWith(`${draftId}/`).toArray();
  return rows
    .map(unwrapAttachment)
    .filter((row) => row.state === 'ok')
    .filter(({ attachment }) => attachment.paper === paper)
    .sort((a, b) => byPlace(a.attachment, b.attachment));
}

function orderOf({ attachment }: ReadableRow): number {
  return attachment.order;
}

async function keysOf(
  table: Database['attachments'],
  draftId: string,
): Promise<readonly AttachmentKey[]> {
  return table.where('key').startsWith(`${draftId}/`).primaryKeys();
}

async function entryOf(
  db: Database,
  key: AttachmentKey,
  hasBytes: boolean,
): Promise<AttachmentEntry> {
  const raw = await db.attachments.get(key).catch((error: unknown) => {
    if (failureOf(error) === undefined || !db.isOpen()) throw error;
    return undefined;
  });
  const row = unwrapAttachment(raw);
  if (row.state === 'ok' && hasBytes) return { key, state: row.state, attachment: row.attachment };
  const paper = row.state === 'ok' ? row.attachment.paper : paperNamedIn(raw);
  return { key, state: 'unreadable', ...(paper !== undefined && { paper }) };
}

/** A copy in a buffer of its own, with its size and digest. An ArrayBuffer, because Safari loses Blobs in IndexedDB. */
async function hashed(
  given: Uint8Array,
): Promise<{ readonly bytes: ArrayBuffer; readonly size: number; readonly sha256: string }> {
  const copy = new Uint8Array(given);
  return { bytes: copy.buffer, size: copy.length, sha256: await sha256Of(copy) };
}

function bytesIn(raw: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof raw !== 'object' || raw === null || !('bytes' in raw)) return undefined;
  return raw.bytes instanceof ArrayBuffer ? new Uint8Array(raw.bytes) : undefined;
}

async function change(
  db: Database,
  work: () => Promise<AttachmentResult>,
): Promise<AttachmentResult> {
  try {
    await db.tryAgain();
    const tables = [db.drafts, db.attachments, db.attachmentBytes];
    return await db.transaction('rw', tables, async (): Promise<AttachmentResult> => {
      if (db.isNewerThanThisRelease) return { ok: false, reason: 'newer-schema' };
      return work();
    });
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

function inOrder(a: AttachmentEntry, b: AttachmentEntry): number {
  if (a.state !== 'ok' || b.state !== 'ok')
    return Number(a.state !== 'ok') - Number(b.state !== 'ok');
  const [left, right] = [a.attachment, b.attachment];
  if (left.paper !== right.paper) return left.paper < right.paper ? -1 : 1;
  return byPlace(left, right);
}

/** Two windows may have given the same place: then the one that was added first is first. */
function byPlace(a: Attachment, b: Attachment): number {
  if (a.order !== b.order) return a.order - b.order;
  return `${a.addedAt} ${a.id}` < `${b.addedAt} ${b.id}` ? -1 : 1;
}
