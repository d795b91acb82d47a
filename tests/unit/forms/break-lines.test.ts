import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/forms/layout/break-lines';
import { glyphsOf } from '../../../src/forms/layout/glyphs';

function broken(text: string, width: number, indent = 0): readonly string[] {
  return breakLines(glyphsOf(text), width, indent).map(({ glyphs }) =>
    glyphs.map((glyph) => glyph.text).join(''),
  );
}

describe('breakLines', () => {
  it('fills the line, character by character', () => {
    expect(broken('一二三四五六七八九十', 4)).toEqual(['一二三四', '五六七八', '九十']);
  });

  it('leaves the indent on the first line of every paragraph', () => {
    expect(broken('一二三四五六\n七八九十', 4, 2)).toEqual(['一二', '三四五六', '七八', '九十']);
  });

  it('keeps an empty line between paragraphs', () => {
    expect(broken('一\n\n二', 4)).toEqual(['一', '', '二']);
  });

  it('never begins a line with closing punctuation', () => {
    expect(broken('一二三四，五', 4)).toEqual(['一二三', '四，五']);
    expect(broken('一二三四”。五', 4)).toEqual(['一二三', '四”。五']);
  });

  it('never ends a line with an opening bracket', () => {
    expect(broken('一二三《四》', 4)).toEqual(['一二三', '《四》']);
  });

  it('never parts a dash or an ellipsis', () => {
    expect(broken('一二三——四', 4)).toEqual(['一二', '三——四']);
  });

  it('never parts a code, a number or a date in digits', () => {
    expect(broken('代码91150302MA0XE8A17Y。', 12)).toEqual(['代码', '91150302MA0XE8A17Y。']);
  });

  it('breaks a stretch longer than the line where the line is full', () => {
    const lines = broken('A'.repeat(100), 10);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('A'.repeat(100));
  });

  it('breaks at a space and lets the space hang', () => {
    const [first] = breakLines(glyphsOf('甲乙丙 丁'), 3);
    expect(first?.width).toBe(3);
    expect(broken('甲乙丙 丁', 3)).toEqual(['甲乙丙 ', '丁']);
  });

  it('counts a character of plane 2 as one', () => {
    expect(broken('𬭎𬬻𠅤𬭎', 2)).toEqual(['𬭎𬬻', '𠅤𬭎']);
  });

  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...Array.from('甲乙丙丁戊己庚辛壬癸𬭎')) },
        { weight: 2, arbitrary: fc.constantFrom(...Array.from('，。、；：？！）》”〕')) },
        { weight: 1, arbitrary: fc.constantFrom(...Array.from('（《“〔')) },
        { weight: 2, arbitrary: fc.constantFrom(...Array.from('0123456789ABCdef-./')) },
        { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '—', '…') },
      ),
      { maxLength: 120 },
    )
    .map((characters) => characters.join(''));

  it('loses, adds and moves nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (value, width) => {
        const lines = breakLines(glyphsOf(value), width);
        const joined = lines.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
        expect(joined).toBe(value.replaceAll('\n', ''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  const sentence = fc
    .array(
      fc.tuple(
        fc.string({
          unit: fc.constantFrom(...Array.from('甲乙丙丁戊𬭎')),
          minLength: 1,
          maxLength: 9,
        }),
        fc.constantFrom('', '，', '。”', '（', '《', '〔2025〕', '12号', '——', 'A-7/3', '？！'),
      ),
      { minLength: 8, maxLength: 30 },
    )
    .map((parts) => parts.flat().join(''));

  it('keeps the rules of punctuation and parts no word, as long as each stretch is shorter than a line', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 14, max: 30 }), (value, width) => {
        const lines = broken(value, width);
        expect(lines.length).toBeGreaterThan(0);
        lines.forEach((line, index) => {
          if (index > 0) expect(line).not.toMatch(/^[，。”？！〕》—]/u);
          if (index > 0 && /^[\w/-]/.test(line)) expect(lines[index - 1]).not.toMatch(/[\w/-]$/);
          if (index < lines.length - 1) expect(line).not.toMatch(/[（《〔]$/u);
        });
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
