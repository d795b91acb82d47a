import { expect, test } from 'vitest';
import { pinyinInitials } from '../../../../src/catalogue/pinyin-initials';
import { comparable, cutAt, findWord } from '../../../../src/ui/screens/check/text-match';

/** A name with what was found in it between brackets. */
function marked(text: string, typed: string): string | undefined {
  const name = { kind: 'alias', text, initials: pinyinInitials(text) } as const;
  const span = findWord(name, comparable(typed));
  return (
    span &&
    cutAt(text, [span])
      .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
      .join('')
  );
}

test.each([
  ['失信被执行人名单', '被执行人', '失信[被执行人]名单'],
  ['失信被执行人名单', 'bzxr', '失信[被执行人]名单'],
  ['失信被执行人名单', '名单', '失信被执行人[名单]'],
  ['消防处罚', 'xf处罚', '[消防处罚]'],
  ['0473-3158030', '04733', '[0473-3]158030'],
  ['法释〔2013〕17号', '释2013', '法[释〔2013]〕17号'],
  ['市、区各行政处罚机关', '市区', '[市、区]各行政处罚机关'],
])('in %s, %s is found there', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test('a word longer than the name is not in it', () => {
  expect(marked('老赖', '老赖们')).toBeUndefined();
  expect(marked('老赖', 'l')).toBe('[老]赖');
  expect(marked('老赖', 'la')).toBeUndefined();
});

test('marks that touch or overlap are one', () => {
  expect(
    cutAt('失信名单', [
      { from: 0, to: 2 },
      { from: 1, to: 3 },
    ]),
  ).toEqual([
    { text: '失信名', isMarked: true },
    { text: '单', isMarked: false },
  ]);
});
