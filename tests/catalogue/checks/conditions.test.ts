import { expect, test } from 'vitest';
import type { ConditionNode } from '../../../src/catalogue/types';
import {
  adding,
  condition,
  ITEM_FILE,
  toldAbout,
  withConditions,
  withVersion,
} from '../../support/doctored-catalogue';
import type { Mistake } from '../../support/doctored-catalogue';

const since = {
  verb: 'since',
  clock: { kind: 'fact', fact: 'documentDate' },
  period: { kind: 'fixed', months: 3 },
} as const;
const nested = (inner: ConditionNode): ConditionNode => ({
  kind: 'group',
  all: [],
  any: [],
  none: [inner],
});

const mistakes: readonly Mistake[] = [
  [
    'a fact nobody asks',
    ITEM_FILE,
    'weather 不在 facts.yaml 里',
    adding({ verb: 'true', fact: 'weather' }),
  ],
  [
    'a yes-or-no test on a date',
    ITEM_FILE,
    '类型是 date',
    adding({ verb: 'true', fact: 'documentDate' }),
  ],
  [
    'a value that is no answer',
    ITEM_FILE,
    'severity 没有 grave 这个答案',
    adding({ verb: 'is', fact: 'severity', values: ['grave'] }),
  ],
  [
    'an exclusion of a value that is no answer',
    ITEM_FILE,
    '没有 grave',
    adding({ verb: 'is-not', fact: 'severity', values: ['grave'] }),
  ],
  [
    'a list test on a single choice',
    ITEM_FILE,
    '要用 choices',
    adding({ verb: 'includes', fact: 'severity', values: ['minor'] }),
  ],
  [
    'an only-test on a single choice',
    ITEM_FILE,
    '要用 choices',
    adding({ verb: 'only', fact: 'severity', values: ['minor'] }),
  ],
  [
    'a period from something that is no date',
    ITEM_FILE,
    '要用 date',
    adding({ ...since, clock: { kind: 'latest', facts: ['documentDate', 'severity'] } }),
  ],
  [
    'a period that forgets an answer',
    ITEM_FILE,
    '期限没有写 serious 是多久',
    adding({
      ...since,
      period: { kind: 'by', fact: 'severity', months: { minor: null, ordinary: 3 } },
    }),
  ],
  [
    'a period for an answer that does not exist',
    ITEM_FILE,
    '没有 grave',
    adding({
      ...since,
      period: { kind: 'by', fact: 'severity', months: { grave: 3 }, otherwise: 1 },
    }),
  ],
  [
    'a period read off something that is no number',
    ITEM_FILE,
    '要用 number',
    adding({ ...since, period: { kind: 'given', fact: 'severity' } }),
  ],
  [
    'a limit that is no date',
    ITEM_FILE,
    '要用 date',
    adding({ ...since, notBefore: { date: 'severity', when: { fact: 'severity', values: [] } } }),
  ],
  [
    'a limit that depends on something that is no list',
    ITEM_FILE,
    '要用 choices',
    adding({
      ...since,
      notBefore: { date: 'documentDate', when: { fact: 'severity', values: ['serious'] } },
    }),
  ],
  [
    'a period that depends on a list that is none',
    ITEM_FILE,
    '要用 choices',
    adding({
      ...since,
      period: { kind: 'only', fact: 'severity', values: ['minor'], then: 3, otherwise: 36 },
    }),
  ],
  [
    'a cure that is no yes or no',
    ITEM_FILE,
    '要用 boolean',
    adding(since, { curedBy: 'severity' }),
  ],
  [
    'a condition that was never verified',
    ITEM_FILE,
    '还没有核实，不能决定结论',
    adding({ verb: 'true', fact: 'pledgeGiven' }, { evidence: 'unverified' }),
  ],
  [
    'a date under none',
    ITEM_FILE,
    '日期条件只能放在 all 或 any 下面',
    withConditions((all) => [...all, nested(condition(since))]),
  ],
  ['a version that decides nothing', ITEM_FILE, '没有一个条件能判断', withConditions(() => [])],
  [
    'a hint about an answer that does not exist',
    ITEM_FILE,
    '没有 grave',
    withVersion(({ hints }) => ({
      hints: hints.map((hint) => ({
        ...hint,
        when: { verb: 'is', fact: 'severity', values: ['grave'] },
      })),
    })),
  ],
];

test.each(mistakes)('refuses a condition with %s', (_mistake, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});
