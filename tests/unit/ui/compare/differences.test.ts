import { expect, test } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { Answers } from '../../../../src/forms/answers';
import type { Facts } from '../../../../src/rules/assessment';
import { differences, type ReadableLine } from '../../../../src/ui/screens/compare/differences';
import { ON, PENALTY } from '../../../support/filed-records';

function line(answers: Answers, facts: Facts = PENALTY): ReadableLine {
  return {
    state: 'ok',
    key: 'd1',
    id: 'd1',
    itemId: 'penalty-market-regulation',
    facts,
    answers,
    followUp: { state: 'none' },
    seen: '',
    title: '',
    savedAt: '2026-11-28T01:00:00.000Z',
  };
}

function told(one: ReadableLine, other: ReadableLine): readonly string[] {
  return differences(catalogue, one, other, ON).flatMap(({ rows }) =>
    rows.map((row) => [row.label, row.one, row.other].join('|')),
  );
}

test('two drafts that say the same differ in nothing', () => {
  expect(told(line({ 'entity.name': '甲公司' }), line({ 'entity.name': '甲公司' }))).toEqual([]);
});

test('an answer of the self-check and an entry of the form are told in words', () => {
  const changed = line({ 'entity.name': '乙公司' }, { ...PENALTY, publishedOn: '2026-03-01' });
  const rows = told(line({ 'entity.name': '甲公司' }), changed);
  expect(rows.some((row) => row.endsWith('|甲公司|乙公司'))).toBe(true);
  expect(rows.some((row) => row.endsWith('|2026年5月10日|2026年3月1日'))).toBe(true);
  expect(rows).toHaveLength(2);
});

test('what only one of them has stands beside nothing, a second penalty too', () => {
  const one = line({ 'penalties.0.docNo': '乌市监罚〔2026〕1号' });
  const other = line({
    'penalties.0.docNo': '乌市监罚〔2026〕1号',
    'penalties.1.docNo': '乌市监罚〔2026〕2号',
  });
  expect(told(one, other).some((row) => row.endsWith('||乌市监罚〔2026〕2号'))).toBe(true);
  expect(told(other, one).some((row) => row.endsWith('|乌市监罚〔2026〕2号|'))).toBe(true);
});
