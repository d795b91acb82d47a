import { describe, expect, test } from 'vitest';
import type { Condition, FactDefinition, Period, Remedy, Test } from '../../../src/catalogue/types';
import { conditionNotes, testWords } from '../../../src/catalogue/wording/conditions';
import { spanWords } from '../../../src/catalogue/wording/dates';
import { checkedWords, versionSourceWords } from '../../../src/catalogue/wording/documents';
import {
  clockWords,
  countdownWords,
  countWords,
  deadlineWords,
  monthsWords,
} from '../../../src/catalogue/wording/periods';
import { citationMark, citationWords } from '../../../src/catalogue/wording/sources';
import { condition, day, fact, version } from '../../support/catalogues';

const option = (value: string, label: string) => ({ value, label });
const FACTS: readonly FactDefinition[] = [
  { ...fact('listedOn', 'date'), label: '列入日期' },
  { ...fact('publishedOn', 'date'), label: '公示日期' },
  { ...fact('correctedOn', 'date'), label: '改正日期' },
  { ...fact('endsOn', 'date'), label: '限制到期日' },
  { ...fact('term', 'number'), label: '期限' },
  { ...fact('paid', 'boolean'), label: '罚款已缴清' },
  {
    ...fact('again', 'boolean', { options: [option('true', '又被罚过')] }),
    label: '再犯',
  },
  {
    ...fact('severity', 'choice', {
      options: [option('minor', '轻微'), option('ordinary', '一般'), option('serious', '严重')],
    }),
    label: '失信类别',
  },
  {
    ...fact('kinds', 'choices', { options: [option('fine', '罚款'), option('ban', '限制从业')] }),
    label: '处罚种类',
  },
];

const since = (period: Period): Test => ({
  verb: 'since',
  clock: { kind: 'fact', fact: 'listedOn' },
  period,
});

describe('a test in words', () => {
  const TESTS: readonly (readonly [string, Test])[] = [
    ['“罚款已缴清”答“是”', { verb: 'true', fact: 'paid' }],
    ['“再犯”答“又被罚过”', { verb: 'true', fact: 'again' }],
    ['“失信类别”选“一般”', { verb: 'is', fact: 'severity', values: ['ordinary'] }],
    [
      '“失信类别”选“一般、严重”中的一项',
      { verb: 'is', fact: 'severity', values: ['ordinary', 'serious'] },
    ],
    ['“失信类别”选的不是“轻微”', { verb: 'is-not', fact: 'severity', values: ['minor'] }],
    ['“处罚种类”里选了“限制从业”', { verb: 'includes', fact: 'kinds', values: ['ban'] }],
    ['“处罚种类”里选的只有“罚款”，没有别的', { verb: 'only', fact: 'kinds', values: ['fine'] }],
    ['自“列入日期”起满 5 个月', since({ kind: 'fixed', months: 5 })],
    ['自“列入日期”起满“期限”里写的月数', since({ kind: 'given', fact: 'term' })],
    [
      '自“列入日期”起算，按“失信类别”：轻微的不用等，一般、严重的满 3 年',
      since({ kind: 'by', fact: 'severity', months: { minor: null, ordinary: 36, serious: 36 } }),
    ],
    [
      '自“列入日期”起算，按“失信类别”：轻微的满 3 个月，其余的满 1 年',
      since({ kind: 'by', fact: 'severity', months: { minor: 3 }, otherwise: 12 }),
    ],
    [
      '自“列入日期”起算，按“失信类别”：一般的满 3 个月，轻微、严重的不适用',
      since({ kind: 'by', fact: 'severity', months: { ordinary: 3 } }),
    ],
    [
      '自“列入日期”起算，按“处罚种类”：只有罚款的满 3 个月，其余的满 3 年',
      since({ kind: 'only', fact: 'kinds', values: ['fine'], then: 3, otherwise: 36 }),
    ],
    [
      '自“列入日期”起满 3 年；“处罚种类”里有限制从业，而“限制到期日”更晚的，到那一天为止',
      {
        verb: 'since',
        clock: { kind: 'fact', fact: 'listedOn' },
        period: { kind: 'fixed', months: 36 },
        notBefore: { date: 'endsOn', when: { fact: 'kinds', values: ['ban'] } },
      },
    ],
  ];
  test.each(TESTS)('%s', (words, of) => {
    expect(testWords(of, FACTS)).toBe(words);
  });

  test('names a fact that nobody asks for by its id', () => {
    expect(testWords({ verb: 'true', fact: 'gone' }, FACTS)).toBe('“gone”答“是”');
  });
});

