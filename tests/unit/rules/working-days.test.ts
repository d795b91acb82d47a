import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../../src/rules/working-days';
import { day } from '../../support/catalogues';

const NO_DATA = [] as const;
const NEW_YEAR_2027 = [
  { year: 2026, off: [], work: [] },
  { year: 2027, off: [day('2027-01-01')], work: [] },
];

describe('a working day', () => {
  const { holidays } = catalogue;

  it.each([
    ['a Monday', '2026-11-23', true],
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['a public holiday on a weekday', '2026-10-01', false],
    ['a make-up Saturday', '2026-10-10', true],
    ['a make-up Sunday', '2026-09-20', true],
  ])('%s', (_, date, expected) => {
    expect(isWorkingDay(day(date), holidays)).toBe(expected);
  });

  it('is any weekday in a year without data', () => {
    expect(isWorkingDay(day('2031-10-01'), holidays)).toBe(true);
    expect(isWorkingDay(day('2031-10-04'), holidays)).toBe(false);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-20', 3, '2026-11-25'], // SL D-37
    ['2026-11-23', 5, '2026-11-30'], // SL D-38
    ['2026-11-23', 10, '2026-12-07'], // SL D-35, D-38
    ['2026-11-23', 15, '2026-12-14'],
    ['2026-11-23', 20, '2026-12-21'],
    ['2026-11-23', 40, '2027-01-18'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i, by weekends only, is %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, NO_DATA).day).toBe(expected);
  });

  it('passes over a holiday that is announced (SL D-38)', () => {
    expect(addWorkingDays(day('2026-11-23'), 40, NEW_YEAR_2027)).toEqual({
      day: '2027-01-19',
      unannounced: false,
    });
  });

  it('says when it had to count into a year whose holidays are not announced', () => {
    expect(addWorkingDays(day('2026-12-29'), 2, catalogue.holidays)).toEqual({
      day: '2026-12-31',
      unannounced: false,
    });
    expect(addWorkingDays(day('2026-12-29'), 3, catalogue.holidays).unannounced).toBe(true);
  });

  it('ends at the last day that can be written', () => {
    const allOff = [{ year: 9999, off: [day('9999-12-30'), day('9999-12-31')], work: [] }];
    expect(nextWorkingDay(day('9999-12-29'), allOff).day).toBe('9999-12-31');
  });
});
