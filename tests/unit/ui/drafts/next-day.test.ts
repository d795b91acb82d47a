import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { ItemId } from '../../../../src/catalogue/types';
import type { Facts } from '../../../../src/rules/assessment';
import type { ListedDraft } from '../../../../src/ui/screens/drafts/drafts.svelte';
import { byNextDay, datedDraft } from '../../../../src/ui/screens/drafts/next-day';
import { day } from '../../../support/catalogues';

const TODAY = day('2026-11-23');
const DONE = { obligationsFulfilled: true, violationCorrected: true, pledgeGiven: true };

function listed(
  id: string,
  itemId: ItemId,
  facts: Facts,
  seen = catalogue.items[itemId].digest,
): ListedDraft {
  const savedAt = '2026-11-23T09:00:00+08:00';
  return {
    line: {
      state: 'ok',
      key: id,
      id,
      itemId,
      facts,
      answers: {},
      followUp: { state: 'none' },
      seen,
      title: '',
      savedAt,
    },
  };
}
const dated = (draft: ListedDraft) => datedDraft(draft, catalogue, TODAY);

const WAITS = listed('waits', 'penalty-other-sectors', {
  documentDate: '2026-09-07',
  severity: 'ordinary',
  ...DONE,
});
const OPEN = listed('open', 'penalty-other-sectors', {
  documentDate: '2026-05-07',
  severity: 'ordinary',
  ...DONE,
});
const COUNTED = listed('counted', 'abnormal-social-organisation', {
  listedOn: '2025-03-10',
  rectified: false,
});
const NOTHING = listed('nothing', 'abnormal-operations', { reasonCured: false });
const BROKEN: ListedDraft = { line: { state: 'unreadable', key: 'broken' } };

describe('the next day of a draft', () => {
  it.each([
    ['the prudent day to apply', WAITS, '2026-12-08', '可以申请'],
    ['today, when one can apply', OPEN, '2026-11-23', '现在可以申请'],
    ['the end of a countdown', COUNTED, '2027-03-10', '要在这一天以前办好'],
  ])('is %s', (_, draft, on, words) => {
    expect(dated(draft).next).toMatchObject({ day: on, words });
  });

  it('says that something has to be made good first', () => {
    const facts = { ...DONE, documentDate: '2026-09-07', severity: 'ordinary', pledgeGiven: false };
    expect(dated(listed('fix', 'penalty-other-sectors', facts)).next).toMatchObject({
      day: '2026-12-08',
      words: '补上以后可以申请',
    });
  });

  it('asks to call first where the day is not confirmed', () => {
    const facts = { documentDate: '2026-06-05', obligationsFulfilled: true, pledgeGiven: true };
    const { next } = dated(listed('weak', 'serious-other', facts));
    expect(next?.words).toMatch(/，先致电核实$/);
  });

  it('is not made up', () => {
    expect(dated(NOTHING).next).toBeUndefined();
    expect(dated(BROKEN)).toEqual({ draft: BROKEN });
  });
});

describe('the mark of a change of the rules', () => {
  const facts = { documentDate: '2026-05-07', severity: 'ordinary', ...DONE };
  const elsewhere = 'e'.repeat(64);

  it('stands at a draft whose owner saw other rules', () => {
    expect(dated(OPEN).law).toBeUndefined();
    expect(dated(listed('seen', 'penalty-other-sectors', facts, elsewhere)).law).toBe(
      '规则换过，打开看结论',
    );
  });

  it('disturbs nobody whose record is over', () => {
    const gone = { ...facts, stillPublished: false };
    expect(dated(listed('gone', 'penalty-other-sectors', gone, elsewhere)).law).toBeUndefined();
  });
});

it('the nearest day comes first, then what has none, then what cannot be read', () => {
  const drafts = [BROKEN, NOTHING, COUNTED, WAITS, OPEN].map(dated);
  expect(byNextDay(drafts).map(({ draft }) => draft.line.key)).toEqual([
    ...['open', 'waits', 'counted', 'nothing', 'broken'],
  ]);
});

it('drafts of the same day keep their order', () => {
  const twin: ListedDraft = { line: { ...WAITS.line, key: 'twin' } };
  for (const drafts of [
    [WAITS, twin],
    [twin, WAITS],
  ]) {
    expect(byNextDay(drafts.map(dated)).map(({ draft }) => draft)).toEqual(drafts);
  }
});
