import { versionsOf } from '../../src/catalogue/rule-facts';
import type { ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { daysLater, monthsLater } from '../support/naive-days';
import { monthsUsed } from './deciding-facts';

/** On which days a record is judged. All counted by the second opinion's calendar, none by the engine's. */

const FIRST_DAY_OF_WALK = '2021-09-01';
const LAST_DAY_OF_WALK = '2031-12-31';

/** Days on which some version comes into force or is no longer in force, ascending. */
export function changesOfLaw(rules: ItemRules): readonly string[] {
  const days = versionsOf(rules).flatMap(({ effectiveFrom, effectiveTo }) => [
    String(effectiveFrom),
    ...(effectiveTo === undefined ? [] : [daysLater(effectiveTo, 1)]),
  ]);
  return [...new Set(days)].sort();
}

/**
 * The last day of every period from every date of the record, the day before and the day after; the same around the
 * dates themselves and around each change of the law.
 */
export function daysToJudge(rules: ItemRules, record: Facts): readonly string[] {
  const values = Object.values(record);
  const dates = values.filter((value) => typeof value === 'string');
  // A number that is not given counts as its default.
  const numbers = [...values, ...rules.facts.map((fact) => fact.default)].filter(
    (value) => typeof value === 'number',
  );
  const months = [0, ...monthsUsed(rules), ...numbers];
  const ends = dates.flatMap((date) => months.map((count) => monthsLater(date, count)));
  const days = [...ends, ...changesOfLaw(rules)].flatMap((day) =>
    [-1, 0, 1].map((step) => daysLater(day, step)),
  );
  return [...new Set(days)].sort();
}

/** Every day of the years for which rules are promised. */
export function everyDay(): readonly string[] {
  const days: string[] = [];
  for (let day = FIRST_DAY_OF_WALK; day <= LAST_DAY_OF_WALK; day = daysLater(day, 1))
    days.push(day);
  return days;
}
