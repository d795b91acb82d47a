import { breakLines, type Line } from './break-lines';
import { CUT_MARK, fitting, glyphsOf, type Glyph } from './glyphs';
import { leading, SMALLEST } from './page-size';

export interface FittedText {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly lineHeight: number;
  /** Only the beginning fits: the whole text belongs on an extra page. */
  readonly cut: boolean;
}

const STEP = 0.5;
/** The longest that fits; a narrow place takes a shorter one. */
const MARKS = [CUT_MARK, '…见续页', '…'];

/** The largest size, from `largest` down to 9 points, in which the text fits the box; failing that, its beginning. */
export function fitText(
  glyphs: readonly Glyph[],
  box: { readonly width: number; readonly height: number },
  largest: number,
): FittedText {
  for (let size = largest; size >= SMALLEST; size -= STEP) {
    const lineHeight = leading(size);
    const lines = breakLines(glyphs, box.width / size);
    if (lines.length * lineHeight <= box.height) return { lines, size, lineHeight, cut: false };
  }
  const lineHeight = leading(SMALLEST);
  const room = Math.max(1, Math.floor(box.height / lineHeight));
  const width = box.width / SMALLEST;
  const kept = breakLines(glyphs, width).slice(0, room);
  return { lines: withCutMark(kept, width), size: SMALLEST, lineHeight, cut: true };
}

/** Makes room for the mark on the last line. */
function withCutMark(lines: readonly Line[], width: number): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined) return lines;
  const mark = MARKS.map((text) => glyphsOf(text)).find((one) => widthOfAll(one) <= width) ?? [];
  const kept = last.glyphs.slice(0, fitting(last.glyphs, width - widthOfAll(mark)));
  const glyphs = [...kept, ...mark];
  return [...lines.slice(0, -1), { glyphs, width: widthOfAll(glyphs), last: true }];
}

function widthOfAll(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}
