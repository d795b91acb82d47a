import type { FormZone } from '../../catalogue/form-types';

/** Colours by meaning; the painters know the values. */
export type Tone = 'ink' | 'soft' | 'line' | 'faint' | 'tint' | 'seal';

/** A rectangle in points, origin at the top left of the page, y downward. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of text on one baseline, set character by character: advance plus `spacing` each. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** Points added after every character, to fill a justified line. */
  readonly spacing: number;
  readonly tone: Tone;
  /** Outlined a little, in place of a bold typeface. */
  readonly heavy: boolean;
  /** Profile entry whose value this is; absent for the form's own text. */
  readonly entry?: string;
}

export type PathStep =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** Lines, boxes, ticks, the QR code: everything that is not text. */
export interface PlacedShape {
  readonly steps: readonly PathStep[];
  readonly fill?: Tone;
  readonly stroke?: { readonly tone: Tone; readonly width: number; readonly dash?: number };
  readonly entry?: string;
}

/** Where a profile entry is printed, or written by hand. One entry may have several places. */
export interface PlacedField extends Box {
  readonly entry: string;
  /** Nothing typed: the place is left for a pen. */
  readonly empty: boolean;
}

export interface PlacedZone extends Box {
  readonly zone: FormZone;
}

/** One page, ready for a painter. Sizes in points. */
export interface LaidOutPage {
  readonly number: number;
  /** Pages of the whole form as printed at the foot. */
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** In painting order; text lies above. */
  readonly shapes: readonly PlacedShape[];
  readonly texts: readonly PlacedText[];
  readonly fields: readonly PlacedField[];
  readonly zones: readonly PlacedZone[];
}
