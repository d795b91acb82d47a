import { parseTemplate } from '../../catalogue/form-template';
import { widthOf } from '../characters/printable';
import type { Answers } from '../answers';
import { printedValue } from '../printed-value';
import { wordFor } from '../subject-words';

/** One thing on a line: a character, an em of empty line for handwriting, or a check box. */
export interface Glyph {
  readonly kind: 'character' | 'blank' | 'box' | 'ticked-box';
  /** The character; empty for the others. */
  readonly text: string;
  /** Advance width in em. */
  readonly width: number;
  /** No line may begin with it. */
  readonly glued?: true;
  readonly entry?: string;
}

/** A value longer than this inside a sentence (in em) is cut there and told in full on an extra page. */
const LONGEST_INLINE = 60;
export const CUT_MARK = '……（全文见续页）';
const DATE_BLANKS: readonly (readonly [number, string])[] = [
  [3, '年'],
  [2, '月'],
  [2, '日'],
];

/** Characters of a text, by code point. `glued`: the text stays on one line. */
export function glyphsOf(text: string, entry?: string, glued = false): readonly Glyph[] {
  return [...text].map((character, index) => ({
    kind: 'character',
    text: character,
    width: character === '\n' ? 0 : widthOf(character),
    ...(entry === undefined ? {} : { entry }),
    ...(glued && index > 0 ? { glued } : {}),
  }));
}

export function checkBox(ticked: boolean, entry?: string): Glyph {
  return {
    kind: ticked ? 'ticked-box' : 'box',
    text: '',
    width: 1.25,
    ...(entry === undefined ? {} : { entry }),
  };
}

function blanks(count: number, entry: string, width = 1): readonly Glyph[] {
  const blank: Glyph = { kind: 'blank', text: '', width, entry };
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? blank : { ...blank, glued: true },
  );
}

/** Room for a date to be written: empty ems with 年, 月 and 日 between them, narrower when there is less room (in em). */
export function blankDate(entry: string, room = Infinity): readonly Glyph[] {
  const ems = DATE_BLANKS.reduce((sum, [count]) => sum + count, 0);
  const width = Math.min(1, (room - DATE_BLANKS.length) / ems);
  return DATE_BLANKS.flatMap(([count, unit]) => [
    ...blanks(count, entry, width),
    ...glyphsOf(unit).map((glyph): Glyph => ({ ...glyph, glued: true })),
  ]).map((glyph, index): Glyph => (index === 0 ? glyph : { ...glyph, glued: true }));
}

/** A sentence with its holes filled or left empty, and the answers that were too long for it. */
export function fillTemplate(
  template: string,
  answers: Answers,
): { readonly glyphs: readonly Glyph[]; readonly cut: readonly string[] } {
  const cut: string[] = [];
  const glyphs = parseTemplate(template).flatMap((part): readonly Glyph[] => {
    if (part.kind === 'text') return glyphsOf(part.text);
    if (part.kind === 'by-subject') return glyphsOf(wordFor(part.words, answers));
    const value = printedValue(answers, part.entry, part.as).replaceAll('\n', ' ');
    if (value === '') {
      return part.as === 'date' ? blankDate(part.entry) : blanks(part.blank, part.entry);
    }
    const whole = glyphsOf(value, part.entry, part.as === 'date');
    const kept = whole.slice(0, fitting(whole, LONGEST_INLINE));
    if (kept.length === whole.length) return whole;
    cut.push(part.entry);
    return [...kept, ...glyphsOf(CUT_MARK)];
  });
  return { glyphs, cut };
}

/** How many glyphs from the start fit in a width (em). */
export function fitting(glyphs: readonly Glyph[], width: number): number {
  let used = 0;
  const over = glyphs.findIndex((glyph) => (used += glyph.width) > width + 1e-6);
  return over === -1 ? glyphs.length : over;
}
