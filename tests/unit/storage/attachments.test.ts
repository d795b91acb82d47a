import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attachmentKey, unwrapAttachment, wrapAttachment } from '../../../src/storage/attachment';
import {
  addAttachment,
  listAttachments,
  moveAttachment,
  readAttachment,
  replaceAttachment,
} from '../../../src/storage/attachments';
import { checksum } from '../../../src/storage/checksum';
import { copyAttachments } from '../../../src/storage/copy-attachments';
import type { Database } from '../../../src/storage/database';
import { deleteDraft, restoreDraft } from '../../../src/storage/delete-draft';
import { saveDraft } from '../../../src/storage/drafts';
import { exportDraft } from '../../../src/storage/export-draft';
import { putBackAttachment, removeAttachment } from '../../../src/storage/remove-attachment';
import { addPhotos, idsOf, photo } from './attachment-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named, otherWindow } from './sample';

afterEach(() => {
  vi.restoreAllMocks();
});

async function withDraft(): Promise<Database> {
  const db = freshDatabase();
  await saveDraft(db, draftOf(), 0, AT_NINE);
  return db;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('keeping a file', () => {
  it('gives its bytes and what it is back in another window', async () => {
    const db = await withDraft();
    const [added] = await addPhotos(db, ['甲']);
    const other = otherWindow(db);
    expect(await listAttachments(other, 'd1')).toMatchObject({
      state: 'ok',
      attachments: [{ state: 'ok', attachment: { id: '甲', name: '甲.jpg', size: 3, order: 1 } }],
    });
    if (added === undefined) throw new Error('not added');
    const read = await readAttachment(other, added);
    expect(read.state === 'ok' && text(read.bytes)).toBe('甲');
  });

  it('keeps the order in which files were added, paper by paper', async () => {
    const db = await withDraft();
    await addPhotos(db, ['c', 'a'], 'licenseCopy');
    await addPhotos(db, ['d', 'b'], 'agentIdCopy');
    expect(await idsOf(db)).toEqual(['d', 'b', 'c', 'a']);
  });

  it('asks the browser to reach the disk before it acknowledges', async () => {
    const db = await withDraft();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await addPhotos(otherWindow(db), ['a']);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });

  it('of a draft that is not stored says so and keeps nothing', async () => {
    const db = freshDatabase();
    const result = await addAttachment(db, 'd1', photo('a'), { id: 'a', addedAt: AT_NINE });
    expect(result).toEqual({ ok: false, reason: 'missing' });
    expect(await db.attachmentBytes.count()).toBe(0);
  });

  it('does not list the files of another draft, even of one whose id begins alike', async () => {
    const db = await withDraft();
    await saveDraft(db, named('乙', 'd10'), 0, AT_NINE);
    await addAttachment(db, 'd10', photo('x'), { id: 'x', addedAt: AT_NINE });
    await addPhotos(db, ['a']);
    expect(await idsOf(db)).toEqual(['a']);
  });

  it('stops when a newer release has upgraded the database', async () => {
    const db = await withDraft();
    const newer = new Dexie(db.name);
    newer.version(4).stores({ later: 'id' });
    await newer.open();
    const result = await addAttachment(db, 'd1', photo('a'), { id: 'a', addedAt: AT_NINE });
    expect(result).toEqual({ ok: false, reason: 'newer-schema' });
    newer.close();
  });

  it('is said to be closed when the database is', async () => {
    const db = await withDraft();
    db.close();
    const result = await addAttachment(db, 'd1', photo('a'), { id: 'a', addedAt: AT_NINE });
    expect(result).toEqual({ ok: false, reason: 'closed' });
    expect(await listAttachments(db, 'd1')).toEqual({ state: 'closed' });
  });
});

describe('replacing a file', () => {
  it('puts other bytes in its place and keeps the rest', async () => {
    const db = await withDraft();
    const [first] = await addPhotos(db, ['a', 'b']);
    if (first === undefined) throw new Error('not added');
    const { bytes } = photo('turned');
    const replaced = await replaceAttachment(db, first, { type: 'image/jpeg', pages: 1, bytes });
    if (!replaced.ok) throw new Error(replaced.reason);
    expect(replaced.attachment).toMatchObject({ id: 'a', name: 'a.jpg', order: 1, size: 6 });
    const read = await readAttachment(db, replaced.attachment);
    expect(read.state === 'ok' && text(read.bytes)).toBe('turned');
    expect(await idsOf(db)).toEqual(['a', 'b']);
  });

  it('is refused when another window did so first', async () => {
    const db = await withDraft();
    const [first] = await addPhotos(db, ['a']);
    if (first === undefined) throw new Error('not added');
    await replaceAttachment(otherWindow(db), first, photo('theirs'));
    const late = await replaceAttachment(db, first, photo('ours'));
    expect(late).toEqual({ ok: false, reason: 'conflict' });
  });

  it('of one that was removed does not bring it back', async () => {
    const db = await withDraft();
    const [first] = await addPhotos(db, ['a']);
    if (first === undefined) throw new Error('not added');
    await removeAttachment(db, attachmentKey(first));
    expect(await replaceAttachment(db, first, photo('b'))).toEqual({
      ok: false,
      reason: 'missing',
    });
    expect(await db.attachmentBytes.count()).toBe(0);
  });
});

describe('moving a file', () => {
  it('makes every order that a list can have, and never loses one', async () => {
    const step = fc.record({ which: fc.nat(3), by: fc.constantFrom(-1 as const, 1 as const) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const db = await withDraft();
        const files = await addPhotos(db, ['a', 'b', 'c', 'd']);
        const expected = ['a', 'b', 'c', 'd'];
        for (const { which, by } of steps) {
          const file = files[which];
          if (file === undefined) continue;
          await moveAttachment(db, file, by);
          const from = expected.indexOf(file.id);
          const to = Math.min(Math.max(from + by, 0), 3);
          expected.splice(from, 1);
          expected.splice(to, 0, file.id);
        }
        expect(await idsOf(db)).toEqual(expected);
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('removing a file', () => {
  it('takes row and bytes away, and undoing puts it back in its place', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a', 'b', 'c']);
    const removed = await removeAttachment(db, 'd1/b');
    expect(await idsOf(db)).toEqual(['a', 'c']);
    expect(await db.attachmentBytes.count()).toBe(2);
    if (!removed.ok) throw new Error(removed.reason);
    expect(await putBackAttachment(db, removed.taken)).toEqual({ ok: true });
    expect(await idsOf(db)).toEqual(['a', 'b', 'c']);
    expect(await putBackAttachment(db, removed.taken)).toEqual({ ok: false, reason: 'exists' });
  });

  it('is not undone into a draft that was deleted meanwhile', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a']);
    const removed = await removeAttachment(db, 'd1/a');
    await deleteDraft(db, 'd1');
    if (!removed.ok) throw new Error(removed.reason);
    expect(await putBackAttachment(db, removed.taken)).toEqual({ ok: false, reason: 'missing' });
    expect(await db.attachmentBytes.count()).toBe(0);
  });
});

describe('a damaged file', () => {
  it.each([
    ['whose row is broken', async (db: Database) => db.attachments.put({ key: 'd1/a', body: 7 })],
    ['whose checksum is wrong', async (db: Database) => db.attachments.update('d1/a', { rev: 2 })],
    ['whose bytes are gone', async (db: Database) => db.attachmentBytes.delete('d1/a')],
  ])('%s is listed as unreadable, last, and can be removed', async (_, damage) => {
    const db = await withDraft();
    await addPhotos(db, ['a', 'b']);
    await damage(db);
    expect(await idsOf(db)).toEqual(['b', '?']);
    expect(await removeAttachment(db, 'd1/a')).toMatchObject({ ok: true });
    expect(await idsOf(db)).toEqual(['b']);
  });

  it('still names its paper when the row does', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a']);
    await db.attachments.update('d1/a', { rev: 2 });
    expect(await listAttachments(db, 'd1')).toMatchObject({
      attachments: [{ state: 'unreadable', paper: 'legalRepIdCopy' }],
    });
  });

  it('whose bytes were changed is not handed out', async () => {
    const db = await withDraft();
    const [file] = await addPhotos(db, ['a']);
    if (file === undefined) throw new Error('not added');
    await db.attachmentBytes.put({ key: 'd1/a', bytes: new TextEncoder().encode('b').buffer });
    expect(await readAttachment(db, file)).toEqual({ state: 'unreadable' });
  });

  it('written by a later release is told apart', async () => {
    const db = await withDraft();
    const [file] = await addPhotos(db, ['a']);
    if (file === undefined) throw new Error('not added');
    const { checksum: _, ...row } = { ...wrapAttachment(file, 1), schema: 2 };
    expect(unwrapAttachment({ ...row, checksum: checksum(row) })).toEqual({
      state: 'unreadable',
      reason: 'newer-schema',
    });
  });
});

describe('a full disk', () => {
  it('is told as such, keeps nothing half, and the text of the draft still saves', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a']);
    // What a browser with a full disk reports; Dexie hides it one level down.
    const abort = Object.assign(new DOMException('full', 'AbortError'), {
      inner: new DOMException('full', 'QuotaExceededError'),
    });
    vi.spyOn(db.attachmentBytes, 'put').mockRejectedValue(abort);
    const result = await addAttachment(db, 'd1', photo('b'), { id: 'b', addedAt: AT_NINE });
    expect(result).toEqual({ ok: false, reason: 'disk-full' });
    expect(await idsOf(db)).toEqual(['a']);
    expect(await saveDraft(db, named('乙'), 1, AT_TEN)).toEqual({ ok: true, rev: 2 });
  });
});

describe('a draft and its files', () => {
  it('are deleted together, and come back together', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a', 'b']);
    await db.attachmentBytes.put({ key: 'd1/stray', bytes: new ArrayBuffer(1) });
    const deleted = await deleteDraft(db, 'd1');
    expect([await db.attachments.count(), await db.attachmentBytes.count()]).toEqual([0, 0]);
    if (!deleted.ok) throw new Error(deleted.reason);
    await restoreDraft(db, deleted.deleted);
    expect(await idsOf(db)).toEqual(['a', 'b']);
    expect(await db.attachmentBytes.count()).toBe(3);
  });

  it('leave the files of other drafts', async () => {
    const db = await withDraft();
    await saveDraft(db, named('乙', 'd10'), 0, AT_NINE);
    await addAttachment(db, 'd10', photo('x'), { id: 'x', addedAt: AT_NINE });
    await deleteDraft(db, 'd1');
    expect(await idsOf(db, 'd10')).toEqual(['x']);
  });

  it('go on as a copy with copies of the files', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a', 'b']);
    expect(await copyAttachments(db, 'd1', 'd2')).toBe('copied');
    await deleteDraft(db, 'd1');
    expect(await idsOf(db, 'd2')).toEqual(['a', 'b']);
    const list = await listAttachments(db, 'd2');
    const [first] = list.state === 'ok' ? list.attachments : [];
    const read = first?.state === 'ok' ? await readAttachment(db, first.attachment) : undefined;
    expect(read?.state === 'ok' && text(read.bytes)).toBe('a');
  });

  it('say that a file stays with the other when it could not be copied', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a', 'b']);
    await db.attachments.put({ key: 'd1/a', body: 7 });
    expect(await copyAttachments(db, 'd1', 'd2')).toBe('left');
    expect(await idsOf(db)).toEqual(['b', '?']);
    expect(await idsOf(db, 'd2')).toEqual(['b']);
  });

  it('are named in the exported draft, without the bytes', async () => {
    const db = await withDraft();
    await addPhotos(db, ['a']);
    expect(JSON.parse((await exportDraft(db, 'd1')) ?? '')).toMatchObject({
      attachments: [{ body: { name: 'a.jpg' } }],
    });
  });
});
