import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import type { HolidayYear, Item, ItemId, ItemRules, Pathway } from '../../../src/catalogue/types';
import { assess } from '../../../src/rules/assess';
import type { Facts } from '../../../src/rules/assessment';
import type { CalendarDay } from '../../../src/rules/calendar-day';
import { calendarDays } from '../../../src/rules/calendar-days';
import {
  catalogueOf,
  COMMON_FACTS,
  condition,
  day,
  fact,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
  version,
} from '../../support/catalogues';
import { goldenCases, itemsWithCases } from '../../support/golden-cases';

const TODAY = '2026-11-23';

function daysOf(
  pathways: readonly Pathway[],
  facts: Facts,
  { rules = {}, item = {}, holidays = [], on = TODAY }: Extra = {},
): readonly CalendarDay[] {
  const own = catalogueOf(rulesOf(pathways, rules), holidays);
  const assessment = assess(own, ITEM, facts, day(on));
  return calendarDays(assessment, { ...own.items[ITEM], ...item }, facts, own.holidays);
}
interface Extra {
  readonly rules?: Partial<ItemRules>;
  readonly item?: Partial<Item>;
  readonly holidays?: readonly HolidayYear[];
  readonly on?: string;
}

function told(days: readonly CalendarDay[]): readonly string[] {
  return days.map(({ day: on, uid }) => `${on} ${uid.replace(`${ITEM}.`, '')}`);
}

const REMOVAL = pathway('removal', [since('listedOn', 12)]);
const EXPIRY = pathway('expiry', [since('listedOn', 36)], { nature: 'automatic' });
const SITE = pathway('site', [since('listedOn', 18)], { gate: 'credit-china' });
const SITE_EXPIRY = pathway('site-expiry', [since('listedOn', 60)], {
  gate: 'credit-china',
  nature: 'automatic',
});

