import { expect, it } from 'vitest';
import type { Test } from '../../../src/catalogue/types';
import { looksAt, optionsThatDiffer } from '../../../src/rules/choice-uses';
import { choice, condition, holds, pathway, rulesOf } from '../../support/catalogues';

const ground = choice('ground', 'a', 'b', 'c', 'd');
const clock = { kind: 'fact', fact: 'listedOn' } as const;

function differ(...tests: readonly Test[]): readonly string[] {
  const conditions = tests.map((test, at) => condition(String(at), test));
  const rules = rulesOf([pathway('p', conditions)], { facts: [ground] });
  return [...optionsThatDiffer(rules, ground)].sort();
}

it('options that no condition tells apart are tried once, by the first of them', () => {
  expect(differ({ verb: 'is', fact: 'ground', values: ['b'] })).toEqual(['a', 'b']);
  expect(differ({ verb: 'is-not', fact: 'ground', values: ['c', 'd'] })).toEqual(['a', 'c']);
  expect(differ({ verb: 'is', fact: 'severity', values: ['a'] })).toEqual(['a']);
});

it('conditions that part them differently keep them all apart', () => {
  expect(
    differ(
      { verb: 'is', fact: 'ground', values: ['a', 'b'] },
      { verb: 'is', fact: 'ground', values: ['b', 'c'] },
    ),
  ).toEqual(['a', 'b', 'c', 'd']);
});

it('no waiting, a waiting time and none named are three things; the same time is one', () => {
  const months = { a: 3, b: null, c: 3 };
  const period = { kind: 'by', fact: 'ground', months } as const;
  expect(differ({ verb: 'since', clock, period })).toEqual(['a', 'b', 'd']);
  const otherwise = { ...period, otherwise: null };
  expect(differ({ verb: 'since', clock, period: otherwise })).toEqual(['a', 'b']);
});

it('a pathway looks at the facts of all its versions and at no other', () => {
  const path = pathway('p', [
    holds('fulfilled'),
    condition('x', { verb: 'is', fact: 'ground', values: ['a'] }),
  ]);
  expect(looksAt(path, 'ground')).toBe(true);
  expect(looksAt(path, 'severity')).toBe(false);
});
