import { listAttachments, readAttachment } from '../../../src/storage/attachments';
import { collectBackup } from '../../../src/storage/backup-collect';
import { unpackBackup, type BackupContent } from '../../../src/storage/backup-content';
import { recordBackup } from '../../../src/storage/backup-record';
import { restoreBackup } from '../../../src/storage/backup-restore';
import type { Database } from '../../../src/storage/database';
import { loadDraft, saveDraft } from '../../../src/storage/drafts';
import { AT_NINE, AT_TEN, freshDatabase, named } from './sample';

export const NONE = { added: 0, replaced: 0, copied: 0, same: 0, 'newer-here': 0, files: 0 };

export async function device(name: string): Promise<{ db: Database; content: BackupContent }> {
  const db = freshDatabase();
  await saveDraft(db, named(name), 0, AT_NINE);
  return { db, content: await backupOf(db) };
}

/** What a backup of this device holds; without the passphrase, which costs half a second each time. */
export async function backupOf(db: Database): Promise<BackupContent> {
  const collected = await collectBackup(db, AT_TEN);
  if (!collected.ok) throw new Error(collected.reason);
  await recordBackup(db, collected.present, AT_TEN);
  const content = await unpackBackup(collected.body);
  if (content === undefined) throw new Error('not a backup');
  return content;
}

export async function restore(db: Database, content: BackupContent) {
  let ids = 0;
  return restoreBackup(db, content, () => {
    ids += 1;
    return `new-${String(ids)}`;
  });
}

export async function nameIn(db: Database, id = 'd1'): Promise<unknown> {
  const loaded = await loadDraft(db, id);
  return loaded.state === 'ok' ? loaded.draft.answers['entity.name'] : loaded.state;
}

export async function bytesIn(db: Database, draftId = 'd1'): Promise<readonly string[]> {
  const list = await listAttachments(db, draftId);
  const entries = list.state === 'ok' ? list.attachments : [];
  return Promise.all(
    entries.map(async (entry) => {
      const read = entry.state === 'ok' ? await readAttachment(db, entry.attachment) : entry;
      return 'bytes' in read ? new TextDecoder().decode(read.bytes) : read.state;
    }),
  );
}
