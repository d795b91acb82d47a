import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/catalogue/compiled';
import type { FirstRule, RecordOrder } from '../../../src/catalogue/order-types';
import { compileOriginal, type Mistake, toldAbout } from '../../support/doctored-catalogue';

const original = compileOriginal();
const FILE = 'order.yaml';

function withOrder(change: (order: RecordOrder) => Partial<RecordOrder>): Compiled {
  return { ...original, order: { ...original.order, ...change(original.order) } };
}
function withRule(change: Partial<FirstRule>): Compiled {
  return withOrder(({ first }) => ({ first: first.map((rule) => ({ ...rule, ...change })) }));
}
const CONDITION = '2021-09-01 起的版本，none 里没有问';

const mistakes: readonly Mistake[] = [
  ['a pathway that is not there', FILE, '没有 other 这条路', withRule({ pathway: 'other' })],
  ['a condition that is not there', FILE, CONDITION, withRule({ condition: 'other' })],
  // It stands in `all`: answering yes opens the way.
  [
    'a condition that does not bar the way',
    FILE,
    CONDITION,
    withRule({ condition: 'fulfilled', fact: 'obligationsFulfilled' }),
  ],
  ['another question', FILE, CONDITION, withRule({ fact: 'samePenaltyAgain' })],
  [
    'an item that waits for itself',
    FILE,
    'penalty-market-regulation 等来等去，等的是自己',
    withRule({ before: ['penalty-market-regulation'] }),
  ],
  [
    'two items that wait for each other',
    FILE,
    'abnormal-operations 等来等去，等的是自己',
    withOrder(({ first }) => ({
      first: first.flatMap((rule) => [
        rule,
        { ...rule, id: 'back', item: 'abnormal-operations', before: [rule.item] } as const,
      ]),
    })),
  ],
  [
    'an id used twice',
    FILE,
    '编号 list-before-penalty 用了两次',
    withOrder(({ first }) => ({ first: [...first, ...first] })),
  ],
  [
    'a consequence that its item does not have',
    FILE,
    'serious-statistics 里没有 no-simple-deregistration',
    withOrder(() => ({
      also: [{ id: 'a', items: ['serious-statistics'], consequence: 'no-simple-deregistration' }],
    })),
  ],
  [
    'a countdown that its item does not have',
    FILE,
    'abnormal-operations 里没有 serious-list',
    withOrder(() => ({
      also: [{ id: 'a', items: ['abnormal-operations'], countdown: 'serious-list' }],
    })),
  ],
  [
    'a document that is not there',
    FILE,
    'gates 引用的文件 nowhere 不在 documents.yaml 里',
    withOrder(({ gates }) => ({ gates: { ...gates, citation: { document: 'nowhere' } } })),
  ],
];

test.each(mistakes)('%s is told', (_, file, told, compiled) => {
  expect(toldAbout(file, compiled)).toContain(told);
});

test('the order as it stands is sound', () => {
  expect(toldAbout(FILE, original)).toBe('');
});
