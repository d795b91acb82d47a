import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type AutosaveParts, type AutosaveState } from '../../../src/storage/autosave';
import type { Database } from '../../../src/storage/database';
import type { Draft } from '../../../src/storage/draft';
import { deleteDraft } from '../../../src/storage/delete-draft';
import { listDrafts, loadDraft, saveDraft, type SaveResult } from '../../../src/storage/drafts';
import { AT_NINE, AT_TEN, freshDatabase, named, otherWindow } from './sample';

/** A store whose saves end when and as the test says. */
class SlowStore {
  readonly saved: { text: string; over: number }[] = [];
  readonly states: AutosaveState[] = [];
  #settle: ((result: SaveResult | Error) => void)[] = [];

  readonly autosave = new Autosave(
    {
      save: (draft, over) => {
        this.saved.push({ text: nameIn(draft), over });
        return new Promise((resolve, reject) => {
          this.#settle.push((result) => {
            if (result instanceof Error) reject(result);
            else resolve(result);
          });
        });
      },
      startTimer,
      newIds: () => ({ id: 'copy', bundleId: 'copy-bundle' }),
      onState: (state) => this.states.push(state),
      onConflict: () => undefined,
    },
    4,
  );

  type(text: string): void {
    this.autosave.change(named(text));
  }

  async settle(result: SaveResult | Error): Promise<void> {
    this.#settle.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  }
}

const startTimer: AutosaveParts['startTimer'] = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

function nameIn(draft: Draft): string {
  return String(draft.answers['entity.name']);
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for 400 ms of quiet', () => {
    const store = new SlowStore();
    store.type('乌');
    vi.advanceTimersByTime(399);
    store.type('乌海');
    vi.advanceTimersByTime(399);
    expect(store.saved).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(store.saved).toEqual([{ text: '乌海', over: 4 }]);
  });

  it('saves well within a second whoever types without a pause', () => {
    const store = new SlowStore();
    for (let i = 0; i < 10; i += 1) {
      store.type('字'.repeat(i + 1));
      vi.advanceTimersByTime(100);
    }
    expect(store.saved).toEqual([{ text: '字'.repeat(8), over: 4 }]);
  });

  it('says saved only once the save is complete', async () => {
    const store = new SlowStore();
    store.type('甲');
    await vi.advanceTimersByTimeAsync(400);
    expect(store.states).toEqual(['unsaved', 'saving']);
    await store.settle({ ok: true, rev: 5 });
    expect(store.states).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('has one write at a time, and keeps what was typed meanwhile for the next', async () => {
    const store = new SlowStore();
    store.type('甲');
    await vi.advanceTimersByTimeAsync(400);
    store.type('甲乙');
    await vi.advanceTimersByTimeAsync(400);
    expect(store.saved).toHaveLength(1);
    await store.settle({ ok: true, rev: 5 });
    expect(store.saved).toEqual([
      { text: '甲', over: 4 },
      { text: '甲乙', over: 5 },
    ]);
    expect(store.autosave.state).toBe('saving');
    await store.settle({ ok: true, rev: 6 });
    expect(store.autosave.state).toBe('saved');
  });

  it('does not say saved while something newer is still being typed', async () => {
    const store = new SlowStore();
    store.type('甲');
    await vi.advanceTimersByTimeAsync(400);
    store.type('甲乙');
    await store.settle({ ok: true, rev: 5 });
    expect(store.autosave.state).toBe('unsaved');
    expect(store.saved).toHaveLength(1);
  });

  it('saves at once when the page is hidden, and resolves when all of it is stored', async () => {
    const store = new SlowStore();
    store.type('甲');
    const first = store.autosave.flush();
    store.type('甲乙');
    const second = store.autosave.flush();
    await store.settle({ ok: true, rev: 5 });
    await store.settle({ ok: true, rev: 6 });
    expect(await Promise.all([first, second])).toEqual(['saved', 'saved']);
    expect(store.saved.map(({ text }) => text)).toEqual(['甲', '甲乙']);
  });

  it('writes nothing when nothing changed', async () => {
    const store = new SlowStore();
    expect(await store.autosave.flush()).toBe('saved');
    expect(store.saved).toEqual([]);
  });

  it('says why it failed, keeps the text and saves it when asked again', async () => {
    const store = new SlowStore();
    store.type('甲');
    void store.autosave.flush();
    await store.settle({ ok: false, reason: 'disk-full' });
    expect(store.autosave.state).toEqual({ failed: 'disk-full' });
    void store.autosave.flush();
    await store.settle({ ok: true, rev: 5 });
    expect(store.saved.map(({ text }) => text)).toEqual(['甲', '甲']);
    expect(store.autosave.state).toBe('saved');
  });

  it('after a failure saves the newer text, not the one that failed', async () => {
    const store = new SlowStore();
    store.type('甲');
    void store.autosave.flush();
    store.type('甲乙');
    await store.settle({ ok: false, reason: 'closed' });
    await vi.advanceTimersByTimeAsync(400);
    expect(store.saved.map(({ text }) => text)).toEqual(['甲', '甲乙']);
  });

  it('hands a mistake of the program on, but never says saved for it', async () => {
    const store = new SlowStore();
    store.type('甲');
    const flushed = store.autosave.flush();
    const caught = expect(flushed).rejects.toThrow('bug');
    await store.settle(new Error('bug'));
    await caught;
    expect(store.autosave.state).toEqual({ failed: 'unexpected' });
    void store.autosave.flush();
    await store.settle({ ok: true, rev: 5 });
    expect(store.saved.map(({ text }) => text)).toEqual(['甲', '甲']);
  });

  it('does not make a copy of a save that was completed but whose answer was lost', async () => {
    const store = new SlowStore();
    store.type('甲');
    void store.autosave.flush();
    const stored = { state: 'ok', rev: 5, draft: { ...named('甲'), savedAt: AT_TEN } } as const;
    await store.settle({ ok: false, reason: 'conflict', stored });
    expect(store.saved).toHaveLength(1);
    expect(store.autosave.state).toBe('saved');
    store.type('甲乙');
    void store.autosave.flush();
    expect(store.saved[1]).toEqual({ text: '甲乙', over: 5 });
  });
});

