import type { Line } from './break-lines';
import type { Glyph } from './glyphs';
import type { Tone } from './laid-out';
import type { PageInk } from './page-ink';
import { baselineIn } from './page-size';

export interface Setting {
  readonly x: number;
  readonly top: number;
  /** Of the measure, for alignment. */
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly align?: 'justify' | 'start' | 'centre' | 'end';
  /** Of the first line, in points. */
  readonly indent?: number;
  readonly tone?: Tone;
  /** Each hole of a sentence becomes a field of the page, an empty one a line to write on. */
  readonly holes?: boolean;
  readonly heavy?: boolean;
}

/** A line with more room left than this (in em) is left ragged rather than torn apart. */
const MOST_STRETCH = 2.5;
const BOX_SIDE = 0.82;

/** Sets broken lines below one another; returns the height used. */
export function setLines(ink: PageInk, lines: readonly Line[], setting: Setting): number {
  lines.forEach((line, index) => {
    const indent = index === 0 ? (setting.indent ?? 0) : 0;
    setLine(ink, line, {
      ...setting,
      x: setting.x + indent,
      width: setting.width - indent,
      top: setting.top + index * setting.lineHeight,
    });
  });
  return lines.length * setting.lineHeight;
}

function setLine(ink: PageInk, line: Line, setting: Setting): void {
  const { size, align = 'justify' } = setting;
  const baseline = setting.top + baselineIn(setting.lineHeight, size);
  const slack = setting.width - line.width * size;
  const gaps = line.glyphs.length - 1;
  const stretched = align === 'justify' && !line.last && gaps > 0 && slack < MOST_STRETCH * size;
  const spacing = stretched && slack > 0 ? slack / gaps : 0;
  let x = setting.x + (align === 'centre' ? slack / 2 : align === 'end' ? slack : 0);
  for (const run of runsOf(line.glyphs)) {
    const first = run[0];
    if (first === undefined) continue;
    const width = run.reduce((sum, glyph) => sum + glyph.width * size + spacing, 0);
    setRun(ink, run, { x, baseline, width: width - spacing, spacing, setting });
    x += width;
  }
}

/** Neighbours of the same kind that belong to the same entry. */
function runsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run !== undefined && before?.kind === glyph.kind && before.entry === glyph.entry) {
      run.push(glyph);
    } else {
      runs.push([glyph]);
    }
  }
  return runs;
}

interface RunPlace {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly spacing: number;
  readonly setting: Setting;
}

function setRun(ink: PageInk, run: readonly Glyph[], place: RunPlace): void {
  const { x, baseline, width, spacing, setting } = place;
  const { size, tone = 'ink', holes = false, heavy = false } = setting;
  const { kind, entry } = run[0] ?? { kind: 'character' };
  const tagged = entry === undefined ? {} : { entry };
  switch (kind) {
    case 'character': {
      const text = run.map((glyph) => glyph.text).join('');
      ink.addText({ text, x, baseline, size, spacing, tone, heavy, ...tagged });
      break;
    }
    case 'box':
    case 'ticked-box': {
      const side = BOX_SIDE * size;
      const box = { x, y: baseline - side + 0.06 * size, width: side, height: side };
      ink.addCheckBox(box, kind === 'ticked-box', entry);
      return;
    }
    case 'blank':
      break;
  }
  if (!holes || entry === undefined) return;
  if (kind === 'blank') {
    const under = baseline + 0.24 * size;
    ink.addLine([x, under], [x + width, under], 'soft');
  }
  const box = { x, y: baseline - 0.95 * size, width, height: 1.25 * size };
  ink.addField(entry, box, kind === 'blank');
}
