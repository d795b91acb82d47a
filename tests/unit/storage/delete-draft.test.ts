import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { deleteDraft, restoreDraft } from '../../../src/storage/delete-draft';
import { loadDraft, loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import { exportDraft } from '../../../src/storage/export-draft';
import { AT_NINE, AT_TEN, freshDatabase, named } from './sample';

describe('deleting a draft', () => {
  it('takes it away with its earlier revision, and undoing brings both back', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_TEN);
    const before = [await loadDraft(db, 'd1'), await loadPreviousDraft(db, 'd1')];
    const result = await deleteDraft(db, 'd1');
    expect(await loadDraft(db, 'd1')).toEqual({ state: 'missing' });
    expect(await db.previous.count()).toBe(0);
    if (!result.ok) throw new Error(result.reason);
    expect(await restoreDraft(db, result.deleted)).toEqual({ ok: true });
    expect([await loadDraft(db, 'd1'), await loadPreviousDraft(db, 'd1')]).toEqual(before);
  });

  it('works on one that cannot be read, and undoing brings the same row back', async () => {
    const db = freshDatabase();
    await db.drafts.put({ id: 7, body: 'half' });
    const result = await deleteDraft(db, 7);
    if (!result.ok) throw new Error(result.reason);
    await restoreDraft(db, result.deleted);
    expect(await db.drafts.toArray()).toEqual([{ id: 7, body: 'half' }]);
  });

  it('leaves the others', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲', 'a'), 0, AT_NINE);
    await saveDraft(db, named('乙', 'b'), 0, AT_NINE);
    await deleteDraft(db, 'a');
    expect(await loadDraft(db, 'b')).toMatchObject({ state: 'ok' });
  });

  it('of one that is not there says so', async () => {
    expect(await deleteDraft(freshDatabase(), 'd1')).toEqual({ ok: false, reason: 'missing' });
  });

  it('is not undone over a draft that was saved meanwhile', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('旧'), 0, AT_NINE);
    const result = await deleteDraft(db, 'd1');
    await saveDraft(db, named('新'), 0, AT_TEN);
    if (!result.ok) throw new Error(result.reason);
    expect(await restoreDraft(db, result.deleted)).toEqual({ ok: false, reason: 'exists' });
    expect(await loadDraft(db, 'd1')).toMatchObject({
      draft: { answers: { 'entity.name': '新' } },
    });
  });
});

describe('exporting a draft', () => {
  it('holds what was typed, now and one revision before', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('𠮷甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(JSON.parse((await exportDraft(db, 'd1')) ?? '')).toMatchObject({
      format: 'credit-repair-draft',
      row: { rev: 2, body: { answers: { 'entity.name': '乙' } } },
      previous: { rev: 1, body: { answers: { 'entity.name': '𠮷甲' } } },
    });
  });

  it('saves what is left of one that cannot be read, whatever it holds', async () => {
    const db = freshDatabase();
    const circle: Record<string, unknown> = { id: 'd1', text: '还在', count: 5n, at: new Date(0) };
    circle['self'] = circle;
    await db.drafts.put(circle);
    expect(await exportDraft(db, 'd1')).toContain('还在');
  });

  it('of one that is not there is nothing', async () => {
    expect(await exportDraft(freshDatabase(), 'd1')).toBeUndefined();
  });
});
