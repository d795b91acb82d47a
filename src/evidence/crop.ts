/** What is kept of a picture, as shares of its width and height from the top left: 0 ≤ left < right ≤ 1. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Less than this is a slip of the finger. */
const SMALLEST = 0.05;

/** One corner moved by shares of the picture; it stops at the edges and before the opposite sides. */
export function moveCorner(crop: Crop, corner: Corner, dx: number, dy: number): Crop {
  const { left, top, right, bottom } = crop;
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  return {
    left: isLeft ? between(0, left + dx, right - SMALLEST) : left,
    right: isLeft ? right : between(left + SMALLEST, right + dx, 1),
    top: isTop ? between(0, top + dy, bottom - SMALLEST) : top,
    bottom: isTop ? bottom : between(top + SMALLEST, bottom + dy, 1),
  };
}

export function isWhole({ left, top, right, bottom }: Crop): boolean {
  return left === 0 && top === 0 && right === 1 && bottom === 1;
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
