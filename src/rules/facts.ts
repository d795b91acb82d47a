import type { FactDefinition, FactId, ItemRules, LocalDate } from '../catalogue/types';
import type { Facts } from './assessment';
import { parseLocalDate } from './dates';

/** Facts of one item after the gate: right type, real days, offered options, defaults filled in. */
export interface KnownFacts {
  readonly dates: Readonly<Record<FactId, LocalDate | undefined>>;
  readonly values: Readonly<Record<FactId, FactValue | undefined>>;
}
export type FactValue = string | number | boolean | readonly string[];

/**
 * Keeps what the item asks for and can use. A wrong type, an impossible day or an option that is not offered counts
 * as not known; so does an empty list, because a record without any kind of penalty does not exist.
 */
export function knownFacts(rules: ItemRules, facts: Facts): KnownFacts {
  const usual = defaultsOf(rules);
  const dates = { ...usual.dates };
  const values = { ...usual.values };
  for (const definition of rules.facts) {
    const { id, type } = definition;
    const given = facts[id];
    if (given === undefined) continue;
    if (type === 'date') dates[id] = dateOf(given) ?? dates[id];
    else values[id] = valueOf(definition, given) ?? values[id];
  }
  return { dates, values };
}

const defaults = new WeakMap<ItemRules, KnownFacts>();

/**
 * What is known of a record of which nothing was said. What is not known has its key too: records of one item then have
 * one shape, which is what engines look up fast.
 */
function defaultsOf(rules: ItemRules): KnownFacts {
  let known = defaults.get(rules);
  if (known === undefined) {
    const dated = rules.facts.filter(({ type }) => type === 'date');
    const others = rules.facts.filter(({ type }) => type !== 'date');
    known = {
      dates: Object.fromEntries(dated.map((fact) => [fact.id, dateOf(fact.default)])),
      values: Object.fromEntries(others.map((fact) => [fact.id, valueOf(fact, fact.default)])),
    };
    defaults.set(rules, known);
  }
  return known;
}

export function isKnown(known: KnownFacts, fact: FactId): boolean {
  return known.dates[fact] !== undefined || known.values[fact] !== undefined;
}

/** The same facts with one choice answered. */
export function withChoice(known: KnownFacts, fact: FactId, value: string): KnownFacts {
  return { dates: known.dates, values: { ...known.values, [fact]: value } };
}

/** The same facts with one day known. */
export function withDate(known: KnownFacts, fact: FactId, day: LocalDate): KnownFacts {
  return { dates: { ...known.dates, [fact]: day }, values: known.values };
}

function dateOf(given: unknown): LocalDate | undefined {
  return typeof given === 'string' ? parseLocalDate(given) : undefined;
}

function valueOf(definition: FactDefinition, given: unknown): FactValue | undefined {
  switch (definition.type) {
    case 'boolean':
      return typeof given === 'boolean' ? given : undefined;
    case 'number':
      // Numbers are counts of months read off a paper.
      return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0
        ? given
        : undefined;
    case 'text':
      return typeof given === 'string' && given.trim() !== '' ? given : undefined;
    case 'choice':
      return choiceOf(definition, given);
    case 'choices':
      return choicesOf(definition, given);
    case 'date':
      return undefined;
  }
}

/** An option; where options are numbered, as the grounds of 法释〔2013〕17号, the number itself says the same. */
function choiceOf(definition: FactDefinition, given: unknown): string | undefined {
  const value = typeof given === 'number' ? String(given) : given;
  return typeof value === 'string' && isOffered(definition, value) ? value : undefined;
}

function choicesOf(definition: FactDefinition, given: unknown): readonly string[] | undefined {
  if (!Array.isArray(given) || given.length === 0) return undefined;
  const chosen: string[] = [];
  for (const value of given as readonly unknown[]) {
    if (typeof value !== 'string' || !isOffered(definition, value)) return undefined;
    chosen.push(value);
  }
  return chosen;
}

function isOffered(definition: FactDefinition, value: string): boolean {
  for (const option of definition.options ?? []) if (option.value === value) return true;
  return false;
}
