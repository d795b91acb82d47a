import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleStage } from '../../../../../src/ui/app/kiosk/idle';

const seconds = (count: number): number => count * 1000;

describe('the time that nobody touches a shared machine', () => {
  it.each([
    [179.9, { kind: 'using' }],
    [180, { kind: 'warning', secondsLeft: 30 }],
    [209.5, { kind: 'warning', secondsLeft: 1 }],
    [210, { kind: 'take-away', secondsLeft: 30 }],
    [239.9, { kind: 'take-away', secondsLeft: 1 }],
    [240, { kind: 'over' }],
  ])('of %d s, with papers to take away', (idle, stage) => {
    expect(idleStage(seconds(idle), 180, true)).toEqual(stage);
  });

  it('ends after the warning when there is nothing to take away', () => {
    expect(idleStage(seconds(209.9), 180, false)).toMatchObject({ kind: 'warning' });
    expect(idleStage(seconds(210), 180, false)).toEqual({ kind: 'over' });
  });

  it('never ends without 30 seconds of warning, whatever is set, and counts down only', () => {
    const times = fc.record({
      idleSeconds: fc.integer({ min: 30, max: 900 }),
      papers: fc.boolean(),
    });
    fc.assert(
      fc.property(times, fc.nat(1200), fc.nat(60), ({ idleSeconds, papers }, at, more) => {
        const [stage, later] = [at, at + more].map((idle) =>
          idleStage(seconds(idle), idleSeconds, papers),
        );
        if (stage?.kind === 'over') expect(at).toBeGreaterThanOrEqual(idleSeconds + 30);
        if (stage !== undefined && 'secondsLeft' in stage && later?.kind === stage.kind)
          expect(later).toEqual({ kind: stage.kind, secondsLeft: stage.secondsLeft - more });
      }),
    );
  });
});
