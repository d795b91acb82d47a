import { readFile } from 'node:fs/promises';
import { coverage } from 'virtual:font-slices';
import { describe, expect, it } from 'vitest';
import { unpackRanges } from '../../../src/forms/characters/ranges';
import type { LaidOutPage } from '../../../src/forms/layout/laid-out';
import { paintPdf } from '../../../src/forms/paint-pdf';
import { differingPixels, renderPages } from '../../support/pdf';
import { seeded } from '../../support/seeded';
import { withWholeFont } from '../../support/whole-font';

// A subset can print blank glyphs while its text is extracted correctly, and only in small documents: so every string
// is a document of its own, and what counts is the drawing.
const DETAILS = { title: '', subject: '', madeOn: '2026-11-23' };
const SIZE = 12;

function pageOf(text: string, perLine: number): LaidOutPage {
  const characters = [...text];
  const lines = Math.ceil(characters.length / perLine);
  return {
    number: 1,
    count: 1,
    width: (perLine + 2) * SIZE,
    height: (lines + 1) * SIZE * 1.5,
    shapes: [],
    fields: [],
    zones: [],
    texts: Array.from({ length: lines }, (_, line) => ({
      text: characters.slice(line * perLine, (line + 1) * perLine).join(''),
      x: SIZE,
      baseline: (line + 1) * SIZE * 1.5,
      size: SIZE,
      spacing: 0,
      tone: 'ink',
      heavy: false,
    })),
  };
}

const printable = [coverage.core, coverage.rest].flatMap((packed) =>
  unpackRanges(packed).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ),
);

function randomStrings(count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const pick = (): string => printable[Math.floor(random() * printable.length)] ?? '一';
  return Array.from({ length: count }, () => {
    const length = 5 + Math.floor(random() * 56);
    return Array.from({ length }, pick).join('');
  });
}

describe('the printed subset', () => {
  it('draws what the whole font draws: 200 random strings, all 8,105 characters of 通用规范汉字表, and 〇', async () => {
    const list = new URL('../../../src/forms/characters/tgh-8105.txt', import.meta.url);
    const standard = [...(await readFile(list, 'utf8')).trim(), '〇'];
    expect(standard).toHaveLength(8106);
    const small = randomStrings(200, 20261123).map((text) => pageOf(text, 30));
    const large = Array.from({ length: 14 }, (_, index) =>
      pageOf(standard.slice(index * 600, (index + 1) * 600).join(''), 30),
    );

    const subsets: Uint8Array[] = [];
    for (const page of small) subsets.push(await paintPdf([page], DETAILS));
    subsets.push(await paintPdf(large, DETAILS));
    const drawn = await renderPages(subsets, 72);
    const expected = await renderPages([await withWholeFont([...small, ...large])], 72);

    expect(drawn).toHaveLength(214);
    expect(expected).toHaveLength(214);
    const wrong = drawn.flatMap((page, index) => {
      const reference = expected[index];
      const same = reference !== undefined && differingPixels(page, reference).length === 0;
      return same ? [] : [[...small, ...large][index]?.texts.map(({ text }) => text).join('')];
    });
    expect(wrong).toEqual([]);
  }, 90_000);

  it('is compared closely enough: one character less makes a difference', async () => {
    const pages = ['修复申请表', '修复申请'].map((text) => pageOf(text, 30));
    const files = await Promise.all(pages.map((page) => paintPdf([page], DETAILS)));
    const [whole, less] = await renderPages(files, 72);
    if (whole === undefined || less === undefined) throw new Error('two pages expected');
    expect(differingPixels(whole, less).length).toBeGreaterThan(20);
  });
});
