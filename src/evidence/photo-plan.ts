import { WHOLE, type Crop } from './crop';
import type { PixelSize } from './pixel-size';

/** Longest side of what is kept: A4 at 180 dots an inch, where small print is read easily. */
export const LONGEST_SIDE = 2200;
/** A shorter side than this and small print of an A4 sheet becomes hard to read. */
const READABLE_SIDE = 900;

/** What a person does to a photo: first turned clockwise, then cut. */
export interface PhotoEdit {
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** Of the turned picture; the whole when absent. */
  readonly crop?: Crop;
}

/** How to draw a decoded, upright picture on a fresh canvas. */
export interface PhotoPlan extends PixelSize {
  /** `a, b, c, d, e, f` of a canvas transform: x' = ax + cy + e, y' = bx + dy + f. */
  readonly transform: readonly [number, number, number, number, number, number];
}

/** The canvas for a picture of `size` and where the picture lies on it. Never larger than the picture is. */
export function planPhoto({ width, height }: PixelSize, edit: PhotoEdit): PhotoPlan {
  const { quarterTurns, crop = WHOLE } = edit;
  const lies = quarterTurns % 2 === 1;
  const turned = lies ? { width: height, height: width } : { width, height };
  const cut = {
    width: Math.max(1, (crop.right - crop.left) * turned.width),
    height: Math.max(1, (crop.bottom - crop.top) * turned.height),
  };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(cut.width, cut.height));
  const [a, b, c, d, e, f] = turning(width, height)[quarterTurns];
  return {
    width: Math.max(1, Math.round(cut.width * scale)),
    height: Math.max(1, Math.round(cut.height * scale)),
    transform: [
      a * scale,
      b * scale,
      c * scale,
      d * scale,
      (e - crop.left * turned.width) * scale,
      (f - crop.top * turned.height) * scale,
    ],
  };
}

/** Worth a hint, never a refusal: whoever looks at it decides. */
export function isSmall({ width, height }: PixelSize): boolean {
  return Math.min(width, height) < READABLE_SIDE;
}

function turning(
  width: number,
  height: number,
): Readonly<Record<PhotoEdit['quarterTurns'], PhotoPlan['transform']>> {
  return {
    0: [1, 0, 0, 1, 0, 0],
    1: [0, 1, -1, 0, height, 0],
    2: [-1, 0, 0, -1, width, height],
    3: [0, -1, 1, 0, 0, width],
  };
}
