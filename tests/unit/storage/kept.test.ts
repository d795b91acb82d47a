import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createDeviceKey } from '../../../src/bundle/device-signer';
import { recordBackup } from '../../../src/storage/backup-record';
import { deviceKey } from '../../../src/storage/device-key';
import { saveDraft } from '../../../src/storage/drafts';
import { clearAll, countKept } from '../../../src/storage/kept';
import { addPhotos } from './attachment-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named } from './sample';

it('counts drafts and files, readable or not, and tells the last backup', async () => {
  const db = freshDatabase();
  await saveDraft(db, draftOf(), 0, AT_NINE);
  await db.drafts.put({ id: 'd2', body: '坏了' });
  await addPhotos(db, ['a', 'b']);
  expect(await countKept(db)).toEqual({ state: 'ok', drafts: 2, attachments: 2 });
  await recordBackup(db, {}, AT_TEN);
  expect(await countKept(db)).toMatchObject({ lastBackup: AT_TEN });
});

it('says so when the browser gives no database', async () => {
  const db = freshDatabase();
  db.close();
  expect(await countKept(db)).toEqual({ state: 'closed' });
  expect(await clearAll(db)).toEqual({ ok: false, reason: 'closed' });
});

it('takes out every row of every table', async () => {
  const db = freshDatabase();
  await saveDraft(db, named('甲'), 0, AT_NINE);
  await saveDraft(db, named('乙'), 1, AT_TEN);
  await addPhotos(db, ['a']);
  await deviceKey(db, createDeviceKey);
  const rows = async () => Promise.all(db.tables.map((table) => table.count()));
  expect(await rows()).toEqual([1, 1, 1, 1, 1]);
  expect(await clearAll(db)).toEqual({ ok: true });
  expect(await rows()).toEqual([0, 0, 0, 0, 0]);
});

it('leaves everything to the newer release that has upgraded the database', async () => {
  const db = freshDatabase();
  await saveDraft(db, draftOf(), 0, AT_NINE);
  await openAs(db.name, 990);
  expect(await clearAll(db)).toEqual({ ok: false, reason: 'newer-schema' });
  expect(await db.drafts.count()).toBe(1);
});

async function openAs(name: string, version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });
}
