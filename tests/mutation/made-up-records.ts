import type { FactDefinition, ItemRules, LocalDate } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { addDays, addMonths, parseLocalDate } from '../../src/rules/dates';
import { day } from '../support/catalogues';
import type { GoldenCase } from '../support/golden-cases';

interface MadeUp {
  readonly facts: Facts;
  readonly on: LocalDate;
}

/** Makes up one record after the other: cases with a few answers changed, and records around the borders in time. */
export function recordMaker(
  rules: ItemRules,
  cases: readonly GoldenCase[],
  random: () => number,
): () => MadeUp {
  const text = JSON.stringify(rules);
  const borders = bordersOf(text);
  const months = [...new Set([1, ...monthsOf(text)])];
  const pick = <Value>(list: readonly Value[]): Value | undefined =>
    list[Math.floor(random() * list.length)];
  const near = (date: LocalDate): LocalDate => addDays(date, Math.floor(random() * 5) - 2);
  const someDay = (): LocalDate =>
    random() < 0.5
      ? near(pick(borders) ?? day('2026-04-01'))
      : addDays(day('2021-01-01'), Math.floor(random() * 4000));
  const someValue = (fact: FactDefinition): Facts[string] => {
    // A record that is no longer shown tells little else.
    if (random() < (fact.id === rules.shownFact ? 0.95 : 0.15)) return undefined;
    switch (fact.type) {
      case 'boolean':
        return random() < 0.5;
      case 'number':
        return pick([...months, 24, 12]);
      case 'text':
        return '某局';
      case 'date':
        return someDay();
      case 'choice':
        return pick(fact.options ?? [])?.value;
      case 'choices':
        return (fact.options ?? []).map(({ value }) => value).filter(() => random() < 0.25);
    }
  };
  /** Near the end of a period that starts on one of the record's days, or near a border of the versions. */
  const someOn = (facts: Facts): LocalDate => {
    const dates = rules.facts.flatMap(({ id, type }) => {
      const value = facts[id];
      return type === 'date' && typeof value === 'string' ? (parseLocalDate(value) ?? []) : [];
    });
    const start = pick(dates);
    if (start === undefined || random() < 0.3) return someDay();
    return near(addMonths(start, (pick(months) ?? 12) + Math.floor(random() * 3) - 1));
  };
  return () => {
    const model = random() < 0.5 ? pick(cases) : undefined;
    const facts: Record<string, Facts[string]> = {};
    for (const fact of rules.facts) {
      const kept = model !== undefined && random() < 0.8;
      const value = kept ? model.facts[fact.id] : someValue(fact);
      if (value !== undefined) facts[fact.id] = value;
    }
    const on = model !== undefined && random() < 0.5 ? day(model.on) : someOn(facts);
    return { facts, on };
  };
}

function bordersOf(rules: string): readonly LocalDate[] {
  return [...rules.matchAll(/"effective(?:From|To)":"([\d-]+)"/g)].map(([, text = '']) =>
    day(text),
  );
}

function monthsOf(rules: string): readonly number[] {
  return [...rules.matchAll(/:(\d{1,3})[,}]/g)].map(([, text]) => Number(text));
}
