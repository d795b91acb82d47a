import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../src/forms/validation/name';
import { checkText, normaliseText } from '../../../../src/forms/validation/text';

describe('a text', () => {
  it.each([
    ['plain Chinese', '已按决定书要求整改完毕。'],
    ['several lines', '一、已缴清罚款\n二、已整改'],
    ['an emoji of several code points', '👨‍👩‍👧❤️'],
    ['characters outside the basic plane', '𠮷𰻞㛃䶮'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ'],
  ])('of %s is right, and kept as it is', (_, text) => {
    expect(checkText(text, 800, 'many-lines')).toEqual([]);
    expect(normaliseText(text)).toBe(text);
  });

  it('of 5,000 characters is kept, with a word on where it is printed', () => {
    expect(checkText('改'.repeat(5000), 800, 'many-lines')).toEqual([
      {
        level: 'hint',
        code: 'long',
        message: '共 5000 字，已保留；表里写不下的部分会接着印在附页上。',
      },
    ]);
  });

  it('is counted in characters, not in code units', () => {
    expect(checkText('𠮷'.repeat(10), 10, 'many-lines')).toEqual([]);
    expect(checkText('𠮷'.repeat(11), 10, 'many-lines')).toHaveLength(1);
  });

  it('longer than anybody reads is refused', () => {
    expect(checkText('改'.repeat(20_000), 800, 'many-lines')).toMatchObject([{ level: 'hint' }]);
    expect(checkText('改'.repeat(20_001), 800, 'many-lines')).toMatchObject([
      { level: 'error', code: 'too-long' },
    ]);
  });

  it.each([
    [
      'a lone surrogate',
      '前𠮷\ud842后',
      'broken-character',
      '第 3 个字显示不出来，请删掉后重新输入。',
    ],
    [
      'a control character',
      '前\u0007后',
      'invisible',
      '第 2 个字是看不见的符号，请删掉这里重新输入。',
    ],
    [
      'a reversed direction',
      '前\u202e后',
      'invisible',
      '第 2 个字是看不见的符号，请删掉这里重新输入。',
    ],
  ])('with %s says where', (_, text, code, message) => {
    expect(checkText(text, 800, 'many-lines')).toEqual([{ level: 'error', code, message }]);
  });

  it('may have a line end only where there are lines', () => {
    expect(checkText('一\r\n二', 800, 'many-lines')).toEqual([]);
    expect(checkText('一\n二', 800, 'one-line')).toMatchObject([{ code: 'invisible' }]);
  });

  it('is composed, but a compatibility ideograph is not exchanged for another', () => {
    expect(normaliseText('e\u0301')).toBe('é');
    expect(normaliseText('\uf9dc\u{2f81a}')).toBe('\uf9dc\u{2f81a}');
  });
});

describe('a name', () => {
  it.each([
    '王力',
    '欧阳娜娜',
    '买买提·艾力',
    '阿不都热合曼·吐尔逊',
    '𠮷田',
    'Anna O’Neil',
    '于䶮',
  ])('%s passes without a word', (name) => {
    expect(checkName(name)).toEqual([]);
  });

  it.each([
    ['王3力', 'warning', 'characters'],
    ['王力（代）', 'warning', 'characters'],
    ['王😀', 'warning', 'characters'],
    ['买买提•艾力', 'hint', 'middle-dot'],
    ['王 力', 'hint', 'space'],
  ])('%s gives %s %s, never an error', (name, level, code) => {
    expect(checkName(name)).toMatchObject([{ level, code }]);
  });
});
