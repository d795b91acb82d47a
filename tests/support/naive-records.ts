import fc from 'fast-check';
import type { FactDefinition, ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { daysLater, monthsLater } from './naive-days';

/** Records made by chance, most of their days on one side or the other of a border that matters. */

interface GeneratedRecord {
  readonly facts: Facts;
  readonly on: string;
}

const FIRST = '2021-09-01';
const LAST = '2031-12-31';
const SPAN = (Date.parse(LAST) - Date.parse(FIRST)) / 86_400_000;

/** Months that lead from a record's day to a border, and some that lead nowhere. */
const MONTHS = [0, 1, 3, 6, 12, 24, 36];

const anyDay = fc.nat({ max: SPAN }).map((days) => daysLater(FIRST, days));
const aroundIt = fc.constantFrom(-1, 0, 0, 1);

/** Both sides of each change of the law. */
function borderDay({ pathways, notPublished }: ItemRules): fc.Arbitrary<string> {
  const versions = pathways.flatMap((pathway) => pathway.versions);
  const starts = [...versions, ...(notPublished === undefined ? [] : [notPublished])];
  const days = [...new Set(starts.map(({ effectiveFrom }) => String(effectiveFrom)))];
  return fc
    .tuple(fc.constantFrom(...days), aroundIt)
    .map(([start, step]) => daysLater(start, step));
}

/** Answers of the right type and, now and then, of a wrong one. */
function answerTo(
  { type, options = [] }: FactDefinition,
  border: fc.Arbitrary<string>,
  on: string,
): fc.Arbitrary<Facts[string]> {
  const offered = options.map(({ value }) => value);
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'date': {
      const since = fc
        .tuple(fc.constantFrom(...MONTHS), aroundIt)
        .map(([months, step]) => daysLater(monthsLater(on, -months), step));
      const wrong = fc.constantFrom('2026-02-30', '');
      return fc.oneof(
        { weight: 8, arbitrary: since },
        { weight: 4, arbitrary: border },
        { weight: 2, arbitrary: anyDay },
        { weight: 1, arbitrary: wrong },
      );
    }
    case 'number':
      return fc.oneof(fc.constantFrom(...MONTHS), fc.constantFrom(-1, 1.5, 600));
    case 'text':
      return fc.constantFrom('市公安局', '');
    case 'choice':
      return fc.constantFrom(...offered);
    case 'choices':
      return fc.oneof(
        fc.constantFrom(...offered).map((one) => [one]),
        fc.subarray(offered, { maxLength: 3 }),
      );
  }
}

/** Any record of an item on any day; `unknown`: how many in ten answers are missing. */
export function recordsOf(rules: ItemRules, unknown: number): fc.Arbitrary<GeneratedRecord> {
  const border = borderDay(rules);
  const days = fc.oneof(anyDay, border).filter((day) => FIRST <= day && day <= LAST);
  return days.chain((on) => {
    const answers = rules.facts.map((definition) => {
      // What is no longer shown, and what rests on a default, is mostly left as it is: else little would remain to judge.
      const missing = definition.default === undefined ? unknown : 8;
      const answer = answerTo(definition, border, on);
      return fc
        .tuple(fc.nat({ max: 9 }), answer)
        .map(([chance, given]) => [definition.id, chance < missing ? undefined : given] as const);
    });
    return fc.tuple(...answers).map((entries) => ({ facts: Object.fromEntries(entries), on }));
  });
}