test('a period may start from the first day known, or from the latest', () => {
  const facts = ['listedOn', 'publishedOn', 'correctedOn'];
  expect(clockWords({ kind: 'first-known', facts }, FACTS)).toBe(
    '“列入日期”（不知道的，用“公示日期”；再不知道的，用“改正日期”）',
  );
  expect(clockWords({ kind: 'latest', facts: facts.slice(0, 2) }, FACTS)).toBe(
    '“列入日期”和“公示日期”中较晚的一天',
  );
});

test('whole years are years, other waits are months', () => {
  expect([3, 12, 18, 36].map(monthsWords)).toEqual(['3 个月', '1 年', '18 个月', '3 年']);
  expect(countWords({ count: 15, unit: 'days' })).toBe('15 日');
  expect(countWords({ count: 3, unit: 'working-days' })).toBe('3 个工作日');
  expect(countWords({ count: 6, unit: 'months' })).toBe('6 个月');
});

test('what else there is to know of a condition', () => {
  const plain = condition('paid', { verb: 'true', fact: 'paid' });
  const special: Condition = { ...plain, curable: true, curedBy: 'paid', another: '用人单位' };
  expect(conditionNotes(plain, FACTS)).toEqual([]);
  expect(conditionNotes(special, FACTS)).toEqual([
    '没做到的，可以补上',
    '“罚款已缴清”以后才开始算',
    '不符合的，要找用人单位',
  ]);
});

test('a version in time', () => {
  const effectiveFrom = day('2021-09-01');
  expect(spanWords({})).toBe('');
  expect(spanWords({ effectiveFrom })).toBe('2021年9月1日起');
  expect(spanWords({ effectiveTo: day('2025-12-24') })).toBe('至2025年12月24日');
  expect(spanWords({ effectiveFrom, effectiveTo: day('2025-12-24') })).toBe(
    '2021年9月1日至2025年12月24日',
  );
});

test('a citation in full and as a mark', () => {
  const document = { id: 'a', title: '办法', number: '令第36号', issuer: '委', read: '全文' };
  const { number: _, ...plan } = { ...document, id: 'b', title: '方案' };
  const documents = { a: document, b: plan };
  const article = { document: 'a', article: '第十条' };
  expect(citationWords({ documents }, article)).toBe('《办法》（令第36号）第十条');
  expect(citationMark({ documents }, article)).toBe('令第36号第十条');
  expect(citationWords({ documents }, { document: 'b' })).toBe('《方案》');
  expect(citationMark({ documents }, { document: 'b' })).toBe('《方案》');
});

test('a number that names no issuer does not stand for its document', () => {
  const law = { id: 'a', title: '复议法', number: '2023年修订', issuer: '委', read: '全文' };
  const documents = { a: law };
  expect(citationMark({ documents }, { document: 'a', article: '第二十条' })).toBe(
    '《复议法》（2023年修订）第二十条',
  );
});

test('a version that nobody compared with the original says so, and that an article was not read', () => {
  const own = version('2021-09-01', []);
  expect(checkedWords(own)).toMatchObject({ mark: '待核对', isOpen: true });
  expect(checkedWords({ ...own, checked: { on: day('2030-05-20'), by: '张某某' } })).toEqual({
    mark: '已核对',
    words: '张某某，2030年5月20日对照官方原文',
    isOpen: false,
  });
  const documents = { a: { id: 'a', title: '办法', issuer: '委', read: '全文' } };
  expect(versionSourceWords({ documents }, { document: 'a' })).toBe('《办法》，条号没有读到');
  expect(versionSourceWords({ documents }, { document: 'a', article: '第一条' })).toBe(
    '《办法》第一条',
  );
});

test('until when one may object, and from when a countdown runs', () => {
  const source = { evidence: 'full', citation: { document: 'a' } } as const;
  const remedy: Remedy = { id: 'r', kind: 'reconsideration', text: '复议', ...source };
  expect(deadlineWords(remedy)).toBeUndefined();
  expect(deadlineWords({ ...remedy, within: { count: 60, unit: 'days' } })).toBe('60 日内');
  expect(deadlineWords({ ...remedy, within: { count: 6, unit: 'months' }, from: '送达之日' })).toBe(
    '自送达之日起 6 个月内',
  );
  const clock = { kind: 'fact', fact: 'listedOn' } as const;
  expect(countdownWords({ id: 'c', text: '', clock, months: 24, ...source }, FACTS)).toBe(
    '自“列入日期”起满 2 年',
  );
});
