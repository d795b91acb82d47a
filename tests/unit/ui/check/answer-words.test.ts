import { expect, test } from 'vitest';
import type { FactDefinition } from '../../../../src/catalogue/types';
import {
  answerOptions,
  answerWords,
  givenAnswers,
} from '../../../../src/ui/screens/check/answer-words';

const fact = (
  type: FactDefinition['type'],
  more: Partial<FactDefinition> = {},
): FactDefinition => ({
  id: 'x',
  type,
  question: '？',
  label: '甲',
  ...more,
});
const KINDS = [
  { value: 'fine', label: '罚款' },
  { value: 'warning', label: '警告' },
];

test('yes and no, unless the catalogue says it in other words', () => {
  expect(answerOptions(fact('boolean')).map((option) => option.label)).toEqual(['是', '否']);
  const own = fact('boolean', { options: [{ value: 'true', label: '还在' }] });
  expect(answerOptions(own).map((option) => option.label)).toEqual(['还在', '否']);
});

test.each([
  [fact('boolean'), false, '否'],
  [fact('date'), '2026-05-10', '2026年5月10日'],
  [fact('choice', { options: KINDS }), 'fine', '罚款'],
  [fact('choices', { options: KINDS }), ['warning', 'fine'], '警告、罚款'],
  [fact('number'), 24, '24 个月'],
  [fact('boolean'), undefined, '不清楚'],
])('an answer is said in words (%#)', (definition, value, words) => {
  expect(answerWords(definition, value)).toBe(words);
});

test('answers stand in the order in which they were asked, 不清楚 among them, open ones not', () => {
  const questions = ['a', 'b', 'c'].map((id) => fact('boolean', { id, label: id }));
  expect(givenAnswers(questions, { c: true }, ['c', 'a'])).toEqual([
    { fact: 'c', label: 'c', answer: '是' },
    { fact: 'a', label: 'a', answer: '不清楚' },
  ]);
});

test('不清楚 to what has a default says what is taken instead', () => {
  const role = fact('choice', { id: 'a', options: KINDS, default: 'fine' });
  expect(givenAnswers([role], {}, ['a'])).toEqual([
    { fact: 'a', label: '甲', answer: '不清楚，先按“罚款”算' },
  ]);
});
