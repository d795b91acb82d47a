import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperNotes } from '../../../src/forms/paper-notes';
import { loadDraft, saveDraft } from '../../../src/storage/drafts';
import { unwrapDraft, wrapDraft } from '../../../src/storage/envelope';
import { readPapers } from '../../../src/storage/papers';
import { AT_NINE, AT_TEN, draftOf, freshDatabase } from './sample';

const NOTED: PaperNotes = {
  printed: { 'f04-1': { content: '0123456789abcdef0123', at: AT_NINE } },
  signed: ['0123456789abcdef0123'],
  stamped: [],
  ready: ['legalRepIdCopy'],
  sealed: ['legalRepIdCopy'],
  named: [],
};
/** What a later release might write. */
const LATER = { ...NOTED, printed: ['f04-1'] };

describe('what a draft keeps of its papers', () => {
  it('is nothing in a draft of the first release', () => {
    expect(wrapDraft(draftOf(), 1).body).not.toHaveProperty('papers');
    expect(readPapers(undefined)).toEqual({ state: 'none' });
  });

  it('is read without the ticks that came later', () => {
    const { sealed: _sealed, named: _named, ...earlier } = NOTED;
    const papers = { ...earlier, sealed: [], named: [] };
    expect(readPapers(earlier)).toEqual({ state: 'ok', papers });
  });

  it('comes back as it was written', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf({ papers: NOTED }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    expect(readPapers(loaded.draft.papers)).toEqual({ state: 'ok', papers: NOTED });
  });

  it('keeps what a later release added to it', () => {
    const more = { ...NOTED, couriered: ['f04-1'] };
    expect(readPapers(more)).toEqual({ state: 'ok', papers: more });
  });

  it('of a later release cannot be read, and is stored again untouched', async () => {
    expect(readPapers(LATER)).toEqual({ state: 'unreadable' });
    const db = freshDatabase();
    await saveDraft(db, draftOf({ papers: LATER }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    await saveDraft(db, { ...loaded.draft, title: '改过' }, 1, AT_TEN);
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: { title: '改过', papers: LATER } });
  });

  it('makes no draft unreadable, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (papers) => {
        const opened = unwrapDraft(wrapDraft(draftOf({ papers }), 1));
        expect(opened.state).toBe('ok');
        expect(() => readPapers(papers)).not.toThrow();
      }),
    );
  });
});
