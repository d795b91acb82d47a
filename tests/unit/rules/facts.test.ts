import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../../src/catalogue/types';
import type { Facts } from '../../../src/rules/assessment';
import { knownFacts } from '../../../src/rules/facts';
import { fact, rulesOf } from '../../support/catalogues';

const options = [
  { value: 'fine', label: '罚款' },
  { value: 'warning', label: '警告' },
];

function value(definition: FactDefinition, given: Facts[string]): unknown {
  const known = knownFacts(rulesOf([], { facts: [definition] }), { [definition.id]: given });
  return known.dates[definition.id] ?? known.values[definition.id];
}

describe('a fact counts as known only if it is of its type', () => {
  it.each([
    [fact('f', 'boolean'), false, ['true', 1, []]],
    [fact('f', 'date'), '2024-02-29', ['2025-02-29', '', '2024-2-9', 20240229, true]],
    [fact('f', 'number'), 24, ['24', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, true]],
    [fact('f', 'number'), 0, []],
    [fact('f', 'text'), '公安', ['', '  ', 5]],
    [fact('f', 'choice', { options }), 'fine', ['prison', '', true, ['fine']]],
    [
      fact('f', 'choices', { options }),
      ['fine', 'warning'],
      [[], ['fine', 'prison'], 'fine', true],
    ],
  ])('%j', (definition, right, wrong) => {
    expect(value(definition, right)).toEqual(right);
    for (const given of wrong) expect(value(definition, given)).toBeUndefined();
  });
});

describe('a default', () => {
  const shown = fact('f', 'boolean', { default: true });

  it('counts as long as nobody answered, and gives way to an answer', () => {
    expect(value(shown, undefined)).toBe(true);
    expect(value(shown, false)).toBe(false);
  });

  it('also stands in for an answer that cannot be one', () => {
    expect(value(shown, 'no')).toBe(true);
  });
});

it('facts of other items are passed over', () => {
  const known = knownFacts(rulesOf([], { facts: [fact('f', 'boolean')] }), { other: true });
  expect(known).toEqual({ dates: {}, values: {} });
});
