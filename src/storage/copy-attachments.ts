import { attachmentKey, unwrapAttachment, wrapAttachment, type AttachmentRow } from './attachment';
import { openBytes, sealBytes, type BytesRow } from './attachment-rows';
import type { AttachmentKey, Database } from './database';
import { failureOf } from './failure';
import { openRow, sealRow } from './sealed-row';

/**
 * Gives a draft that goes on as a copy (`conflictCopy`) copies of the files of the one it came from: all of them, or
 * none when the browser has no room. `left` then says so; the text of the copy is stored already and stays.
 */
export async function copyAttachments(
  db: Database,
  from: string,
  to: string,
): Promise<'copied' | 'left'> {
  try {
    await db.tryAgain();
    const keys = await db.attachments.where('key').startsWith(`${from}/`).primaryKeys();
    const copies: Copy[] = [];
    for (const key of keys) {
      const copy = await copyOf(db, key, to);
      if (copy !== undefined) copies.push(copy);
    }
    const tables = [db.attachments, db.attachmentBytes, db.settings];
    return await db.transaction('rw', tables, async () => {
      if ((await db.overtaken()) !== undefined) return 'left';
      for (const { row, bytes } of copies) {
        await db.attachments.put(row);
        await db.attachmentBytes.put(bytes);
      }
      // One that cannot be read stays where it is, and is told there.
      return copies.length === keys.length ? 'copied' : 'left';
    });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return 'left';
  }
}

interface Copy {
  readonly row: AttachmentRow;
  readonly bytes: BytesRow;
}

/** A file as it is stored with another draft, sealed for it; undefined when it cannot be read. */
async function copyOf(db: Database, key: AttachmentKey, to: string): Promise<Copy | undefined> {
  const stored = unwrapAttachment(await openRow(await db.attachments.get(key), key, db.sealing));
  const bytes = await openBytes(await db.attachmentBytes.get(key), key, db.sealing);
  if (stored.state !== 'ok' || bytes === undefined) return undefined;
  const attachment = { ...stored.attachment, draftId: to };
  const copied = attachmentKey(attachment);
  const row = await sealRow(wrapAttachment(attachment, 1), copied, db.sealing);
  const sealed = await sealBytes(bytes, copied, db.sealing);
  return row && sealed && { row, bytes: sealed };
}
