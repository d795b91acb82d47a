import type { Box } from './laid-out';

// GB/T 9704-2012: A4; top 37 mm, left 28 mm, type area 156 × 225 mm. The foot stands in the bottom margin.
export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;
export const TYPE_AREA: Box = { x: 79.37, y: 104.88, width: 442.2, height: 637.8 };

/** Smallest size in which an answer is set before it flows to an extra page. */
export const SMALLEST = 9;

/** Distance of baselines: 7/8 of the size between lines in a letter (GB/T 9704), less in tables and small print. */
export function leading(size: number): number {
  if (size >= 15) return size * 1.875;
  if (size >= 13) return size * 1.6;
  return size <= 10 ? size * 1.22 : size * 1.5;
}

/** From the top of a line to its baseline: the em box (0.88 above, 0.12 below) in the middle of the line. */
export function baselineIn(lineHeight: number, size: number): number {
  return (lineHeight - size) / 2 + size * 0.88;
}
