import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts, HeadlineKind } from '../../src/rules/assessment';
import { day } from '../support/catalogues';
import { goldenCases, itemsWithCases } from '../support/golden-cases';
import { waysItMayBe } from '../support/naive-answers';
import { naiveAssess, type NaiveVerdict } from '../support/naive-assess';
import { disagreement } from '../support/naive-compare';
import { daysLater, monthsLater } from '../support/naive-days';
import { recordsOf } from '../support/naive-records';

/**
 * Two programs, written apart from each other, judge the same records: the golden cases, records made by chance, and
 * of one item every combination of the deciding answers on both sides of every border in time. They have to agree on
 * everything a person is told.
 */
const HEADLINES: readonly HeadlineKind[] = [
  'no-rules',
  'not-published',
  'ended',
  'apply-now',
  'two-readings',
  'apply-on',
  'another-applies',
  'other-procedure',
  'fix-first',
  'ends-on',
  'cannot-repair',
  'answers-needed',
];

const judged = Object.values(catalogue.items).filter((item) => item.judged);

/** The headlines of the records made by chance. */
const met = new Set<string>();

describe.each(judged.map(({ id, rules }) => [id, rules] as const))(
  'a second opinion on %s',
  { timeout: 60_000 },
  (itemId, rules) => {
    it.runIf(itemsWithCases().includes(itemId))('agrees on the golden cases', () => {
      const differ = goldenCases(itemId).flatMap(
        ({ facts, on }) => disagreement(catalogue, itemId, facts, on) ?? [],
      );
      expect(differ.length, differ.slice(0, 3).join('\n\n')).toBe(0);
    });

    it.each([0, 2, 5])('agrees on records with %i in ten answers missing', (unknown) => {
      fc.assert(
        fc.property(recordsOf(rules, unknown), ({ facts, on }) => {
          met.add(naiveAssess(catalogue, itemId, facts, on).headline);
          expect(disagreement(catalogue, itemId, facts, on)).toBeUndefined();
        }),
        { numRuns: 1500, seed: 20_261_123 },
      );
    });
  },
);

it('meets every headline with the records made by chance', () => {
  expect([...met].sort()).toEqual([...HEADLINES].sort());
});

describe('a second opinion on every penalty of another sector', { timeout: 60_000 }, () => {
  const ITEM = 'penalty-other-sectors';
  const definitions = catalogue.items[ITEM].rules.facts;
  const MONTHS = [3, 12, 36];

  const documentDays = [
    '2022-12-31', // older than every version
    '2023-05-31', // a month's end without a corresponding day
    '2024-02-29', // leap day
    '2025-03-31',
    '2025-11-23',
    '2026-01-31',
    '2026-03-31', // last day of the earlier order
    '2026-04-01', // first day of the present one
    '2026-07-01', // three months lead into the National Day holiday
    '2026-08-31',
    '2026-11-30',
  ];

  /** Days to judge on when the document has none. */
  const PLAIN_DAYS = ['2026-03-31', '2026-11-23'];

  const truth = [true, false, undefined];
  const answers: Facts[] = truth.flatMap((obligationsFulfilled) =>
    truth.flatMap((violationCorrected) =>
      truth.flatMap((pledgeGiven) =>
        ['minor', 'ordinary', 'serious', undefined].flatMap((severity) =>
          ['none', 'fire', undefined].map((fiveSector) => ({
            obligationsFulfilled,
            violationCorrected,
            pledgeGiven,
            severity,
            fiveSector,
          })),
        ),
      ),
    ),
  );

  /** Both sides of each period's end and of each change of the law. */
  function daysAround(documentDay: string, steps = [-1, 0, 1]): readonly string[] {
    const borders = [documentDay, ...MONTHS.map((months) => monthsLater(documentDay, months))];
    const days = [...borders, '2023-04-30', '2026-03-31'].flatMap((last) =>
      steps.map((step) => daysLater(last, step)),
    );
    return [...new Set(days)];
  }

  /** One possible day of the document between any two borders, seen from `on`. */
  function possibleDays(on: string): readonly string[] {
    const borders = [...MONTHS.map((months) => monthsLater(on, -months)), '2026-04-01'];
    const days = borders.flatMap((last) => [-5, -1, 0, 1, 5].map((step) => daysLater(last, step)));
    return [on, ...days].filter((possible) => possible <= on);
  }

  /** A day that is not told cannot be taken back; a day that is told is the day. */
  function takesBack(told: Assessment, known: NaiveVerdict): boolean {
    return (
      told.headline !== known.headline ||
      told.certainty !== known.certainty ||
      (told.eligibleOn !== undefined && told.eligibleOn !== known.eligibleOn) ||
      (told.endsOn !== undefined && told.endsOn !== known.endsOn)
    );
  }

  it.each(documentDays)('agrees on every record of %s', (documentDate) => {
    const differ: string[] = [];
    let compared = 0;
    for (const on of daysAround(documentDate)) {
      for (const facts of answers) {
        const found = disagreement(catalogue, ITEM, { documentDate, ...facts }, on);
        if (found !== undefined) differ.push(found);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(4000);
    expect(differ.length, differ.slice(0, 3).join('\n\n')).toBe(0);
  });

  it.each(['2023-05-31', '2025-11-23', '2026-03-31', '2026-11-30', undefined])(
    'says nothing of a record of %s that an answer would take back',
    (documentDate) => {
      const differ: string[] = [];
      let decided = 0;
      for (const on of documentDate === undefined ? PLAIN_DAYS : daysAround(documentDate, [0, 1])) {
        const completed = new Map<string, NaiveVerdict>();
        for (const facts of answers) {
          const given = { documentDate, ...facts };
          const told = assess(catalogue, ITEM, given, day(on));
          if (told.headline === 'answers-needed') continue;
          decided += 1;
          for (const way of waysItMayBe(definitions, given, possibleDays(on))) {
            const key = JSON.stringify(way);
            const known = completed.get(key) ?? naiveAssess(catalogue, ITEM, way, on);
            completed.set(key, known);
            if (takesBack(told, known)) differ.push(`${on} ${JSON.stringify(given)}: ${key}`);
          }
        }
      }
      expect(decided).toBeGreaterThan(100);
      expect(differ.length, differ.slice(0, 3).join('\n')).toBe(0);
    },
  );
});
