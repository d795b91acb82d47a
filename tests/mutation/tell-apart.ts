import type { Catalogue, FactDefinition, ItemId, LocalDate } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts } from '../../src/rules/assessment';
import { addDays, addMonths, parseLocalDate } from '../../src/rules/dates';
import { day } from '../support/catalogues';
import type { GoldenCase } from '../support/golden-cases';
import { seeded } from '../support/seeded';

/** A record for which two catalogues give different verdicts, with as few facts as possible. */
export interface Telling {
  readonly facts: Facts;
  readonly on: LocalDate;
  readonly original: Assessment;
  readonly mutant: Assessment;
}

interface Pair {
  readonly original: Catalogue;
  readonly mutant: Catalogue;
  readonly itemId: ItemId;
}

const TRIES = 40_000;
const SEED = 20261123;

/**
 * Looks for a record that tells the two apart: the records of the cases a little changed, and records made up around
 * the borders of the periods and versions. Undefined when none of forty thousand does: a sign, not a proof, that the
 * two say the same.
 */
export function tellApart(pair: Pair, cases: readonly GoldenCase[]): Telling | undefined {
  const random = seeded(SEED);
  const makeUp = recordMaker(pair, cases, random);
  let weak: Telling | undefined;
  for (let at = 0; at < TRIES; at += 1) {
    const { facts, on } = makeUp();
    const told = differing(pair, facts, on);
    if (told === undefined) continue;
    if (isPlain(told)) return shortened(pair, told);
    weak ??= told;
  }
  return weak;
}

function differing({ original, mutant, itemId }: Pair, facts: Facts, on: LocalDate) {
  const told: Telling = {
    facts,
    on,
    original: assess(original, itemId, facts, on),
    mutant: assess(mutant, itemId, facts, on),
  };
  return said(told.original, true) === said(told.mutant, true) ? undefined : told;
}

/** The two say different things of a record that is known well enough to be judged. */
function isPlain({ original, mutant }: Telling): boolean {
  const asks = original.headline === 'answers-needed' || mutant.headline === 'answers-needed';
  return !asks && said(original, false) !== said(mutant, false);
}

/** Everything the applicant is told, but for the names of versions; with or without the findings. */
function said(assessment: Assessment, findings: boolean): string {
  return JSON.stringify(assessment, (key, value: unknown) =>
    key === 'digest' || key === 'version' || (key === 'findings' && !findings) ? undefined : value,
  );
}

/** Leaves out every fact without which the two still differ. */
function shortened(pair: Pair, told: Telling): Telling {
  let short = told;
  for (const fact of Object.keys(told.facts)) {
    const { [fact]: _, ...facts } = short.facts;
    const next = differing(pair, facts, short.on);
    if (next !== undefined && isPlain(next)) short = next;
  }
  return short;
}

function recordMaker(
  { original, itemId }: Pair,
  cases: readonly GoldenCase[],
  random: () => number,
): () => { readonly facts: Facts; readonly on: LocalDate } {
  const { rules } = original.items[itemId];
  const borders = bordersOf(JSON.stringify(rules));
  const months = [...new Set([1, ...monthsOf(JSON.stringify(rules))])];
  const pick = <Value>(list: readonly Value[]): Value | undefined =>
    list[Math.floor(random() * list.length)];
  const near = (date: LocalDate): LocalDate => addDays(date, Math.floor(random() * 5) - 2);
  const someDay = (): LocalDate =>
    random() < 0.5
      ? near(pick(borders) ?? day('2026-04-01'))
      : addDays(day('2021-01-01'), Math.floor(random() * 4000));
  const someValue = (fact: FactDefinition): Facts[string] => {
    if (random() < 0.15) return undefined;
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
