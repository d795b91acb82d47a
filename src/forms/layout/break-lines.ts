import type { Glyph } from './glyphs';

export interface Line {
  readonly glyphs: readonly Glyph[];
  /** In em, without the spaces at the end. */
  readonly width: number;
  /** The last of its paragraph: not justified. */
  readonly last: boolean;
}

// 避头尾 (GB/T 15834): what may not begin a line, what may not end one, and dashes and dots that stay in pairs.
const NEVER_FIRST = new Set('，。、；：？！）》〕”’」』】〉〗﹞·…—～％‰℃°,.;:?!)]}%•‧・／/｝］');
const NEVER_LAST = new Set('（《〔“‘「『【〈〖﹝([{￥¥＄$［｛');
// Latin letters, digits and what stands between them: a code, a number or an address stays whole.
const IN_WORD = /[\u0021-\u007e\u00c0-\u024f]/;
const TOLERANCE = 1e-6;

/**
 * Breaks glyphs into lines at most `width` em wide, the first of each paragraph `indent` em shorter. A stretch that may
 * not be broken and is wider than a line is broken where the line is full: nothing is lost and nothing sticks out.
 */
export function breakLines(glyphs: readonly Glyph[], width: number, indent = 0): readonly Line[] {
  return paragraphsOf(glyphs).flatMap((paragraph) => breakParagraph(paragraph, width, indent));
}

function paragraphsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const paragraphs: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.text === '\n') paragraphs.push([]);
    else paragraphs.at(-1)?.push(glyph);
  }
  return paragraphs;
}

function breakParagraph(glyphs: readonly Glyph[], width: number, indent: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  do {
    const end = endOfLine(glyphs, start, width - (start === 0 ? indent : 0));
    const taken = glyphs.slice(start, end);
    lines.push({ glyphs: taken, width: inkWidth(taken), last: end === glyphs.length });
    start = end;
  } while (start < glyphs.length);
  return lines;
}

function endOfLine(glyphs: readonly Glyph[], start: number, width: number): number {
  let used = 0;
  let breakable = start;
  for (let index = start; index < glyphs.length; index++) {
    const glyph = glyphs[index];
    if (glyph === undefined) break;
    if (index > start && mayBreak(glyphs[index - 1], glyph)) breakable = index;
    used += glyph.width;
    if (used > width + TOLERANCE && !isSpace(glyph)) {
      if (breakable > start) return breakable;
      return Math.max(index, start + 1);
    }
  }
  return glyphs.length;
}

/** Whether a line may end after `before` and begin with `after`. */
function mayBreak(before: Glyph | undefined, after: Glyph): boolean {
  if (before === undefined || after.glued === true || isSpace(after)) return false;
  if (isSpace(before)) return true;
  if (before.kind === 'box' || before.kind === 'ticked-box') return false;
  if (NEVER_FIRST.has(after.text) || NEVER_LAST.has(before.text)) return false;
  return !(IN_WORD.test(before.text) && IN_WORD.test(after.text));
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text === ' ' || glyph.text === '\u00a0';
}

function inkWidth(glyphs: readonly Glyph[]): number {
  let end = glyphs.length;
  while (end > 0) {
    const glyph = glyphs[end - 1];
    if (glyph === undefined || !isSpace(glyph)) break;
    end--;
  }
  return glyphs.slice(0, end).reduce((sum, glyph) => sum + glyph.width, 0);
}