describe('autosave in two windows', () => {
  let copies = 0;

  /** A window that adopts its copy late, as a screen does. */
  function windowOn(db: Database, rev: number): { autosave: Autosave; copies: Draft[] } {
    const made: Draft[] = [];
    const autosave = new Autosave(
      {
        save: (draft, over) => saveDraft(db, draft, over, AT_TEN),
        startTimer: () => () => undefined,
        newIds: () => {
          copies += 1;
          return { id: `copy-${String(copies)}`, bundleId: `bundle-${String(copies)}` };
        },
        onState: () => undefined,
        onConflict: (copy) => void made.push(copy),
      },
      rev,
    );
    return { autosave, copies: made };
  }

  it('keeps what is typed after another window deleted the draft, and says so in the title', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('原'), 0, AT_NINE);
    const here = windowOn(db, 1);
    await deleteDraft(otherWindow(db), 'd1');
    here.autosave.change(named('甲'));
    expect(await here.autosave.flush()).toBe('saved');
    expect(here.copies.map(({ title }) => title)).toEqual(['（另存：原来那份在另一个窗口里删了）']);
    expect(await loadDraft(db, 'd1')).toEqual({ state: 'missing' });
  });

  it('keeps both texts, the second as a copy whose title says so', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('原'), 0, AT_NINE);
    const [first, second] = [windowOn(db, 1), windowOn(otherWindow(db), 1)];
    first.autosave.change(named('甲'));
    await first.autosave.flush();
    second.autosave.change(named('乙'));
    expect(await second.autosave.flush()).toBe('saved');
    expect(await loadDraft(db, 'd1')).toMatchObject({
      draft: { answers: { 'entity.name': '甲' } },
    });
    const [copy] = second.copies;
    expect(copy?.title).toContain('另一个窗口');
    expect(copy?.bundleId).not.toBe(named('乙').bundleId);
    expect(await loadDraft(db, copy?.id ?? '')).toMatchObject({
      draft: { title: copy?.title, answers: { 'entity.name': '乙' } },
    });
  });

  it('goes on in the copy, also with text typed under the old id', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('原'), 0, AT_NINE);
    await saveDraft(db, named('甲'), 1, AT_NINE);
    const { autosave, copies: made } = windowOn(db, 1);
    autosave.change(named('乙'));
    await autosave.flush();
    autosave.change(named('乙乙'));
    await autosave.flush();
    expect(made).toHaveLength(1);
    expect(await loadDraft(db, made[0]?.id ?? '')).toMatchObject({
      rev: 2,
      draft: { title: made[0]?.title, answers: { 'entity.name': '乙乙' } },
    });
  });

  it('keeps the text of a draft that the other window deleted', async () => {
    const db = freshDatabase();
    await saveDraft(db, named('原'), 0, AT_NINE);
    await db.drafts.delete('d1');
    const { autosave, copies: made } = windowOn(db, 1);
    autosave.change(named('乙'));
    expect(await autosave.flush()).toBe('saved');
    expect(await loadDraft(db, made[0]?.id ?? '')).toMatchObject({ state: 'ok' });
  });

  it('loses no last text of any window, in any interleaving', async () => {
    const step = fc.record({ window: fc.nat(1), wait: fc.boolean(), flush: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 16 }), async (steps) => {
        const db = freshDatabase();
        await saveDraft(db, named('原'), 0, AT_NINE);
        const windows = [windowOn(db, 1), windowOn(otherWindow(db), 1)];
        const last = new Map<number, string>();
        for (const [i, { window, wait, flush }] of steps.entries()) {
          const text = `窗口 ${String(window)} 第 ${String(i)} 步`;
          windows[window]?.autosave.change(named(text));
          last.set(window, text);
          const flushed = flush ? windows[window]?.autosave.flush() : undefined;
          if (wait) await flushed;
        }
        const ends = await Promise.all(windows.map(({ autosave }) => autosave.flush()));
        expect(ends).toEqual(['saved', 'saved']);
        const list = await listDrafts(db);
        const texts = list.state === 'ok' ? list.drafts : [];
        const stored = texts.map((entry) => entry.state === 'ok' && nameIn(entry.draft));
        expect(stored).toEqual(expect.arrayContaining([...last.values()]));
        db.close();
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
