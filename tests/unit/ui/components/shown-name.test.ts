import { expect, test } from 'vitest';
import { shownName } from '../../../../src/ui/components/shown-name';

test.each([
  ['信用修复申请包-2026-11-23.asice', '信用修复申请包-2026-11-23.asice'],
  ['a\u202efdp.exe', 'afdp.exe'],
  ['a\u2067b\u2069.asice', 'ab.asice'],
  ['包\u0000\u200b\n.asice', '包.asice'],
  ['<img onerror=1>.asice', '<img onerror=1>.asice'],
  ['\u202e \u200f', '没有名字的文件'],
  ['', '没有名字的文件'],
])('%j is shown as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
