import { expect, test } from 'vitest';
import { searchNames } from '../../../src/catalogue/search';
import { knowsPinyin, pinyinInitials } from '../../../src/catalogue/pinyin-initials';

test.each([
  ['失信被执行人', 'sxbzxr'],
  ['经营异常', 'jyyc'],
  ['阿八擦搭额发噶哈机咖拉妈那哦趴七然撒他挖西压杂', 'abcdefghjklmnopqrstwxyz'],
  ['座匝样压寻夕握挖', 'zzyyxxww'],
  ['法释〔2013〕17号', 'fs〔2013〕17h'],
  ['限高', 'xg'],
])('%s is typed %s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials);
});

test.each([
  ['执行', 'zx'],
  ['行政处罚', 'xzcf'],
  ['其他行业领域行政处罚', 'qthylyxzcf'],
  ['行业银行行业', 'hyyhhy'],
  ['重大税收', 'zdss'],
  ['重整计划', 'czjh'],
  ['娱乐场所', 'ylcs'],
  ['音乐会计', 'yykj'],
  ['调查队', 'dcd'],
])('a character with two sounds begins as it is said: %s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials);
});

test('this Node knows Chinese', () => {
  expect(knowsPinyin()).toBe(true);
});

/** Characters whose two common sounds begin differently, and those of them that names hold. */
const TWO_SOUNDS = /[行重乐长调率会单系校参曾朝盛石藏传降弹的厦便给还着种识否弄率奇期说]/u;
const AS_SAID: Readonly<Record<string, string>> = {
  行: 'x',
  重: 'z',
  乐: 'l',
  会: 'h',
  单: 'd',
  系: 'x',
  的: 'd',
  种: 'z',
  期: 'q',
};
const EXCEPTIONS = /行业|银行|重整|会计|音乐/u;

test('every character with two sounds in a name begins with the sound stated here', () => {
  for (const { text, initials } of searchNames.flatMap(({ names }) => names))
    [...text].forEach((character, at) => {
      if (!TWO_SOUNDS.test(character)) return;
      if (EXCEPTIONS.test([...text].slice(Math.max(0, at - 1), at + 2).join(''))) return;
      expect([text, character, [...initials][at]]).toEqual([text, character, AS_SAID[character]]);
    });
});

test('initials stand beside their characters', () => {
  for (const { text, initials } of searchNames.flatMap(({ names }) => names))
    expect([...initials]).toHaveLength([...text].length);
});
