import {
  attachmentKey,
  paperNamedIn,
  sha256Of,
  unwrapAttachment,
  type Attachment,
} from './attachment';
import { openBytes, type ReadableRow } from './attachment-rows';
import { changeAttachments, type AttachmentResult } from './change-attachments';
import type { AttachmentKey, Database } from './database';
import { failureOf } from './failure';
import { readRow } from './read-row';
import { openRow } from './sealed-row';

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
  | { readonly key: AttachmentKey; readonly state: 'unreadable'; readonly paper?: string }
  /** Sealed with a key that is not at hand; not even its paper is known. */
  | { readonly key: AttachmentKey; readonly state: 'locked' };

export type AttachmentList =
  | { readonly state: 'ok'; readonly attachments: readonly AttachmentEntry[] }
  | { readonly state: 'closed' };

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
  const content = await hashed(bytes);
  const { size, sha256 } = content;
  return changeAttachments(db, draftId, (files) => {
    const order = 1 + Math.max(0, ...ofPaper(files, added.paper).map(orderOf));
    const attachment: Attachment = { ...added, id, draftId, order, addedAt, size, sha256 };
    return { attachment, rows: [{ attachment, rev: 1 }], bytes: content.bytes };
  });
}

/** Puts other bytes in the place of those of `attachment`, unless another window did so first. */
export async function replaceAttachment(
  db: Database,
  attachment: Attachment,
  { bytes, ...content }: AttachmentContent,
): Promise<AttachmentResult> {
  const hash = await hashed(bytes);
  const { size, sha256 } = hash;
  return changeAttachments(db, attachment.draftId, (files, keys) => {
    if (!keys.includes(attachmentKey(attachment))) return 'missing';
    const present = files.find((file) => file.attachment.id === attachment.id);
    if (present?.attachment.sha256 !== attachment.sha256) return 'conflict';
    const { pixels: _, ...kept } = present.attachment;
    const next: Attachment = { ...kept, ...content, size, sha256 };
    return {
      attachment: next,
      rows: [{ attachment: next, rev: present.rev + 1 }],
      bytes: hash.bytes,
    };
  });
}

/** Moves a file one place up (-1) or down (1) among the files of its paper; at the end it stays where it is. */
export async function moveAttachment(
  db: Database,
  attachment: Attachment,
  by: -1 | 1,
): Promise<AttachmentResult> {
  return changeAttachments(db, attachment.draftId, (all) => {
    const files = ofPaper(all, attachment.paper);
    const from = files.findIndex((file) => file.attachment.id === attachment.id);
    const moved = files[from];
    if (moved === undefined) return 'missing';
    const others = files.filter((file) => file !== moved);
    const to = Math.min(Math.max(from + by, 0), others.length);
    const next = [...others.slice(0, to), moved, ...others.slice(to)];
    const rows = next.flatMap((file, index) =>
      file.attachment.order === index + 1
        ? []
        : [{ attachment: { ...file.attachment, order: index + 1 }, rev: file.rev + 1 }],
    );
    return { attachment: { ...moved.attachment, order: to + 1 }, rows };
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
    const key = attachmentKey(attachment);
    const bytes = await openBytes(await db.attachmentBytes.get(key), key, db.sealing);
    const whole = bytes !== undefined && (await sha256Of(bytes)) === attachment.sha256;
    return whole ? { state: 'ok', bytes } : { state: 'unreadable' };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    // The database is open, so it is this row that the browser could not bring back.
    return { state: db.isOpen() ? 'unreadable' : 'closed' };
  }
}

/** The files of a paper, in order. */
function ofPaper(files: readonly ReadableRow[], paper: string): readonly ReadableRow[] {
  return files
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
  const raw = await readRow(db, () => db.attachments.get(key));
  const row = unwrapAttachment(await openRow(raw, key, db.sealing));
  if (row.state === 'locked') return { key, state: row.state };
  if (row.state === 'ok' && hasBytes) return { key, state: row.state, attachment: row.attachment };
  const paper = row.state === 'ok' ? row.attachment.paper : paperNamedIn(raw);
  return { key, state: 'unreadable', ...(paper !== undefined && { paper }) };
}

/** A copy in a buffer of its own, with its size and digest. */
async function hashed(given: Uint8Array): Promise<{
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly sha256: string;
}> {
  const bytes = new Uint8Array(given);
  return { bytes, size: bytes.length, sha256: await sha256Of(bytes) };
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
