import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue';
import type { ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import { day } from '../support/catalogues';
import { goldenCases, itemsWithCases, saidOf } from '../support/golden-cases';

function itemOf(name: string): ItemId {
  const found = Object.values(catalogue.items).find(({ id }) => id === name);
  if (found === undefined) throw new Error(`tests/cases/${name}.yaml: no such item`);
  return found.id;
}

describe.each(itemsWithCases())('%s', (name) => {
  const itemId = itemOf(name);
  const cases = goldenCases(name);
  const { rules } = catalogue.items[itemId];

  it('uses each name once and only facts of the item', () => {
    expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length);
    const known = rules.facts.map(({ id }) => id);
    for (const { facts } of cases) {
      for (const fact of Object.keys(facts)) expect(known).toContain(fact);
    }
  });

  it.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_, { on, facts, expect: wanted }) => {
      expect(saidOf(wanted, assess(catalogue, itemId, facts, day(on)))).toEqual(wanted);
    },
  );
});
