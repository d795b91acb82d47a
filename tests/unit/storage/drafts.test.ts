import 'fake-indexeddb/auto';
import fc from 'fast-check';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { listDrafts, loadDraft, loadPreviousDraft, saveDraft } from '../../../src/storage/drafts';
import type { Database } from '../../../src/storage/database';
import { AT_NINE, AT_TEN, draftOf, freshDatabase, named, otherWindow } from './sample';

describe('saving a draft', () => {
  it('gives back what was stored, with its revision and the time of saving', async () => {
    const db = freshDatabase();
    expect(await saveDraft(db, draftOf(), 0, AT_TEN)).toEqual({ ok: true, rev: 1 });
    const stored = { state: 'ok', rev: 1, draft: draftOf({ savedAt: AT_TEN }) };
    expect(await loadDraft(db, 'd1')).toEqual(stored);
  });

  it.each([
    ['5,000 characters', '整改情况'.repeat(1250)],
    ['an emoji', '👨‍👩‍👧 已整改'],
    ['a character outside the basic plane', '𠮷野家𰻞'],
    ['a lone surrogate', `前\ud800后`],
    ['a name that objects have', '__proto__'],
  ])('keeps %s code unit for code unit', async (_, text) => {
    const db = freshDatabase();
    await saveDraft(db, named(text), 0, AT_NINE);
    const loaded = await loadDraft(otherWindow(db), 'd1');
    expect(loaded.state === 'ok' && loaded.draft.answers['entity.name']).toBe(text);
  });

  it('keeps what a later release added to a draft', async () => {
    const db = freshDatabase();
    const later = { ...draftOf(), attachments: [{ name: '票据' }] };
    await saveDraft(db, later, 0, AT_NINE);
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: { attachments: [{ name: '票据' }] } });
  });

  it('takes an unknown fact that is written as undefined', async () => {
    const db = freshDatabase();
    const draft = draftOf({ facts: { documentDate: undefined, stillPublished: true } });
    expect(await saveDraft(db, draft, 0, AT_NINE)).toMatchObject({ ok: true });
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: { facts: { stillPublished: true } } });
  });

  it('throws on a draft that could not be read back, and stores nothing', async () => {
    const db = freshDatabase();
    const broken = draftOf({ facts: { amount: Number.NaN } });
    await expect(saveDraft(db, broken, 0, AT_NINE)).rejects.toThrow(TypeError);
    expect(await loadDraft(db, 'd1')).toEqual({ state: 'missing' });
  });

  it('asks the browser to reach the disk before it acknowledges', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saveDraft(freshDatabase(), draftOf(), 0, AT_NINE);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
    transaction.mockRestore();
  });

  it('keeps the revision before', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(await loadPreviousDraft(db, 'd1')).toMatchObject({
      rev: 1,
      draft: { answers: { 'entity.name': '甲' } },
    });
  });
});

describe('two windows', () => {
  it('tells the second what the first has stored', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(await saveDraft(otherWindow(db), named('丙'), 1, AT_TEN)).toMatchObject({
      reason: 'conflict',
      stored: { rev: 2, draft: { answers: { 'entity.name': '乙' } } },
    });
    expect(await loadDraft(db, 'd1')).toMatchObject({
      draft: { answers: { 'entity.name': '乙' } },
    });
  });

  it('does not bring back a draft that the other window deleted', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    await db.drafts.delete('d1');
    const result = await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(result).toEqual({ ok: false, reason: 'conflict', stored: { state: 'missing' } });
  });

  it('never overwrite each other silently, in any interleaving', async () => {
    const step = fc.record({ window: fc.nat(1), reload: fc.boolean(), wait: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const first = freshDatabase();
        const windows = [first, otherWindow(first)].map((db) => ({ db, rev: 0, text: '' }));
        const accepted: { rev: number; text: string; over: string }[] = [];
        const running: Promise<void>[] = [];
        for (const [i, { window, reload, wait }] of steps.entries()) {
          const own = windows[window];
          if (own === undefined) continue;
          const act = reload ? reloadInto(own) : save(own, `第 ${String(i)} 步`, accepted);
          running.push(act);
          if (wait) await act;
        }
        await Promise.all(running);
        const byRev = [...accepted].sort((a, b) => a.rev - b.rev);
        expect(byRev.map(({ rev }) => rev)).toEqual(byRev.map((_, i) => i + 1));
        byRev.forEach(({ over }, i) => {
          expect(over).toBe(byRev[i - 1]?.text ?? '');
        });
        first.close();
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  interface Window {
    readonly db: Database;
    rev: number;
    text: string;
  }

  async function reloadInto(own: Window): Promise<void> {
    const loaded = await loadDraft(own.db, 'd1');
    if (loaded.state !== 'ok') return;
    own.rev = loaded.rev;
    own.text = String(loaded.draft.answers['entity.name']);
  }

  async function save(
    own: Window,
    text: string,
    accepted: { rev: number; text: string; over: string }[],
  ): Promise<void> {
    const over = own.text;
    const result = await saveDraft(own.db, named(text), own.rev, AT_TEN);
    if (!result.ok) return;
    accepted.push({ rev: result.rev, text, over });
    [own.rev, own.text] = [result.rev, text];
  }
});

describe('a newer release', () => {
  it('that upgraded the database stops this one from writing', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('甲'), 0, AT_NINE);
    const newer = new Dexie(db.name);
    newer.version(4).stores({ drafts: 'id, later', previous: 'id', settings: 'key' });
    await newer.open();
    const result = await saveDraft(db, named('乙'), 1, AT_TEN);
    expect(result).toEqual({ ok: false, reason: 'newer-schema' });
    expect(await newer.table('drafts').toArray()).toMatchObject([{ rev: 1 }]);
    newer.close();
  });
});

describe('the list of drafts', () => {
  it('has the last saved first', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('早', 'a'), 0, AT_NINE);
    await saveDraft(db, named('晚', 'b'), 0, AT_TEN);
    const list = await listDrafts(db);
    expect(list.state === 'ok' && list.drafts.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('shows a damaged draft as unreadable, after the others', async () => {
    const db = freshDatabase();
    await db.drafts.put({ id: 'broken', body: 42 });
    await db.drafts.put({ id: 7 });
    await saveDraft(db, named('好', 'a'), 0, AT_NINE);
    expect(await listDrafts(db)).toMatchObject({
      state: 'ok',
      drafts: [
        { key: 'a', state: 'ok' },
        { key: 7, state: 'unreadable', reason: 'damaged' },
        { key: 'broken', state: 'unreadable', raw: { id: 'broken', body: 42 } },
      ],
    });
  });
});
