import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDraft, saveDraft } from '../../../src/storage/drafts';
import { unwrapDraft, wrapDraft } from '../../../src/storage/envelope';
import { readRulesSeen } from '../../../src/storage/rules-seen';
import { AT_NINE, AT_TEN, draftOf, freshDatabase } from './sample';

const SEEN = { on: '2026-12-01', edition: '2026.2', digest: 'cd34' };

describe('the changed rules that a draft’s owner was told of', () => {
  it('are absent from a draft of the first release, which opens unchanged', () => {
    const row = wrapDraft(draftOf(), 1);
    expect(row.body).not.toHaveProperty('rulesSeen');
    expect(unwrapDraft(row)).toEqual({ state: 'ok', rev: 1, draft: draftOf() });
    expect(readRulesSeen(undefined)).toBeUndefined();
  });

  it('come back as they were written, and the rules it was begun under stay', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf({ rulesSeen: SEEN }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    expect(readRulesSeen(loaded.draft.rulesSeen)).toEqual(SEEN);
    expect(loaded.draft.begun).toEqual(draftOf().begun);
  });

  it('of a later release cannot be read, and are stored again untouched', async () => {
    const later = { editions: [SEEN] };
    expect(readRulesSeen(later)).toBeUndefined();
    const db = freshDatabase();
    await saveDraft(db, draftOf({ rulesSeen: later }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    await saveDraft(db, { ...loaded.draft, title: '改过' }, 1, AT_TEN);
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: { title: '改过', rulesSeen: later } });
  });

  it('never make a draft unreadable, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (rulesSeen) => {
        expect(unwrapDraft(wrapDraft(draftOf({ rulesSeen }), 1)).state).toBe('ok');
        expect(() => readRulesSeen(rulesSeen)).not.toThrow();
      }),
    );
  });
});
