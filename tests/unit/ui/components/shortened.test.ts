import { expect, test } from 'vitest';
import { shortened } from '../../../../src/ui/components/shortened';

test.each([
  ['', 3, ''],
  ['甲乙丙', 3, '甲乙丙'],
  ['甲乙丙丁', 3, '甲乙丙……（共 4 字）'],
  ['𠮷𠮷', 2, '𠮷𠮷'],
  ['𠮷𠮷𠮷', 2, '𠮷𠮷……（共 3 字）'],
])('%s with room for %i is %s', (text, most, shown) => {
  expect(shortened(text, most)).toBe(shown);
});
