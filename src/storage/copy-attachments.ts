import { unwrapAttachment, wrapAttachment } from './attachment';
import type { Database } from './database';
import { failureOf } from './failure';

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
    const tables = [db.attachments, db.attachmentBytes];
    return await db.transaction('rw', tables, async () => {
      if (db.isNewerThanThisRelease) return 'left';
      let whole = true;
      const keys = await db.attachments.where('key').startsWith(`${from}/`).primaryKeys();
      for (const key of keys) {
        const row = unwrapAttachment(await db.attachments.get(key));
        const bytes = await db.attachmentBytes.get(key);
        // One that cannot be read stays where it is, and is told there.
        if (row.state !== 'ok' || typeof bytes !== 'object' || bytes === null) whole = false;
        else {
          const copy = wrapAttachment({ ...row.attachment, draftId: to }, 1);
          await db.attachments.put(copy);
          await db.attachmentBytes.put({ ...bytes, key: copy.key });
        }
      }
      return whole ? 'copied' : 'left';
    });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return 'left';
  }
}
