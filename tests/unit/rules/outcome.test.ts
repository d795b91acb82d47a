import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/catalogue/types';
import { both, either, MET, not, type Outcome, UNKNOWN, UNMET } from '../../../src/rules/outcome';
import { day } from '../../support/catalogues';

const waits = (until: LocalDate, firm = true): Outcome => ({ state: 'waits', day: until, firm });
const metSince = (from: LocalDate, firm = true): Outcome => ({ state: 'met', day: from, firm });
const weak = (outcome: Outcome): Outcome => ({ ...outcome, firm: false });

const MAY = day('2026-05-01');
const JUNE = day('2026-06-01');
const MET_SINCE_MAY = metSince(MAY);
const WAITS = waits(JUNE);
const values = { met: MET, unmet: UNMET, waits: WAITS, unknown: UNKNOWN };
type State = keyof typeof values;

const TRUTH: readonly (readonly [State, State, State, State])[] = [
  // a, b, all, any
  ['met', 'met', 'met', 'met'],
  ['met', 'unmet', 'unmet', 'met'],
  ['met', 'waits', 'waits', 'met'],
  ['met', 'unknown', 'unknown', 'met'],
  ['unmet', 'unmet', 'unmet', 'unmet'],
  ['unmet', 'waits', 'unmet', 'waits'],
  ['unmet', 'unknown', 'unmet', 'unknown'],
  ['waits', 'waits', 'waits', 'waits'],
  ['waits', 'unknown', 'unknown', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

describe('the four values', () => {
  it.each(TRUTH)('%s and %s: all is %s, any is %s, either way round', (a, b, all, any) => {
    expect(both(values[a], values[b]).state).toBe(all);
    expect(both(values[b], values[a]).state).toBe(all);
    expect(either(values[a], values[b]).state).toBe(any);
    expect(either(values[b], values[a]).state).toBe(any);
  });

  it.each([
    ['met', 'unmet'],
    ['unmet', 'met'],
    ['waits', 'met'],
    ['unknown', 'unknown'],
  ] as const)('none of what is %s is %s', (state, turned) => {
    expect(not(values[state]).state).toBe(turned);
  });
});

describe('the day', () => {
  it('of all is the latest, of any the earliest', () => {
    expect(both(waits(MAY), waits(JUNE)).day).toBe(JUNE);
    expect(either(waits(MAY), waits(JUNE)).day).toBe(MAY);
    expect(both(metSince(MAY), metSince(JUNE)).day).toBe(JUNE);
    expect(either(metSince(MAY), metSince(JUNE)).day).toBe(MAY);
  });

  it('is kept beside a statement that holds, and dropped when that alone suffices', () => {
    expect(both(MET, MET_SINCE_MAY).day).toBe(MAY);
    expect(either(MET, MET_SINCE_MAY).day).toBeUndefined();
  });
});

describe('firmness', () => {
  it('of several that close is that of the best', () => {
    expect(both(UNMET, weak(UNMET)).firm).toBe(true);
    expect(both(weak(UNMET), MET).firm).toBe(false);
  });

  it('of all that hold is that of the weakest', () => {
    expect(both(MET, weak(MET)).firm).toBe(false);
    expect(both(waits(MAY), weak(MET)).firm).toBe(false);
  });

  it('of alternatives is that of the one that opens, and of the weakest when none does', () => {
    expect(either(weak(UNMET), MET).firm).toBe(true);
    expect(either(weak(MET), MET).firm).toBe(true);
    expect(either(waits(MAY), waits(JUNE, false)).firm).toBe(true);
    expect(either(waits(MAY, false), waits(JUNE)).firm).toBe(false);
    expect(either(waits(MAY, false), waits(MAY)).firm).toBe(true);
    expect(either(UNMET, weak(UNMET)).firm).toBe(false);
  });
});

describe('the order of conditions', () => {
  const outcome = fc.oneof(
    fc.constantFrom(MET, UNMET, UNKNOWN, weak(MET), weak(UNMET)),
    fc.tuple(fc.constantFrom(MAY, JUNE), fc.boolean()).map(([on, firm]) => waits(on, firm)),
    fc.tuple(fc.constantFrom(MAY, JUNE), fc.boolean()).map(([on, firm]) => metSince(on, firm)),
  );

  it('makes no difference', () => {
    fc.assert(
      fc.property(outcome, outcome, outcome, (a, b, c) => {
        for (const join of [both, either]) {
          expect(join(a, b)).toEqual(join(b, a));
          expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        }
      }),
    );
  });
});
