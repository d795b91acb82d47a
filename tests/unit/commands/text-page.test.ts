import { expect, test } from 'vitest';
import {
  columnsOf,
  ordinal,
  setLabelled,
  setSections,
  setText,
} from '../../../src/commands/catalogue/text-page';

test('a Chinese character and its punctuation take two columns, a Latin one takes one', () => {
  expect(columnsOf('满 3 个月。')).toBe(11);
  expect(columnsOf('“信用中国”')).toBe(12);
  expect(columnsOf('serious-other')).toBe(13);
});

test('lines fill the 80 columns and no more; no mark of punctuation begins one', () => {
  const lines = setText(`${'字'.repeat(40)}。${'字'.repeat(40)}`);
  expect(lines).toEqual(['字'.repeat(39), `字。${'字'.repeat(38)}`, '字字']);
});

test('what follows the first line stands under its text', () => {
  expect(setText('字'.repeat(40), 2, '10. ')).toEqual([
    `  10. ${'字'.repeat(37)}`,
    `      ${'字'.repeat(3)}`,
  ]);
  expect(setText('甲\n乙', 2, '- ')).toEqual(['  - 甲', '    乙']);
});

test('labels of two and of four characters leave their texts in one column', () => {
  expect(setLabelled('编号', '甲')).toEqual(['编号      甲']);
  expect(setLabelled('责任单位', '甲')).toEqual(['责任单位  甲']);
});

test('parts without content are left out and the others numbered on', () => {
  const sections = [
    { title: '甲', lines: ['1'] },
    { title: '乙', lines: [] },
    { title: '丙', lines: ['3'] },
  ];
  expect(setSections(sections)).toEqual(['', '一、甲', '1', '', '二、丙', '3']);
});

test('ordinals beyond ten', () => {
  expect([1, 9, 10, 11, 20, 21].map(ordinal)).toEqual(['一', '九', '十', '十一', '二十', '二十一']);
});