describe('the days of one record', () => {
  it('are the day to go and the last day shown, at each gate, in their order', () => {
    const days = daysOf([REMOVAL, EXPIRY, SITE, SITE_EXPIRY], { listedOn: '2025-11-28' });
    // 12 months end on Saturday 28 November 2026: from the 29th by law; the 30th if postponed, so the 1st is never early.
    expect(told(days)).toEqual([
      '2026-12-01 authority.apply',
      '2027-05-31 credit-china.apply',
      '2028-11-28 authority.ends',
      '2030-11-28 credit-china.ends',
    ]);
    expect(days[0]).toMatchObject({ eligibleOn: '2026-11-29', recordedOn: '2025-11-28' });
  });

  it('keep their uid when the record’s date is put right', () => {
    const before = daysOf([REMOVAL, EXPIRY], { listedOn: '2025-11-28' });
    const after = daysOf([REMOVAL, EXPIRY], { listedOn: '2025-12-28' });
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map((each) => each.day)).not.toEqual(before.map((each) => each.day));
  });

  it('hold nothing that is past, and nothing about a gate that has opened', () => {
    expect(told(daysOf([REMOVAL, EXPIRY], { listedOn: '2024-11-22' }))).toEqual([
      '2027-11-22 authority.ends',
    ]);
  });

  it('hold the prudent day as long as it is ahead, although the law allows it today', () => {
    // 12 months end on Sunday 22 November 2026.
    const [first] = daysOf([REMOVAL], { listedOn: '2025-11-22' });
    expect(first).toMatchObject({ day: '2026-11-24', eligibleOn: TODAY });
    expect(daysOf([REMOVAL], { listedOn: '2025-11-22' }, { on: '2026-11-24' })).toEqual([]);
  });

  it('hold the last day of publicity on that day itself', () => {
    expect(told(daysOf([EXPIRY], { listedOn: '2023-11-23' }))).toEqual([`${TODAY} authority.ends`]);
  });

  it('name the soonest of several ways to the same gate', () => {
    const sooner = pathway('sooner', [since('listedOn', 6)]);
    expect(told(daysOf([REMOVAL, sooner], { listedOn: '2026-06-01' }))).toEqual([
      '2026-12-02 authority.apply',
    ]);
  });

  it('send nobody to apply for what has gone by then', () => {
    const early = pathway('early', [since('listedOn', 12)], { nature: 'automatic' });
    expect(told(daysOf([REMOVAL, early], { listedOn: '2026-01-01' }))).toEqual([
      '2027-01-01 authority.ends',
    ]);
  });

  it('send to apply on the very last day shown, but not after it', () => {
    const shown = pathway('shown', [since('shownFrom', 12)], { nature: 'automatic' });
    const facts = [...COMMON_FACTS, fact('shownFrom', 'date')];
    const on = (shownFrom: string): readonly string[] =>
      told(daysOf([REMOVAL, shown], { listedOn: '2025-11-28', shownFrom }, { rules: { facts } }));
    expect(on('2025-12-01')).toEqual(['2026-12-01 authority.apply', '2026-12-01 authority.ends']);
    expect(on('2025-11-30')).toEqual(['2026-11-30 authority.ends']);
  });

  it('are none once the record should have gone, and none where nothing is known', () => {
    expect(daysOf([REMOVAL, EXPIRY], { listedOn: '2020-01-01' })).toEqual([]);
    expect(daysOf([REMOVAL, EXPIRY], {})).toEqual([]);
  });

  it('tell to make good first where the day is known all the same', () => {
    const cured = pathway('cured', [since('listedOn', 12), holds('fulfilled', { curable: true })]);
    const facts = { listedOn: '2026-06-01', fulfilled: false };
    expect(daysOf([cured], facts)).toMatchObject([{ day: '2027-06-02', fixFirst: true }]);
    const done = daysOf([cured], { ...facts, fulfilled: true });
    expect(done).toMatchObject([{ day: '2027-06-02', fixFirst: false }]);
    expect(done[0]?.uid).toBe(daysOf([cured], facts)[0]?.uid);
  });

  it('are known although a choice is not, when every option comes to the same', () => {
    const wait = (id: string, months: number, nature: Pathway['nature']): Pathway => {
      const by = { minor: months, ordinary: months, serious: months };
      const period = { kind: 'by', fact: 'severity', months: by } as const;
      const clock = { kind: 'fact', fact: 'listedOn' } as const;
      return pathway(id, [condition(id, { verb: 'since', clock, period })], { nature });
    };
    const both = [wait('removal', 6, 'application'), wait('expiry', 36, 'automatic')];
    expect(told(daysOf(both, { listedOn: '2026-11-02' }))).toEqual([
      '2027-05-04 authority.apply',
      '2029-11-02 authority.ends',
    ]);
    // It can be applied for already, and it should have gone.
    expect(told(daysOf(both, { listedOn: '2025-11-02' }))).toEqual(['2028-11-02 authority.ends']);
    expect(daysOf([...both, SITE], { listedOn: '2020-11-02' })).toEqual([]);
  });

  it('are two, each marked, where the law changed and the old reading differs', () => {
    const changed = pathway('changed', [], {
      versions: [
        version('2020-01-01', [since('listedOn', 6)], '2026-08-31'),
        version('2026-09-01', [since('listedOn', 12)]),
      ],
    });
    const days = daysOf([changed], { listedOn: '2026-06-01' });
    expect(told(days)).toEqual([
      '2026-12-02 authority.apply.earlier',
      '2027-06-02 authority.apply.current',
    ]);
    expect(days.every(({ callFirst }) => callFirst)).toBe(true);
  });

  it('compare the day to apply with the end by the same reading', () => {
    const changing = (id: string, months: readonly [number, number], nature: Pathway['nature']) =>
      pathway(id, [], {
        nature,
        versions: [
          version('2020-01-01', [since('listedOn', months[0])], '2026-08-31'),
          version('2026-09-01', [since('listedOn', months[1])]),
        ],
      });
    const apply = changing('removal', [12, 6], 'application');
    const end = changing('expiry', [9, 36], 'automatic');
    // By the earlier law it would have gone before one could apply.
    expect(told(daysOf([apply, end], { listedOn: '2026-06-01' }))).toEqual([
      '2026-12-02 authority.apply.current',
      '2027-03-01 authority.ends.earlier',
      '2029-06-01 authority.ends.current',
    ]);
  });

  it('say when they rest on what has not been read in full', () => {
    const weak = pathway('weak', [since('listedOn', 12, { evidence: 'summary' })]);
    expect(daysOf([weak], { listedOn: '2026-06-01' })).toMatchObject([{ callFirst: true }]);
    expect(daysOf([REMOVAL], { listedOn: '2026-06-01' })).toMatchObject([{ callFirst: false }]);
  });

  it('say when the holidays of that year are not announced', () => {
    const year = { year: 2026, off: [day('2026-12-02')], work: [] };
    const inside = daysOf([REMOVAL], { listedOn: '2025-12-01' }, { holidays: [year] });
    expect(inside).toMatchObject([{ day: '2026-12-03', unannounced: false }]);
    const beyond = daysOf([REMOVAL], { listedOn: '2026-06-01' }, { holidays: [year] });
    expect(beyond).toMatchObject([{ unannounced: true }]);
  });
});

