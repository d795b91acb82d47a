import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup, openBackup } from '../../../src/storage/backup';
import { packBackup, unpackBackup } from '../../../src/storage/backup-content';
import { lastBackup, readRecord } from '../../../src/storage/backup-record';
import { listDrafts, loadDraft, loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import { deleteDraft } from '../../../src/storage/delete-draft';
import { removeAttachment } from '../../../src/storage/remove-attachment';
import { addPhotos, idsOf } from './attachment-sample';
import { backupOf, bytesIn, device, nameIn, NONE, restore } from './backup-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named } from './sample';

const PASSPHRASE = '乌海的湖水很清亮呀';
const RANDOM = { salt: new Uint8Array(16).fill(7), iv: new Uint8Array(12).fill(9) };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a backup', () => {
  it('brings drafts and their files to a device that has none', async () => {
    const from = freshDatabase();
    await saveDraft(from, named('前\ud800后'), 0, AT_NINE);
    await saveDraft(from, named('前\ud800后又'), 1, AT_TEN);
    await addPhotos(from, ['a', 'b']);
    const to = freshDatabase();
    const made = await makeBackup(from, PASSPHRASE, AT_TEN, RANDOM);
    const opened = made.ok ? await openBackup(made.file, PASSPHRASE) : made;
    if (!opened.ok) throw new Error(opened.reason);
    expect(await restore(to, opened.content)).toEqual({ ...NONE, added: 1, files: 2 });
    expect(await loadDraft(to, 'd1')).toEqual(await loadDraft(from, 'd1'));
    expect(await loadPreviousDraft(to, 'd1')).toEqual(await loadPreviousDraft(from, 'd1'));
    expect(await bytesIn(to)).toEqual(['a', 'b']);
  });

  it('remembers when it was made', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    const made = await makeBackup(db, PASSPHRASE, AT_TEN, RANDOM);
    expect(made).toMatchObject({ ok: true, remembered: true });
    expect(await lastBackup(db)).toBe(AT_TEN);
  });

  it('is not made of nothing', async () => {
    const result = await makeBackup(freshDatabase(), PASSPHRASE, AT_TEN, RANDOM);
    expect(result).toEqual({ ok: false, reason: 'nothing' });
  });

  it('counts what cannot be read, and brings the rest', async () => {
    const from = freshDatabase();
    await saveDraft(from, draftOf(), 0, AT_NINE);
    await addPhotos(from, ['a', 'b']);
    await from.drafts.put({ id: 'd2', body: 3n, at: new Date(0) });
    await from.attachmentBytes.put({ key: 'd1/b', bytes: new ArrayBuffer(3) });
    const content = await backupOf(from);
    expect(content).toMatchObject({ unreadableDrafts: 1, unreadableAttachments: 1 });
    const to = freshDatabase();
    expect(await restore(to, content)).toEqual({ ...NONE, added: 1, files: 1 });
    expect(await idsOf(to)).toEqual(['a']);
  });

  it('says when it is made how much can be brought back from it', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    await addPhotos(db, ['a', 'b', 'c']);
    await db.drafts.put({ id: 'd2', body: '坏了' });
    await db.attachmentBytes.put({ key: 'd1/b', bytes: new ArrayBuffer(3) });
    await db.attachmentBytes.delete('d1/c');
    const made = await makeBackup(db, PASSPHRASE, AT_TEN, RANDOM);
    expect(made).toMatchObject({ ok: true, drafts: 1, attachments: 1, lost: 3 });
  });

  it('brings the revision before one that was damaged', async () => {
    const from = freshDatabase();
    await saveDraft(from, named('甲'), 0, AT_NINE);
    await saveDraft(from, named('乙'), 1, AT_TEN);
    await from.drafts.update('d1', { checksum: 'damaged' });
    const content = await backupOf(from);
    expect(content).toMatchObject({ earlierDrafts: 1, unreadableDrafts: 0 });
    const to = freshDatabase();
    await restore(to, content);
    expect(await nameIn(to)).toBe('甲');
  });

  it('is made on a full disk too, only its day is not remembered', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const made = await makeBackup(db, PASSPHRASE, AT_TEN, RANDOM);
    expect(made).toMatchObject({ ok: true, drafts: 1, remembered: false });
    vi.restoreAllMocks();
    expect(await lastBackup(db)).toBeUndefined();
  });

  it('takes no draft whose id could reach into the files of another', async () => {
    const from = freshDatabase();
    await saveDraft(from, named('甲', 'd1/x'), 0, AT_NINE);
    expect(await backupOf(from)).toMatchObject({ drafts: [], unreadableDrafts: 1 });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['an index that ends outside', Uint8Array.of(0, 0, 0, 9, 1)],
    ['no JSON', Uint8Array.of(0, 0, 0, 1, 123)],
    ['bytes left over', leftOver()],
  ])('with %s inside is refused whole', async (_, body) => {
    expect(await unpackBackup(body)).toBeUndefined();
  });
});

