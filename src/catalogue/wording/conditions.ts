import type { Condition, FactDefinition, Test } from '../types';
import { factName, optionLabel, optionNames } from './answers';
import { clockWords, laterDayWords, periodWords } from './periods';

/** What the three lists of a group ask for. No colon at the end. */
export const LIST_TITLES = {
  all: '下列各项都要符合',
  any: '下列各项至少符合一项',
  none: '下列情形一项也不能有',
} as const;

/**
 * How a condition is tested, for a reader who checks the rules: which question, which answers, which period from which
 * day. `facts` are those of the item's rules. No full stop at the end.
 */
export function testWords(test: Test, facts: readonly FactDefinition[]): string {
  if (test.verb === 'since') {
    const start = clockWords(test.clock, facts);
    const wait = periodWords(test.period, facts);
    const counted = wait.startsWith('按') ? `自${start}起算，${wait}` : `自${start}起${wait}`;
    return test.notBefore === undefined
      ? counted
      : `${counted}；${laterDayWords(test.notBefore, facts)}`;
  }
  const name = factName(facts, test.fact);
  switch (test.verb) {
    case 'true': {
      const fact = facts.find(({ id }) => id === test.fact);
      return `${name}答“${fact === undefined ? '是' : optionLabel(fact, true)}”`;
    }
    case 'is':
      return `${name}选${options(test, facts)}${among(test.values)}`;
    case 'is-not':
      return `${name}选的不是${options(test, facts)}`;
    case 'includes':
      return `${name}里选了${options(test, facts)}${among(test.values)}`;
    case 'only':
      return `${name}里选的只有${options(test, facts)}，没有别的`;
  }
}

/** What else a reader has to know of a condition: who can still make it good, or who applies instead. */
export function conditionNotes(
  { curable, curedBy, another }: Condition,
  facts: readonly FactDefinition[],
): readonly string[] {
  return [
    ...(curable === true ? ['没做到的，可以补上'] : []),
    ...(curedBy === undefined ? [] : [`${factName(facts, curedBy)}以后才开始算`]),
    ...(another === undefined ? [] : [`不符合的，要找${another}`]),
  ];
}

function options(
  { fact, values }: Exclude<Test, { readonly verb: 'since' | 'true' }>,
  facts: readonly FactDefinition[],
): string {
  return `“${optionNames(facts, fact, values)}”`;
}

function among(values: readonly string[]): string {
  return values.length > 1 ? '中的一项' : '';
}
