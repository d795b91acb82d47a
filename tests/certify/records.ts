import type { FactDefinition, FactId, ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { daysLater, monthsLater } from '../support/naive-days';
import { decidingFacts, decidingTests, monthsUsed } from './deciding-facts';
import { changesOfLaw } from './days';

/** Days and numbers of a record: all that is needed to know where its periods end. */

/** Ends of months, the leap day, periods that lead into holidays, and what is still young. */
const DAYS_HARD_TO_COUNT = [
  '2023-05-31',
  '2024-02-29',
  '2025-08-31',
  '2025-11-23',
  '2026-01-31',
  '2026-07-01',
  '2026-11-20',
];

/** Long before every version; far enough that no period of it can still run. */
const MONTHS_BEFORE_ALL_LAW = 40;

/** How far one date of a record lies from another. */
const APART = [0, -45, 45];

/** Months that a paper may name. */
const NUMBERS = [1, 12, 36, undefined];

/** Every record: its first date on a day of each sort; the other dates before, on, after it; each of them unknown. */
export function recordsOf(rules: ItemRules): readonly Facts[] {
  const facts = decidingFacts(rules);
  const [first, ...others] = datesInOrder(rules, facts);
  if (first === undefined) return [{}];
  let records: Facts[] = [...startsOf(rules), undefined].map((day) => ({ [first]: day }));
  for (const date of others) {
    records = records.flatMap((record) =>
      [...daysBeside(record, date, rules), undefined].map((day) => ({ ...record, [date]: day })),
    );
  }
  for (const { id } of facts.filter(({ type }) => type === 'number')) {
    records = records.flatMap((record) => NUMBERS.map((months) => ({ ...record, [id]: months })));
  }
  return records;
}

/** The date that places the record in the history of the main gate's law comes first. */
function datesInOrder(rules: ItemRules, facts: readonly FactDefinition[]): readonly FactId[] {
  const dates = facts.filter(({ type }) => type === 'date').map(({ id }) => id);
  const main = rules.pathways.find(({ gate }) => gate === 'authority') ?? rules.pathways[0];
  const placing = main?.recordDate ?? [];
  return [...new Set([...placing, ...dates])];
}

function startsOf(rules: ItemRules): readonly string[] {
  const changes = changesOfLaw(rules);
  const oldest = changes[0] === undefined ? [] : [monthsLater(changes[0], -MONTHS_BEFORE_ALL_LAW)];
  const around = changes.flatMap((day) => [daysLater(day, -1), day]);
  return [...new Set([...oldest, ...around, ...DAYS_HARD_TO_COUNT])].sort();
}

/** Before, on and after the first date; a day that may prolong a period: before, on and after the period's last day. */
function daysBeside(record: Facts, date: FactId, rules: ItemRules): readonly string[] {
  const first = Object.values(record).find((value) => typeof value === 'string');
  if (first === undefined) return DAYS_HARD_TO_COUNT.slice(0, 3);
  const prolongs = decidingTests(rules).some(
    (test) => test.verb === 'since' && test.notBefore?.date === date,
  );
  const ends = prolongs ? monthsUsed(rules).map((months) => monthsLater(first, months)) : [first];
  return [...new Set(ends.flatMap((end) => APART.map((days) => daysLater(end, days))))];
}
