import { expect, test } from 'vitest';
import { directory } from '../../../../src/catalogue/directory';
import { findItems } from '../../../../src/ui/screens/check/find-items';

const found = (wanted: string): readonly string[] =>
  findItems(directory, wanted).flatMap((group) => group.items.map((item) => item.id));

test('nothing typed: all twelve matters, in three categories', () => {
  const groups = findItems(directory, '  ');
  expect(groups.map((group) => group.title)).toEqual(['行政处罚', '异常名录', '严重失信名单']);
  expect(found('  ')).toHaveLength(12);
});

test('a name of everyday speech finds the matter', () => {
  expect(found('消防处罚')).toEqual(['penalty-other-sectors']);
});

test('a department finds the matters it answers for', () => {
  expect(found('税务局')).toContain('serious-tax-violation');
});

test.each(['0473-3158030', '04733158030', '３１５８０３０', '0473 3158030'])(
  'a phone number finds its matter, however it is typed: %s',
  (typed) => {
    expect(found(typed)).toEqual(['serious-wage-arrears']);
  },
);

test('every word has to be there', () => {
  expect(found('农民工 税务局')).toEqual([]);
});

test('no match leaves no empty category behind', () => {
  expect(findItems(directory, '没有这种记录')).toEqual([]);
});
