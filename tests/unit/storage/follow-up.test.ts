import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDraft, saveDraft } from '../../../src/storage/drafts';
import { unwrapDraft, wrapDraft } from '../../../src/storage/envelope';
import { readFollowUp } from '../../../src/storage/follow-up';
import { AT_NINE, AT_TEN, draftOf, freshDatabase } from './sample';

const HANDED_IN = {
  submissions: [
    {
      on: '2026-11-20',
      gate: 'authority',
      channel: 'authority',
      pathway: 'early-removal',
      outcome: { kind: 'supplement', on: '2026-11-23', asked: '补一份工资发放表' },
    },
    { on: '2026-11-23', gate: 'authority', channel: 'authority', pathway: 'early-removal' },
  ],
};
/** What a later release might write. */
const LATER = {
  submissions: [{ ...HANDED_IN.submissions[0], outcome: { kind: 'withdrawn', on: '2026-12-01' } }],
};

describe('what a draft keeps of the time after handing in', () => {
  it('is nothing in a draft of the first release, which opens unchanged', () => {
    const row = wrapDraft(draftOf(), 1);
    expect(row.body).not.toHaveProperty('followUp');
    const opened = unwrapDraft(row);
    expect(opened).toEqual({ state: 'ok', rev: 1, draft: draftOf() });
    expect(readFollowUp(undefined)).toEqual({ state: 'none' });
  });

  it('comes back as it was written', async () => {
    const db = freshDatabase();
    await saveDraft(db, draftOf({ followUp: HANDED_IN }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    expect(readFollowUp(loaded.draft.followUp)).toEqual({ state: 'ok', followUp: HANDED_IN });
  });

  it('keeps what a later release added to it', () => {
    const more = { ...HANDED_IN, reminders: [{ on: '2026-12-01' }] };
    expect(readFollowUp(more)).toEqual({ state: 'ok', followUp: more });
  });

  it('of a later release cannot be read, and is stored again untouched', async () => {
    expect(readFollowUp(LATER)).toEqual({ state: 'unreadable' });
    const db = freshDatabase();
    await saveDraft(db, draftOf({ followUp: LATER }), 0, AT_NINE);
    const loaded = await loadDraft(db, 'd1');
    if (loaded.state !== 'ok') throw new Error(loaded.state);
    await saveDraft(db, { ...loaded.draft, title: '改过' }, 1, AT_TEN);
    expect(await loadDraft(db, 'd1')).toMatchObject({ draft: { title: '改过', followUp: LATER } });
  });

  it.each([
    ['a day that does not exist', '2026-02-30'],
    ['a day that is no text', 20261120],
  ])('with %s is not read', (_, on) => {
    const [first] = HANDED_IN.submissions;
    expect(readFollowUp({ submissions: [{ ...first, on }] })).toEqual({ state: 'unreadable' });
  });

  it('never makes a draft unreadable, whatever stands there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (followUp) => {
        const opened = unwrapDraft(wrapDraft(draftOf({ followUp }), 1));
        expect(opened.state).toBe('ok');
        expect(() => readFollowUp(followUp)).not.toThrow();
      }),
    );
  });
});
