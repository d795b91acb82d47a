import { breakLines } from '../../forms/layout/break-lines';

/** Every line fits a terminal of 80 columns, and a sheet set in a fixed-width face. */
const COLUMNS = 80;
const LABEL_COLUMNS = 10;

// What East Asian terminals set two columns wide, with the marks that only some of them do (“ ” … —): better short than long.
const WIDE =
  /[\u00b7\u1100-\u115f\u2010-\u205e\u2460-\u24ff\u2500-\u257f\u25a0-\u27bf\u2e80-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u;

/** Columns a text takes on one line. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/**
 * A paragraph in lines of at most 80 columns, broken as Chinese is. It begins with `mark`; the lines after the first
 * stand under the text, not under the mark.
 */
export function setText(text: string, indent = 0, mark = ''): readonly string[] {
  const hang = indent + columnsOf(mark);
  const glyphs = [...text].map((character) => ({
    kind: 'character' as const,
    text: character,
    width: character === '\n' ? 0 : columnsOf(character),
  }));
  return breakLines(glyphs, COLUMNS - hang).map((line, index) => {
    const words = line.glyphs.map((glyph) => glyph.text).join('');
    const start = index === 0 ? ' '.repeat(indent) + mark : ' '.repeat(hang);
    return (start + words).trimEnd();
  });
}

/** A line of a form: the label, then what stands beside it in a column of its own. */
export function setLabelled(label: string, text: string, indent = 0): readonly string[] {
  const space = ' '.repeat(Math.max(LABEL_COLUMNS - columnsOf(label), 1));
  return setText(text, indent, label + space);
}

/** A title between two ruled lines. */
export function setTitle(title: string): readonly string[] {
  const ruled = '='.repeat(COLUMNS);
  return [ruled, ...setText(title), ruled];
}

/** One part of a page; without lines it is left out. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The parts of a page, numbered 一、二、三… */
export function setSections(sections: readonly Section[]): readonly string[] {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ title, lines }, index) => [
      '',
      ...setText(`${ordinal(index + 1)}、${title}`),
      ...lines,
    ]);
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一 … 九十九 */
export function ordinal(number: number): string {
  const tens = Math.floor(number / 10);
  const units = DIGITS[number % 10] ?? '';
  if (tens === 0) return units;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${units}`;
}
