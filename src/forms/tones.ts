import type { Tone } from './layout/laid-out';

/** Width of the outline that makes a text heavy, in em. */
export const HEAVY = 0.022;

/** Red, green and blue, 0 to 255: what both painters print. Text is black, so that any printer sets it sharp. */
export const TONES: Readonly<Record<Tone, readonly [number, number, number]>> = {
  ink: [0, 0, 0],
  soft: [92, 92, 92],
  line: [60, 60, 60],
  faint: [176, 176, 176],
  tint: [243, 242, 238],
  seal: [214, 150, 144],
};