describe('restoring over what is there', () => {
  it('changes nothing the second time', async () => {
    const { db, content } = await device('甲');
    await addPhotos(db, ['a']);
    expect(await restore(db, content)).toEqual({ ...NONE, same: 1 });
    expect(await listDrafts(db)).toMatchObject({ drafts: [{ rev: 1 }] });
  });

  it('replaces a draft that went on elsewhere and stood still here, and keeps it as previous', async () => {
    const { db: away, content } = await device('甲');
    const here = freshDatabase();
    await restore(here, content);
    await saveDraft(away, named('乙'), 1, AT_TEN);
    await saveDraft(away, named('丙'), 2, AT_TEN);
    expect(await restore(here, await backupOf(away))).toEqual({ ...NONE, replaced: 1 });
    expect(await nameIn(here)).toBe('丙');
    const previous = { rev: 1, draft: { answers: { 'entity.name': '甲' } } };
    expect(await loadPreviousDraft(here, 'd1')).toMatchObject(previous);
  });

  it('leaves a draft that went on here since the backup was made', async () => {
    const { db, content } = await device('甲');
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(await restore(db, content)).toEqual({ ...NONE, 'newer-here': 1 });
    expect(await nameIn(db)).toBe('乙');
  });

  it('brings a file back that was removed here, also to a draft that went on', async () => {
    const { db } = await device('甲');
    await addPhotos(db, ['a', 'b']);
    const content = await backupOf(db);
    await removeAttachment(db, 'd1/a');
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(await restore(db, content)).toEqual({ ...NONE, 'newer-here': 1, files: 1 });
    expect(await bytesIn(db)).toEqual(['a', 'b']);
    expect(await nameIn(db)).toBe('乙');
  });

  it('keeps both when both sides went on, with the files of each, and the copy only once', async () => {
    const { db: away, content } = await device('甲');
    const here = freshDatabase();
    await restore(here, content);
    await saveDraft(here, named('这里'), 1, AT_TEN);
    await saveDraft(away, named('那里'), 1, AT_TEN);
    await saveDraft(away, named('那里又'), 2, AT_TEN);
    await addPhotos(away, ['a']);
    const later = await backupOf(away);
    expect(await restore(here, later)).toEqual({ ...NONE, copied: 1, files: 1 });
    expect(await nameIn(here)).toBe('这里');
    expect(await nameIn(here, 'new-1')).toBe('那里又');
    expect(await bytesIn(here, 'new-1')).toEqual(['a']);
    expect(await idsOf(here)).toEqual([]);
    expect(await restore(here, later)).toEqual({ ...NONE, same: 1 });
  });

  it('never takes a draft that was kept as a copy for one that it came from', async () => {
    const { db: away, content } = await device('甲');
    const here = freshDatabase();
    await restore(here, content);
    await saveDraft(away, named('那里'), 1, AT_TEN);
    await saveDraft(here, named('这里'), 1, AT_TEN);
    await restore(here, await backupOf(away));
    await saveDraft(here, named('这里又'), 2, AT_TEN);
    expect(await restore(away, await backupOf(here))).toMatchObject({ replaced: 0 });
    expect(await nameIn(away)).toBe('那里');
  });

  it('forgets the way of a draft that was deleted and brought back at an earlier revision', async () => {
    const { db: away, content } = await device('甲');
    await saveDraft(away, named('乙'), 1, AT_TEN);
    const second = await backupOf(away);
    const here = freshDatabase();
    await restore(here, second);
    await deleteDraft(away, 'd1');
    await restore(away, content);
    await saveDraft(away, named('另一条路'), 1, AT_TEN);
    await saveDraft(away, named('另一条路又'), 2, AT_TEN);
    expect(await restore(here, await backupOf(away))).toMatchObject({ replaced: 0, copied: 1 });
    expect(await nameIn(here)).toBe('乙');
  });

  it('leaves a draft that cannot be read where it is', async () => {
    const { db, content } = await device('甲');
    await db.drafts.put({ id: 'd1', body: '坏了' });
    expect(await restore(db, content)).toEqual({ ...NONE, copied: 1 });
    expect(await loadDraft(db, 'd1')).toMatchObject({ state: 'unreadable' });
  });

  it('keeps a file that was put in the place of another, and brings the other beside it', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    await addPhotos(db, ['a']);
    const content = await backupOf(db);
    await db.attachments.clear();
    await db.attachmentBytes.put({ key: 'd1/a', bytes: new ArrayBuffer(2) });
    await restore(db, content);
    expect(await idsOf(db)).toEqual(['new-1']);
    expect(await db.attachmentBytes.get('d1/a')).toMatchObject({ bytes: new ArrayBuffer(2) });
  });

  it('says so when the browser gives no database, and throws nothing', async () => {
    const { db, content } = await device('甲');
    db.close();
    expect(await restore(db, content)).toEqual({ ...NONE, stopped: 'closed' });
  });

  it('is only more careful when its own record is damaged', async () => {
    const { db, content } = await device('甲');
    await db.settings.put({ key: 'backup', revisions: '坏了' });
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(await restore(db, content)).toEqual({ ...NONE, copied: 1 });
    expect(await readRecord(db)).toEqual({ revisions: {} });
  });
});

function leftOver(): Uint8Array<ArrayBuffer> {
  const body = packBackup({
    madeAt: AT_TEN,
    drafts: [],
    previous: [],
    attachments: [],
    revisions: {},
  });
  const longer = new Uint8Array(body.length + 1);
  longer.set(body);
  return longer;
}