describe('a record that is not shown', () => {
  const never = version('2020-01-01', [holds('corrected')]);

  it('has no days at all when the law hides it', () => {
    const facts = { listedOn: '2026-06-01', corrected: true };
    expect(daysOf([REMOVAL, SITE], facts, { rules: { notPublished: never } })).toEqual([]);
  });

  it('has only those of the other site when its owner no longer finds it at the first', () => {
    const facts = { listedOn: '2026-06-01', stillListed: false };
    expect(told(daysOf([REMOVAL, SITE], facts))).toEqual(['2027-12-02 credit-china.apply']);
  });
});

describe('a countdown', () => {
  const facts = { listedOn: '2025-03-10', rectified: false };
  const item = catalogue.items['abnormal-social-organisation'];
  const on = (date: string, given: Facts = facts): readonly CalendarDay[] =>
    calendarDays(assess(catalogue, item.id, given, day(date)), item, given, catalogue.holidays);

  it('ends on the last day of its months: 24 for a social organisation', () => {
    expect(on(TODAY)).toMatchObject([
      {
        day: '2027-03-10',
        kind: 'countdown',
        uid: 'abnormal-social-organisation.serious-list.countdown',
        callFirst: false,
      },
    ]);
  });

  it('is not told when it is past, not known, or the organisation is off the list', () => {
    expect(on('2027-03-11')).toEqual([]);
    expect(on(TODAY, { rectified: false })).toEqual([]);
    expect(on(TODAY, { ...facts, stillPublished: false })).toEqual([]);
  });
});

describe.each(itemsWithCases())('the cases of %s', (id) => {
  it('give days that are ahead, in order, each purpose once, and known to the assessment', () => {
    for (const { name, facts, on } of goldenCases(id)) {
      const item = catalogue.items[id as ItemId];
      const assessment = assess(catalogue, item.id, facts, day(on));
      const days = calendarDays(assessment, item, facts, catalogue.holidays);
      const dates = days.map((each) => each.day);
      expect(dates, name).toEqual([...dates].sort());
      expect(new Set(days.map(({ uid }) => uid)).size, name).toBe(days.length);
      const known = JSON.stringify(assessment);
      for (const each of days) {
        expect(each.day >= on, name).toBe(true);
        if (each.kind !== 'countdown') expect(known, name).toContain(`"${each.day}"`);
        if (each.kind === 'apply') expect(each.eligibleOn <= each.day, name).toBe(true);
      }
      const headlineDay = assessment.headline === 'apply-on' ? assessment.advisableOn : undefined;
      const goesFirst = assessment.endsOn !== undefined && assessment.endsOn < (headlineDay ?? '');
      if (headlineDay !== undefined && !goesFirst) expect(dates, name).toContain(headlineDay);
    }
  });
});
