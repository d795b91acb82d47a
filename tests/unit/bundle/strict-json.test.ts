import { expect, test } from 'vitest';
import { utf8 } from '../../../src/bundle/bytes';
import { maxJsonSize, parseCanonicalJson } from '../../../src/bundle/strict-json';
import { canonicalJson } from '../../../src/catalogue/canonical-json';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const ofSize = (size: number): string => `"${'a'.repeat(size - 2)}"`;

test('sorts keys and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { d: '文', c: null }], a: undefined })).toBe(
    '{"b":[1,{"c":null,"d":"文"}]}',
  );
});

test('reads what it wrote', () => {
  const value = { 名: ['𠮷', '\u0000', '"\\[{'], n: [0, -1.5, 1e21], t: true };
  expect(parseCanonicalJson(utf8(canonicalJson(value)))).toEqual(value);
});

test.each([
  ['sixteen levels', nested(16)],
  ['brackets in a text', `["${'['.repeat(40)}"]`],
  ['a text of the greatest size', ofSize(maxJsonSize)],
])('reads %s', (_, text) => {
  expect(parseCanonicalJson(utf8(text))).toEqual(JSON.parse(text));
});

test.each([
  ['seventeen levels', nested(17)],
  ['ten thousand levels', nested(10_000)],
  ['ten thousand levels after an escaped quotation mark', `["\\"",${nested(10_000)}]`],
  ['one byte too many', ofSize(maxJsonSize + 1)],
  ['a key given twice', '{"a":1,"a":1}'],
  ['a key given twice, once escaped', '{"a":1,"\\u0061":1}'],
  ['__proto__', '{"__proto__":{"a":1}}'],
  ['__proto__ in the depth', '{"a":[{"__proto__":1}]}'],
  ['constructor', '{"constructor":1}'],
  ['toString', '{"toString":1}'],
  ['half of a surrogate pair, escaped', '"\\ud800"'],
  ['half of a surrogate pair in a key', '{"\\udc00":1}'],
  ['a byte order mark', '\ufeff{}'],
  ['white space', '{ }'],
  ['a line at the end', '{}\n'],
  ['keys out of order', '{"b":1,"a":1}'],
  ['a number too large', '1e400'],
  ['a number too precise', '0.1000000000000000055'],
  ['an integer too large', '9007199254740993'],
  ['minus zero', '-0'],
  ['a needless escape', '"\\u4e2d"'],
  ['undefined', 'undefined'],
  ['NaN', 'NaN'],
  ['a text cut short', '{"a":'],
  ['nothing', ''],
])('refuses %s', (_, text) => {
  expect(parseCanonicalJson(utf8(text))).toBeUndefined();
});

test.each([
  ['bytes that are not UTF-8', [0x22, 0xff, 0x22]],
  ['an overlong encoding', [0x22, 0xc0, 0xaf, 0x22]],
  ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
])('refuses %s', (_, bytes) => {
  expect(parseCanonicalJson(Uint8Array.from(bytes))).toBeUndefined();
});

test('takes no more than linear time over a text full of quotation marks', () => {
  const begun = performance.now();
  expect(parseCanonicalJson(utf8('"\\'.repeat(maxJsonSize / 2)))).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(1000);
});
