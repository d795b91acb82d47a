import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import type { Remedy } from '../../../src/catalogue/types';
import { deadlineAfter, expectedDecision } from '../../../src/rules/deadlines';
import { day } from '../../support/catalogues';

const BY_WEEKENDS = {
  ...catalogue,
  holidays: [2026, 2027].map((year) => ({ year, off: [], work: [] })),
};

const remedies = new Map(
  Object.values(catalogue.items).flatMap((item) =>
    item.remedies.map((remedy): [string, Remedy] => [remedy.id, remedy]),
  ),
);
function remedy(id: string): Remedy {
  const found = remedies.get(id);
  if (found === undefined) throw new Error(`No remedy ${id}`);
  return found;
}

describe('the last day of a remedy', () => {
  it.each([
    ['reconsideration', '2026-11-23', '2027-01-22'], // SL D-41
    ['court-review', '2026-12-08', '2026-12-18'], // SL D-40
    ['litigation-after-reconsideration', '2026-11-23', '2026-12-08'],
    ['litigation', '2026-08-31', '2027-03-01'], // 28 February 2027, a Sunday
    ['litigation', '2026-06-23', '2026-12-23'],
  ])('of %s counted from %s is %s', (id, from, last) => {
    expect(deadlineAfter(day(from), remedy(id), BY_WEEKENDS)?.day).toBe(last);
  });

  it('moves on from a rest day by the law that says so, and names it (SL D-42, D-08)', () => {
    expect(deadlineAfter(day('2026-11-23'), remedy('litigation'), BY_WEEKENDS)).toEqual({
      day: '2027-05-24',
      unannounced: false,
      movedBy: { document: 'administrative-litigation-2017', article: '第一百零一条' },
    });
  });

  it('moves on over a public holiday to the first working day, make-up days counting as such', () => {
    // 60 days end on 2 October 2026, the second day of a week off.
    expect(deadlineAfter(day('2026-08-03'), remedy('reconsideration'), catalogue)?.day).toBe(
      '2026-10-08',
    );
    // 15 days end on Saturday 10 October 2026, on which offices work.
    const make = deadlineAfter(
      day('2026-09-25'),
      remedy('litigation-after-reconsideration'),
      catalogue,
    );
    expect(make).toEqual({ day: '2026-10-10', unannounced: false });
  });

  it('stays on a rest day where the source says nothing of moving on', () => {
    // 30 days after Thursday 19 November 2026 end on Saturday 19 December.
    expect(
      deadlineAfter(day('2026-11-19'), remedy('object-individual-business'), catalogue),
    ).toEqual({ day: '2026-12-19', unannounced: false });
  });

  it('is not made up where the source names none', () => {
    expect(
      deadlineAfter(day('2026-11-23'), remedy('object-credit-china'), catalogue),
    ).toBeUndefined();
  });

  it('says when it had to look into a year whose holidays are not announced', () => {
    expect(deadlineAfter(day('2026-11-23'), remedy('reconsideration'), catalogue)).toMatchObject({
      unannounced: true,
    });
  });
});

describe('the last day to decide', () => {
  const citation = { document: 'human-resources-2021-45' };
  const working = (days: number) => ({ days, unit: 'working-days', citation }) as const;

  it.each([
    ['2026-11-20', 3, '2026-11-25'], // SL D-37
    ['2026-11-23', 15, '2026-12-14'], // SL D-38
    ['2026-09-24', 10, '2026-10-15'], // 25–27 September and 1–7 October off, Saturday 10 October worked
  ])('%s and %i working days is %s', (from, days, last) => {
    expect(expectedDecision(day(from), working(days), catalogue)).toEqual({
      day: last,
      unannounced: false,
    });
  });

  it('counts calendar days where the source does, moving on for the courts (SL D-39, D-06)', () => {
    const court = {
      days: 15,
      unit: 'days',
      citation: { document: 'supreme-court-2013-17', article: '第十二条' },
    } as const;
    expect(expectedDecision(day('2026-11-23'), court, catalogue)?.day).toBe('2026-12-08');
    expect(expectedDecision(day('2026-11-20'), court, catalogue)).toEqual({
      day: '2026-12-07',
      unannounced: false,
      movedBy: { document: 'civil-procedure-2023', article: '第八十五条' },
    });
  });

  it('says when it counts past the announced holidays', () => {
    expect(expectedDecision(day('2026-12-21'), working(10), catalogue)?.unannounced).toBe(true);
  });

  it('is not told by a rule that was not in force when the period began', () => {
    const old = {
      ...working(15),
      effectiveFrom: day('2021-09-01'),
      effectiveTo: day('2025-12-24'),
    };
    expect(expectedDecision(day('2025-12-24'), old, catalogue)).toBeDefined();
    expect(expectedDecision(day('2025-12-25'), old, catalogue)).toBeUndefined();
    expect(expectedDecision(day('2021-08-31'), old, catalogue)).toBeUndefined();
  });
});

it('the laws by which a last day moves on are those that were read to say so', () => {
  const named = [...remedies.values()].flatMap(({ within, citation }) => {
    // A Saturday is a rest day under every law.
    const sample = within && { within: { count: 1, unit: 'days' as const }, citation };
    const moved = sample && deadlineAfter(day('2026-11-27'), sample, catalogue)?.movedBy;
    return moved === undefined ? [] : [moved.document];
  });
  expect(new Set(named)).toEqual(
    new Set(['reconsideration-2023', 'administrative-litigation-2017', 'civil-procedure-2023']),
  );
});
