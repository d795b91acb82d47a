import { advances, coverage } from 'virtual:font-slices';
import { unpackRanges } from './ranges';

/** What the typeface can print and how wide it sets it; known without loading the typeface. */
const SIZE = 0x34000;
const slices = new Uint8Array(SIZE);
for (const [mark, packed] of [
  [1, coverage.core],
  [2, coverage.rest],
] as const) {
  for (const { first, last } of unpackRanges(packed)) slices.fill(mark, first, last + 1);
}
const widths = new Map<number, number>();
for (const { first, last, value } of unpackRanges(advances)) {
  for (let codePoint = first; codePoint <= last; codePoint++) widths.set(codePoint, value / 1000);
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;

/** The slice that holds the character, or undefined when no slice has it. */
export function sliceOf(character: string): 'core' | 'rest' | undefined {
  const mark = slices[codePointOf(character)] ?? 0;
  return mark === 0 ? undefined : mark === 1 ? 'core' : 'rest';
}

/** Advance width of one character in em; a character without a glyph counts as one em. */
export function widthOf(character: string): number {
  return widths.get(codePointOf(character)) ?? 1;
}

/**
 * The characters of a typed text that cannot be printed, each once, in order: outside the typeface, or invisible
 * (control and format characters, halves of a character). Line breaks and tabs are no obstacle.
 */
export function missingGlyphs(text: string): string[] {
  const missing = [...text].filter(
    (character) => sliceOf(character) === undefined && !/[\n\r\t]/.test(character),
  );
  return [...new Set(missing)];
}
