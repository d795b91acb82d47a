import { sliceOf, widthOf } from './characters/printable';
import type {
  LaidOutPage,
  PathStep,
  PlacedField,
  PlacedShape,
  PlacedText,
  PlacedZone,
} from './layout/laid-out';
import { HEAVY, TONES } from './tones';

/** A stretch of text in one slice of the typeface; draw it with `white-space: pre`. */
export interface SvgText {
  readonly kind: 'text';
  readonly text: string;
  /** One position for every UTF-16 unit, as the SVG attribute `x` counts. */
  readonly x: readonly number[];
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Width of an outline in the same colour; 0 for none. */
  readonly outline: number;
  /** The file that has these characters; undefined when none has. */
  readonly slice: 'core' | 'rest' | undefined;
  readonly entry?: string;
}

export interface SvgPath {
  readonly kind: 'path';
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: string;
  readonly entry?: string;
}

export type SvgNode = SvgText | SvgPath;

/** A page as data for an `<svg viewBox="0 0 width height">`, in points: the same layout that `paintPdf` prints. */
export interface SvgPage {
  readonly number: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
  /** Where each profile entry stands, for marking what is still missing. */
  readonly fields: readonly PlacedField[];
  /** Where to sign, to seal, to paste. */
  readonly zones: readonly PlacedZone[];
}

/** One laid-out page as plain data. Pure. */
export function paintSvg(page: LaidOutPage): SvgPage {
  const { number, count, width, height, fields, zones } = page;
  const nodes = [...page.shapes.map(pathOf), ...page.texts.flatMap(textsOf)];
  return { number, count, width, height, nodes, fields, zones };
}

function textsOf(placed: PlacedText): readonly SvgText[] {
  const stretches: { text: string; x: number[]; slice: SvgText['slice'] }[] = [];
  let x = placed.x;
  for (const character of placed.text) {
    const slice = sliceOf(character);
    let last = stretches.at(-1);
    if (last?.slice !== slice || last === undefined) {
      last = { text: '', x: [], slice };
      stretches.push(last);
    }
    last.text += character;
    for (let unit = 0; unit < character.length; unit++) last.x.push(round(x));
    x += widthOf(character) * placed.size + placed.spacing;
  }
  return stretches.map((stretch) => ({
    kind: 'text',
    ...stretch,
    y: round(placed.baseline),
    size: placed.size,
    fill: colour(placed.tone),
    outline: placed.heavy ? round(placed.size * HEAVY) : 0,
    ...(placed.entry === undefined ? {} : { entry: placed.entry }),
  }));
}

function pathOf({ steps, fill, stroke, entry }: PlacedShape): SvgPath {
  return {
    kind: 'path',
    d: steps.map(stepText).join(''),
    fill: fill === undefined ? 'none' : colour(fill),
    stroke: stroke === undefined ? 'none' : colour(stroke.tone),
    strokeWidth: stroke?.width ?? 0,
    ...(stroke?.dash === undefined
      ? {}
      : { dash: `${String(stroke.dash)} ${String(stroke.dash)}` }),
    ...(entry === undefined ? {} : { entry }),
  };
}

function stepText([letter, ...numbers]: PathStep): string {
  return letter + numbers.map((value) => String(round(value))).join(' ');
}

function colour(tone: PlacedText['tone']): string {
  return `rgb(${TONES[tone].join(' ')})`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
