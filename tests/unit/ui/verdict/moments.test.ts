import { describe, expect, test } from 'vitest';
import { momentsOf, type DrawnDay } from '../../../../src/ui/screens/verdict/moments';
import { day } from '../../../support/catalogues';

const today = day('2026-11-23');
const DAYS: readonly DrawnDay[] = [
  { kind: 'record', day: day('2026-05-10') },
  { kind: 'today', day: today },
  { kind: 'eligible', day: day('2027-05-11') },
  { kind: 'advisable', day: day('2027-05-12') },
  { kind: 'ends', day: day('2029-05-10') },
];

describe('the timeline', () => {
  test('runs from end to end, in order', () => {
    const at = momentsOf(DAYS, today, '起算日').map((moment) => moment.at);
    expect(at[0]).toBe(0);
    expect(at.at(-1)).toBeCloseTo(1);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test('keeps neighbouring days readable and longer waits longer', () => {
    const [first = 0, , third = 0, fourth = 0] = momentsOf(DAYS, today, '').map(({ gap }) => gap);
    expect(third).toBeGreaterThan(0.1);
    expect(first).toBeGreaterThan(third);
    expect(fourth).toBeGreaterThan(first);
  });

  test('says a prudent day that is the first day together with it', () => {
    const same = DAYS.map((each) =>
      each.kind === 'advisable' ? { ...each, day: day('2027-05-11') } : each,
    );
    const moments = momentsOf(same, today, '');
    expect(moments.map(({ kind }) => kind)).not.toContain('advisable');
    expect(moments.find(({ kind }) => kind === 'eligible')?.meaning).toContain('稳妥日也是这一天');
  });

  test('explains the prudent day when it is another day', () => {
    const prudent = momentsOf(DAYS, today, '').find(({ kind }) => kind === 'advisable');
    expect(prudent?.label).toBe('稳妥日');
    expect(prudent?.meaning).toContain('顺延');
  });
});
