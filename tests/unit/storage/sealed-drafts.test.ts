import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapDraft } from '../../../src/storage/envelope';
import { checksum } from '../../../src/storage/checksum';
import { copyAttachments } from '../../../src/storage/copy-attachments';
import {
  addAttachment,
  listAttachments,
  moveAttachment,
  readAttachment,
  replaceAttachment,
} from '../../../src/storage/attachments';
import { Database } from '../../../src/storage/database';
import { listDrafts, loadDraft, loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import { exportDraft } from '../../../src/storage/export-draft';
import { openRow, sealRow } from '../../../src/storage/sealed-row';
import { addPhotos, idsOf, photo } from './attachment-sample';
import { everythingIn, freshSealing, sealedDatabase } from './sealing-sample';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named } from './sample';

function answering(name: string): object {
  return { id: 'd1', answers: { 'entity.name': name } };
}

function entriesOf(row: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row ?? {}));
}

describe('a sealed database', () => {
  it('gives drafts back as they were saved, and the revision before', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await saveDraft(db, named('乙公司'), 1, AT_TEN);
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: answering('乙公司'), rev: 2 });
    expect(await loadPreviousDraft(db, 'd1')).toMatchObject({ draft: answering('甲公司'), rev: 1 });
  });

  it('holds nothing of what was typed, attached or named, in any row of any table', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await saveDraft(db, named('乙公司'), 1, AT_TEN);
    await addPhotos(db, ['张三的身份证']);
    const all = await everythingIn(db);
    expect(all).toContain('d1/张三的身份证');
    const told = all.replaceAll('d1/张三的身份证', '');
    for (const canary of ['甲公司', '乙公司', '张三', 'documentDate', 'legalRepIdCopy'])
      expect(told).not.toContain(canary);
  });

  it('is locked without its key, not damaged', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await addPhotos(db, ['a']);
    const keyless = new Database(db.name);
    expect(await loadDraft(keyless, 'd1')).toEqual({ state: 'locked', rev: 1 });
    expect(await listDrafts(keyless)).toMatchObject({ drafts: [{ key: 'd1', state: 'locked' }] });
    expect(await listAttachments(keyless, 'd1')).toEqual({
      state: 'ok',
      attachments: [{ key: 'd1/a', state: 'locked' }],
    });
  });

  it('is locked for another key too', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    const other = new Database(db.name, await freshSealing());
    expect(await loadDraft(other, 'd1')).toEqual({ state: 'locked', rev: 1 });
  });

  it('takes nothing more once the key is dropped, and says that it is closed', async () => {
    const { db, sealing } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    sealing.drop();
    expect(await saveDraft(db, named('乙公司'), 1, AT_TEN)).toEqual({
      ok: false,
      reason: 'closed',
    });
    const added = await addAttachment(db, 'd1', photo('a'), { id: 'a', addedAt: AT_NINE });
    expect(added).toEqual({ ok: false, reason: 'closed' });
    expect(await loadDraft(db, 'd1')).toEqual({ state: 'locked', rev: 1 });
    expect(await db.attachmentBytes.count()).toBe(0);
  });

  it('tells two windows that saved the same draft, each of what the other wrote', async () => {
    const { db, sealing } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await saveDraft(new Database(db.name, sealing), named('乙公司'), 1, AT_TEN);
    const late = await saveDraft(db, named('丙公司'), 1, AT_TEN);
    expect(late).toMatchObject({ reason: 'conflict', stored: { draft: answering('乙公司') } });
  });

  it('exports a draft in the clear, for its owner', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await addPhotos(db, ['a']);
    expect(JSON.parse((await exportDraft(db, 'd1')) ?? '')).toMatchObject({
      row: { body: { answers: { 'entity.name': '甲公司' } } },
      attachments: [{ body: { name: 'a.jpg' } }],
    });
  });

  it('calls a damaged row damaged, with the key and without', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    await db.drafts.update('d1', { rev: 2 });
    for (const window of [db, new Database(db.name)])
      expect(await loadDraft(window, 'd1')).toMatchObject({ reason: 'damaged' });
  });

  it('does not open a row that was put in the place of another', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, named('甲公司'), 0, AT_NINE);
    const { checksum: _, ...row } = entriesOf(await db.drafts.get('d1'));
    const moved = { ...row, id: 'd2' };
    await db.drafts.put({ ...moved, checksum: checksum(moved) });
    expect(await loadDraft(db, 'd2')).toMatchObject({ state: 'locked' });
  });

  it('reads what was stored before it was sealed', async () => {
    const plain = freshDatabase();
    await saveDraft(plain, named('甲公司'), 0, AT_NINE);
    const sealed = new Database(plain.name, await freshSealing());
    expect(await loadDraft(sealed, 'd1')).toMatchObject({ draft: answering('甲公司') });
    expect(await saveDraft(sealed, named('乙公司'), 1, AT_TEN)).toEqual({ ok: true, rev: 2 });
  });
});

describe('attachments of a sealed database', () => {
  it('are read, replaced, moved and copied as in any other', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    const [first] = await addPhotos(db, ['a', 'b']);
    if (first === undefined) throw new Error('not added');
    const replaced = await replaceAttachment(db, first, photo('turned'));
    if (!replaced.ok) throw new Error(replaced.reason);
    await moveAttachment(db, replaced.attachment, 1);
    expect(await idsOf(db)).toEqual(['b', 'a']);
    expect(await copyAttachments(db, 'd1', 'd2')).toBe('copied');
    const copy = { ...replaced.attachment, draftId: 'd2' };
    expect(await readAttachment(db, copy)).toEqual({
      state: 'ok',
      bytes: new TextEncoder().encode('turned'),
    });
  });

  it('that two windows add at once are both kept', async () => {
    const { db, sealing } = await sealedDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    const other = new Database(db.name, sealing);
    await Promise.all([addPhotos(db, ['a']), addPhotos(other, ['b'])]);
    expect([...(await idsOf(db))].sort()).toEqual(['a', 'b']);
  });

  it('whose bytes were exchanged are not handed out', async () => {
    const { db } = await sealedDatabase();
    await saveDraft(db, draftOf(), 0, AT_NINE);
    const [first] = await addPhotos(db, ['a', 'b']);
    if (first === undefined) throw new Error('not added');
    const row = await db.attachmentBytes.get('d1/b');
    await db.attachmentBytes.put({ ...entriesOf(row), key: 'd1/a' });
    expect(await readAttachment(db, first)).toEqual({ state: 'unreadable' });
  });
});

describe('a sealed row', () => {
  it('opens to the row that was sealed, whatever is in it', async () => {
    const sealing = await freshSealing();
    const answers = fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 1, max: 99 }), async (typed, rev) => {
        const row = wrapDraft(draftOf({ answers: typed }), rev);
        const sealed = await sealRow(row, row.id, sealing);
        expect(await openRow(structuredClone(sealed), row.id, sealing)).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });

  it('is left as it is by a database without sealing', async () => {
    const row = wrapDraft(draftOf(), 1);
    expect(await sealRow(row, row.id, undefined)).toBe(row);
  });
});
