import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts, PathwayResult } from '../../src/rules/assessment';
import { day } from '../support/catalogues';
import { waysItMayBe } from '../support/naive-answers';
import { naiveAssess, type NaiveVerdict } from '../support/naive-assess';
import type { NaivePath } from '../support/naive-pathway';
import { daysLater, monthsLater } from '../support/naive-days';

/**
 * Two programs, written apart from each other, judge the same records: every combination of the deciding answers, on
 * both sides of every border in time. They have to agree on everything a person is told.
 */
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

function pathWords(path: PathwayResult | NaivePath): object {
  const { status, version, because, ask, eligibleOn, advisableOn, endsOn, readings } = path;
  return {
    status,
    version: String(version),
    because: [...(because ?? [])].sort(),
    ask: [...(ask ?? [])].sort(),
    eligibleOn,
    advisableOn,
    endsOn,
    readings: status === 'two-readings' &&
      readings && [pathWords(readings.earlier), pathWords(readings.current)],
  };
}

function words(
  verdict: Assessment | NaiveVerdict,
  pathways: readonly (readonly [string, PathwayResult | NaivePath])[],
) {
  const { headline, certainty, eligibleOn, advisableOn, endsOn, ask } = verdict;
  return {
    headline,
    certainty,
    eligibleOn,
    advisableOn,
    endsOn,
    ask: [...ask].sort(),
    pathways: pathways.map(([id, path]) => [id, pathWords(path)]),
  };
}

/** What the two say of one record, told only where they differ. */
function disagreement(facts: Facts, on: string): string | undefined {
  const engine = assess(catalogue, ITEM, facts, day(on));
  const naive = naiveAssess(catalogue, ITEM, facts, on);
  const said = JSON.stringify(
    words(
      engine,
      engine.pathways.map((path) => [path.pathway, path]),
    ),
  );
  const second = JSON.stringify(words(naive, Object.entries(naive.pathways)));
  if (said === second) return undefined;
  return [`${on} ${JSON.stringify(facts)}`, `engine: ${said}`, `second: ${second}`].join('\n');
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

// Tens of thousands of records: seconds on an idle machine, more on a busy one.
describe('a second opinion on penalties of other sectors', { timeout: 60_000 }, () => {
  it.each(documentDays)('agrees on every record of %s', (documentDate) => {
    const differ: string[] = [];
    let compared = 0;
    for (const on of daysAround(documentDate)) {
      for (const facts of answers) {
        const found = disagreement({ documentDate, ...facts }, on);
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
