import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('./samples/', import.meta.url);

/** Every line of the sample pages: labels, values and what stands around them. */
const LINES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split(/\r?\n/));

const LABELS = [...new Set(LINES.flatMap((line) => /^[^：:\t]{2,24}(?=[：:])/.exec(line) ?? []))];

const number = (most: number): fc.Arbitrary<string> => fc.nat(most).map(String);

const date = fc
  .tuple(fc.nat(2100), fc.nat(13), fc.nat(32), fc.constantFrom('-', '/', '.', '年', ''))
  .map(([year, month, day, sign]) => {
    const [y, m, d] = [String(year + 1900), String(month), String(day)];
    if (sign === '年') return `${y}年${m}月${d}日`;
    return sign === '' ? y + m.padStart(2, '0') + d.padStart(2, '0') : [y, m, d].join(sign);
  });

const value = fc.oneof(
  date,
  fc
    .tuple(number(1e9), number(1e9), fc.constantFrom('', '元', '万元', '万'))
    .map(([whole, decimals, unit]) => `${whole}.${decimals}${unit}`),
  fc.constantFrom(...LINES.flatMap((line) => line.split(/[：\t]/))),
  fc.constantFrom('警告', '罚款', '不予', '没收', '吊销', '许可证', '一般', '严重', '较低数额罚款'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const separator = fc.constantFrom('：', ':', ' ： ', '\t', ' ', '\n', '\n\n', '：\n', '');

const line = fc.oneof(
  fc.tuple(fc.constantFrom(...LABELS), separator, value).map((parts) => parts.join('')),
  fc.constantFrom(...LINES),
  fc
    .array(fc.oneof(fc.constantFrom(...LABELS), value), { maxLength: 6 })
    .map((all) => all.join('\t')),
  fc.array(fc.constantFrom(...LABELS), { maxLength: 6 }).map((all) => all.join('  ')),
  value,
);

/** Pages as people paste them, and worse. */
export const pastedPage: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', ' ', '\u00a0', '')), {
    minLength: 4,
    maxLength: 25,
    size: 'max',
  })
  .map((lines) => lines.flat().join(''));
