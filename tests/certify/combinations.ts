import type { FactDefinition, ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { decidingFacts, groupsOfValues } from './deciding-facts';
import { coveringLists } from './kinds';

type Value = Facts[string];

/** All combinations of the answers that are neither days nor numbers, each with its place in a fixed order. */
export interface Combinations {
  readonly count: number;
  /** The combination at a place from 0 to `count` - 1. */
  at(place: number): Facts;
}

export function combinationsOf(rules: ItemRules): Combinations {
  const axes = decidingFacts(rules)
    .filter(({ type }) => type !== 'date' && type !== 'number')
    .map((definition) => ({ id: definition.id, values: valuesOf(definition, rules) }));
  return {
    count: axes.reduce((product, { values }) => product * values.length, 1),
    at(place) {
      const facts: Record<string, Value> = {};
      let rest = place;
      for (const { id, values } of axes) {
        facts[id] = values[rest % values.length];
        rest = Math.floor(rest / values.length);
      }
      return facts;
    },
  };
}

/** Every answer there is; the last says that it is not known. */
function valuesOf(definition: FactDefinition, rules: ItemRules): readonly Value[] {
  const options = (definition.options ?? []).map(({ value }) => value);
  switch (definition.type) {
    case 'boolean':
      return [true, false, undefined];
    case 'choice':
      return [...options, undefined];
    case 'choices':
      return [...coveringLists(options, groupsOfValues(rules, definition.id)), undefined];
    case 'text':
      return ['文书', undefined];
    case 'date':
    case 'number':
      throw new Error(`${definition.id} belongs to the record, not to the combinations`);
  }
}
