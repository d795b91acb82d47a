import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '../../src/catalogue';
import type { Certificate } from '../../src/catalogue/certificate';
import { assess } from '../../src/rules/assess';
import { day } from '../support/catalogues';
import { goldenCases, itemsWithCases, saidOf } from '../support/golden-cases';
import type { Breadth } from './jobs';
import type { Tally } from './tally';

/** What was judged of an item, and what came of it. */
export interface Result {
  readonly breadth: Breadth;
  readonly tally: Tally;
}

/** The names of hand-derived cases that the engine does not come to; `count` is how many there are of each item. */
export function handDerivedCases(): {
  readonly count: ReadonlyMap<string, number>;
  readonly missed: readonly string[];
} {
  const count = new Map<string, number>();
  const missed: string[] = [];
  for (const { id } of Object.values(catalogue.items)) {
    if (!itemsWithCases().includes(id)) continue;
    const cases = goldenCases(id);
    count.set(id, cases.length);
    for (const { name, facts, on, expect } of cases) {
      const said = saidOf(expect, assess(catalogue, id, facts, day(on)));
      if (!isDeepStrictEqual(said, expect)) missed.push(`${id}: ${name}`);
    }
  }
  return { count, missed };
}

/** The certificate to keep beside the catalogue. `on` defaults to the day of the edition. */
export function certificateOf(
  results: readonly Result[],
  seed: number,
  on: string = catalogue.edition.checkedOn,
): Certificate {
  const { count } = handDerivedCases();
  return {
    certifiedOn: day(on),
    seed,
    assessments: results.reduce((sum, { tally }) => sum + tally.assessments, 0),
    items: Object.fromEntries(
      results.map(({ breadth, tally }) => [
        breadth.itemId,
        {
          digest: breadth.digest,
          combinations: breadth.combinations,
          records: breadth.records,
          days: breadth.days,
          assessments: tally.assessments,
          cases: count.get(breadth.itemId) ?? 0,
          headlines: Object.fromEntries(Object.entries(tally.headlines).sort()),
        },
      ]),
    ),
  };
}
