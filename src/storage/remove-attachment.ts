import type { AttachmentKey, Database, DraftKey, Overtaken } from './database';
import { failureOf, type StorageFailure } from './failure';

/** A row of the two tables as it was taken out, readable or not. */
export interface TakenAttachment {
  readonly key: AttachmentKey;
  readonly row: unknown;
  readonly bytes: unknown;
}

export type RemoveAttachmentResult =
  | { readonly ok: true; readonly taken: TakenAttachment }
  | { readonly ok: false; readonly reason: 'missing' | StorageFailure };

export type PutBackResult =
  | { readonly ok: true }
  /** `exists`: it is back already; `missing`: its draft was deleted meanwhile. */
  | { readonly ok: false; readonly reason: 'exists' | 'missing' | StorageFailure | Overtaken };

/** Removes an attachment, readable or not, and hands back what `putBackAttachment` needs. */
export async function removeAttachment(
  db: Database,
  key: AttachmentKey,
): Promise<RemoveAttachmentResult> {
  return guarded(db, async (): Promise<RemoveAttachmentResult> => {
    const [taken] = await takeOut(db, [key]);
    return taken === undefined ? { ok: false, reason: 'missing' } : { ok: true, taken };
  });
}

/** Puts a removed attachment back exactly as it was, in its old place. */
export async function putBackAttachment(
  db: Database,
  taken: TakenAttachment,
): Promise<PutBackResult> {
  return guarded(db, async (): Promise<PutBackResult> => {
    const overtaken = await db.overtaken();
    if (overtaken !== undefined) return { ok: false, reason: overtaken };
    const [draftId] = taken.key.split('/', 1);
    if ((await db.drafts.get(draftId ?? '')) === undefined) return { ok: false, reason: 'missing' };
    if ((await db.attachments.get(taken.key)) !== undefined) return { ok: false, reason: 'exists' };
    await putAllBack(db, [taken]);
    return { ok: true };
  });
}

/** Inside a transaction over both tables: removes all attachments of a draft. */
export async function takeAllOut(
  db: Database,
  draft: DraftKey,
): Promise<readonly TakenAttachment[]> {
  if (typeof draft !== 'string') return [];
  const prefix = `${draft}/`;
  const rows = await db.attachments.where('key').startsWith(prefix).primaryKeys();
  const bytes = await db.attachmentBytes.where('key').startsWith(prefix).primaryKeys();
  return takeOut(db, [...new Set([...rows, ...bytes])]);
}

/** Inside a transaction over both tables. */
export async function putAllBack(db: Database, taken: readonly TakenAttachment[]): Promise<void> {
  for (const { row, bytes } of taken) {
    if (row !== undefined) await db.attachments.put(row);
    if (bytes !== undefined) await db.attachmentBytes.put(bytes);
  }
}

async function takeOut(
  db: Database,
  keys: readonly AttachmentKey[],
): Promise<readonly TakenAttachment[]> {
  const taken: TakenAttachment[] = [];
  for (const key of keys) {
    const row = await db.attachments.get(key);
    const bytes = await db.attachmentBytes.get(key);
    if (row === undefined && bytes === undefined) continue;
    await db.attachments.delete(key);
    await db.attachmentBytes.delete(key);
    taken.push({ key, row, bytes });
  }
  return taken;
}

async function guarded<Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Result | { readonly ok: false; readonly reason: StorageFailure }> {
  try {
    await db.tryAgain();
    const tables = [db.drafts, db.attachments, db.attachmentBytes, db.settings];
    return await db.transaction('rw', tables, work);
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}
