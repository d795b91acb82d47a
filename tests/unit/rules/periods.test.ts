import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import { advisableOn, eligibleOn, lastDay } from '../../../src/rules/periods';
import { day } from '../../support/catalogues';

const WEEKENDS_ONLY = [] as const;

describe('a period counted by weekends only (SL D-30 … D-36, D-42)', () => {
  it.each([
    ['D-30', '2026-05-22', 6, '2026-11-22', '2026-11-23', '2026-11-24'],
    ['D-31', '2026-05-23', 6, '2026-11-23', '2026-11-24', '2026-11-24'],
    ['D-32', '2026-08-29', 6, '2027-02-28', '2027-03-01', '2027-03-02'],
    ['D-32', '2026-08-30', 6, '2027-02-28', '2027-03-01', '2027-03-02'],
    ['D-32', '2026-08-31', 6, '2027-02-28', '2027-03-01', '2027-03-02'],
    ['D-33', '2024-02-29', 36, '2027-02-28', '2027-03-01', '2027-03-02'],
    ['D-34', '2025-02-28', 12, '2026-02-28', '2026-03-01', '2026-03-03'],
    ['D-35', '2023-11-23', 36, '2026-11-23', '2026-11-24', '2026-11-24'],
    ['D-36', '2024-11-23', 24, '2026-11-23', '2026-11-24', '2026-11-24'],
    ['D-42', '2026-11-23', 6, '2027-05-23', '2027-05-24', '2027-05-25'],
  ])('%s: %s and %i months', (_, from, months, last, eligible, advisable) => {
    const end = lastDay(day(from), months);
    expect(end).toBe(last);
    expect(eligibleOn(end)).toBe(eligible);
    expect(advisableOn(end, WEEKENDS_ONLY).day).toBe(advisable);
  });
});

describe('the prudent day by the published calendar', () => {
  const { holidays } = catalogue;

  it('waits for the working day after the National Day holiday, then for the next', () => {
    expect(advisableOn(day('2026-10-01'), holidays)).toEqual({
      day: '2026-10-09',
      unannounced: false,
    });
  });

  it('takes a make-up Saturday for the working day that it is', () => {
    expect(advisableOn(day('2026-10-09'), holidays).day).toBe('2026-10-10');
  });

  it('moves a Friday to the Monday: the day after the last is itself no working day', () => {
    expect(advisableOn(day('2026-11-20'), holidays).day).toBe('2026-11-23');
  });

  it('says when a year without announced holidays was touched', () => {
    expect(advisableOn(day('2026-12-31'), holidays).unannounced).toBe(true);
    expect(advisableOn(day('2026-12-30'), holidays).unannounced).toBe(false);
  });
});
