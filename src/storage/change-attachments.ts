import { attachmentKey, wrapAttachment, type Attachment } from './attachment';
import {
  findRows,
  sealBytes,
  stillStand,
  type FoundRows,
  type ReadableRow,
} from './attachment-rows';
import type { AttachmentKey, Database, Overtaken } from './database';
import { failureOf, type StorageFailure } from './failure';
import { sealRow } from './sealed-row';

/** `missing`: the draft or the attachment is not there any more; `conflict`: another window changed it first. */
export type AttachmentFailure = StorageFailure | Overtaken | 'missing' | 'conflict';

export type AttachmentResult =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly reason: AttachmentFailure };

/** What is to be written: rows in the clear, and the bytes of `attachment` when they are new. */
interface Change {
  readonly attachment: Attachment;
  readonly rows: readonly ReadableRow[];
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** How often another window may come first before it is said. */
const ATTEMPTS = 5;

/**
 * Changes the files of a draft. Sealing cannot wait inside a transaction; so the rows are read and the change is planned
 * and sealed before, and written in one transaction only if nobody has changed them meanwhile; else all is done anew.
 */
export async function changeAttachments(
  db: Database,
  draftId: string,
  plan: (
    files: readonly ReadableRow[],
    keys: readonly AttachmentKey[],
  ) => Change | AttachmentFailure,
): Promise<AttachmentResult> {
  try {
    await db.tryAgain();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const keys = await db.attachments.where('key').startsWith(`${draftId}/`).primaryKeys();
      const found = await findRows(db, draftId);
      const change = plan(found.readable, keys);
      if (typeof change === 'string') return { ok: false, reason: change };
      const result = await write(db, draftId, found, change);
      if (result !== 'overtaken') return result;
    }
    return { ok: false, reason: 'conflict' };
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

async function write(
  db: Database,
  draftId: string,
  found: FoundRows,
  { attachment, rows, bytes }: Change,
): Promise<AttachmentResult | 'overtaken'> {
  const key = attachmentKey(attachment);
  const sealed = await Promise.all(
    rows.map((row) => {
      const open = wrapAttachment(row.attachment, row.rev);
      return sealRow(open, open.key, db.sealing);
    }),
  );
  const sealedBytes = bytes && (await sealBytes(bytes, key, db.sealing));
  const ready = sealed.filter((row) => row !== undefined);
  if (ready.length < rows.length || (bytes && sealedBytes === undefined))
    return { ok: false, reason: 'closed' };
  const tables = [db.drafts, db.attachments, db.attachmentBytes, db.settings];
  return db.transaction('rw', tables, async (): Promise<AttachmentResult | 'overtaken'> => {
    const overtaken = await db.overtaken();
    if (overtaken !== undefined) return { ok: false, reason: overtaken };
    if ((await db.drafts.get(draftId)) === undefined) return { ok: false, reason: 'missing' };
    if (!(await stillStand(db, draftId, found))) return 'overtaken';
    for (const row of ready) await db.attachments.put(row);
    if (sealedBytes) await db.attachmentBytes.put(sealedBytes);
    return { ok: true, attachment };
  });
}
