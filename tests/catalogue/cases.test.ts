import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/catalogue';
import type { ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, PathwayResult } from '../../src/rules/assessment';
import { day } from '../support/catalogues';

/**
 * The cases of `tests/cases/<item>.yaml`: facts on a day, and the verdict that a person derived from the law. Only what
 * a case names is compared; `none` says that there is no such day. A misspelt key is an error, not a case that passes.
 */
const FOLDER = join(import.meta.dirname, '../cases');

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const DayOrNone = v.optional(v.union([Day, v.literal('none')]));
const days = { eligibleOn: DayOrNone, advisableOn: DayOrNone, endsOn: DayOrNone };
const names = v.array(v.string());

const Reading = v.strictObject({
  status: v.picklist(['open', 'opens', 'closed', 'unknown', 'two-readings']),
  version: v.optional(Day),
  because: v.optional(names),
  ask: v.optional(names),
  ...days,
});
const Expected = v.strictObject({
  headline: v.string(),
  certainty: v.optional(v.picklist(['firm', 'call-first'])),
  ask: v.optional(names),
  pathways: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        ...Reading.entries,
        readings: v.optional(v.strictObject({ earlier: Reading, current: Reading })),
      }),
    ),
  ),
  ...days,
});
const Answer = v.union([v.string(), v.number(), v.boolean(), names]);
const Case = v.strictObject({
  name: v.string(),
  on: Day,
  facts: v.record(v.string(), Answer),
  expect: Expected,
  /** The articles, by the number of the fact in the source handbook, e.g. GR36-10. */
  why: v.pipe(v.string(), v.regex(/[A-Z][A-Z\d]*-?\d+/)),
});
const Cases = v.array(Case);

function itemOf(file: string): ItemId {
  const name = file.replace(/\.yaml$/, '');
  const found = Object.values(catalogue.items).find(({ id }) => id === name);
  if (found === undefined) throw new Error(`tests/cases/${file}: no such item`);
  return found.id;
}

/** What a case says of a result, and what the result says of the same; the nested results are compared apart. */
function compare(wanted: object, result: PathwayResult | Assessment): void {
  const named = Object.entries(wanted).filter(([key]) => key !== 'pathways' && key !== 'readings');
  const actual = new Map<string, unknown>(Object.entries(result));
  expect(Object.fromEntries(named.map(([key]) => [key, actual.get(key) ?? 'none']))).toEqual(
    Object.fromEntries(named),
  );
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
  const itemId = itemOf(file);
  const cases = v.parse(Cases, parse(readFileSync(join(FOLDER, file), 'utf8')));
  const { rules } = catalogue.items[itemId];

  it('uses each name once and only facts of the item', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    const known = rules.facts.map(({ id }) => id);
    for (const { facts } of cases) {
      for (const fact of Object.keys(facts)) expect(known).toContain(fact);
    }
  });

  it.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_, { on, facts, expect: wanted }) => {
      const assessment = assess(catalogue, itemId, facts, day(on));
      compare(wanted, assessment);
      for (const [id, path] of Object.entries(wanted.pathways ?? {})) {
        const result = assessment.pathways.find(({ pathway }) => pathway === id);
        if (result === undefined) throw new Error(`No pathway ${id} on ${on}`);
        compare(path, result);
        if (path.readings === undefined) continue;
        if (result.readings === undefined) throw new Error(`Pathway ${id} has one reading only`);
        compare(path.readings.earlier, result.readings.earlier);
        compare(path.readings.current, result.readings.current);
      }
    },
  );
});
