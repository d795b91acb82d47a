import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beijingClock } from '../../../../src/ui/app/clock';

describe('the clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2028-02-28T16:00:00Z', '2028-02-29'],
  ])('at %s it is %s in Beijing', (instant, day) => {
    vi.setSystemTime(new Date(instant));
    expect(beijingClock.today()).toBe(day);
  });

  it('gives the instant in Beijing time, to the second', () => {
    vi.setSystemTime(new Date('2026-11-22T16:05:09.999Z'));
    expect(beijingClock.now()).toBe('2026-11-23T00:05:09+08:00');
  });
});
