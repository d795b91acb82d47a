import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, moveCorner, WHOLE, type Corner } from '../../../src/evidence/crop';
import { isSmall, LONGEST_SIDE, planPhoto, type PhotoPlan } from '../../../src/evidence/photo-plan';

/** Where a point of the decoded picture comes to lie. */
function placed({ transform: [a, b, c, d, e, f] }: PhotoPlan, x: number, y: number): number[] {
  return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value) + 0);
}

describe('turning', () => {
  it.each([
    [0, [0, 0], [400, 300]],
    [1, [300, 0], [300, 400]],
    [2, [400, 300], [400, 300]],
    [3, [0, 400], [300, 400]],
  ] as const)('by %i quarters clockwise brings the top left to %j', (turns, corner, size) => {
    const plan = planPhoto({ width: 400, height: 300 }, { quarterTurns: turns });
    expect(placed(plan, 0, 0)).toEqual(corner);
    expect([plan.width, plan.height]).toEqual(size);
  });
});

describe('cutting', () => {
  it('is of the turned picture', () => {
    const crop = { left: 0.5, top: 0, right: 1, bottom: 0.25 };
    const plan = planPhoto({ width: 400, height: 300 }, { quarterTurns: 1, crop });
    expect([plan.width, plan.height]).toEqual([150, 100]);
    expect(placed(plan, 0, 0), 'the top left stands at the top right').toEqual([150, 0]);
  });
});

describe('the size of what is kept', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  const turns = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);
  it('is never over the limit nor larger than the picture, and keeps its shape', () => {
    fc.assert(
      fc.property(side, side, turns, (width, height, quarterTurns) => {
        const plan = planPhoto({ width, height }, { quarterTurns });
        const long = Math.max(plan.width, plan.height);
        expect(long).toBe(Math.min(LONGEST_SIDE, Math.max(width, height)));
        expect(Math.min(plan.width, plan.height)).toBeGreaterThanOrEqual(1);
        const far = placed(plan, width, height);
        expect(Math.max(...far)).toBeLessThanOrEqual(long + 1);
      }),
    );
  });

  it('of a cut from the far corner is still on the canvas', () => {
    const crop = { left: 0.95, top: 0.95, right: 1, bottom: 1 };
    expect(planPhoto({ width: 20, height: 20 }, { quarterTurns: 0, crop })).toMatchObject({
      width: 1,
      height: 1,
    });
  });
});

describe('a corner', () => {
  const corner = fc.constantFrom<Corner>('top-left', 'top-right', 'bottom-left', 'bottom-right');
  const by = fc.double({ min: -2, max: 2, noNaN: true });
  it('moved anyhow leaves a part of the picture that can be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(corner, by, by), { maxLength: 20 }), (moves) => {
        const crop = moves.reduce((now, [which, x, y]) => moveCorner(now, which, x, y), WHOLE);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.bottom).toBeLessThanOrEqual(1);
        expect(crop.right - crop.left).toBeGreaterThan(0.049);
        expect(crop.bottom - crop.top).toBeGreaterThan(0.049);
      }),
    );
  });

  it('that was not moved leaves the picture whole', () => {
    expect(isWhole(WHOLE)).toBe(true);
    expect(isWhole(moveCorner(WHOLE, 'top-left', 0.01, 0))).toBe(false);
  });
});

it.each([
  [1200, 899, true],
  [900, 1200, false],
])('%i × %i pixels are few for an A4 sheet: %s', (width, height, few) => {
  expect(isSmall({ width, height })).toBe(few);
});
