import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../src/catalogue/types';
import {
  addDays,
  addMonths,
  daysBetween,
  nextDay,
  parseLocalDate,
  previousDay,
  weekday,
} from '../../../src/rules/dates';
import { day } from '../../support/catalogues';
import { anyDay } from './arbitraries';

/** The same day in another calendar implementation. */
const utc = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('a day is accepted only if it exists and is written YYYY-MM-DD', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each([
    '2026-02-31',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '10000-01-01',
    '-2026-01-01',
    '2026/11/23',
    '2026年11月23日',
    '２０２６-11-23',
    '20261123',
    '2026-11-23T00:00:00Z',
    ' 2026-11-23',
    '2026-11-23\n',
    '',
  ])('not %j', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it('agrees with another calendar on every day-like text', () => {
    const part = (digits: number, max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(digits, '0'));
    fc.assert(
      fc.property(part(4, 9999), part(2, 13), part(2, 32), (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(parsed.getTime()) && iso(parsed) === text && year !== '0000';
        expect(parseLocalDate(text)).toBe(real ? text : undefined);
      }),
    );
  });
});

describe('months are added day for day, and end with the month (民法典第 202 条)', () => {
  it.each([
    ['2026-05-22', 6, '2026-11-22'],
    ['2026-08-29', 6, '2027-02-28'],
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-02-28', 12, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-01-31', -2, '2025-11-30'],
    ['9999-01-31', 1, '9999-02-28'],
    ['9999-12-01', 1, '9999-12-31'],
    ['9990-01-01', 9_007_199_254_740_000, '9999-12-31'],
    ['0001-01-15', -1, '0001-01-01'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-23', 15, '2026-12-08'], // SL D-39
    ['2026-12-08', 10, '2026-12-18'], // SL D-40
    ['2026-11-23', 60, '2027-01-22'], // SL D-41
    ['2024-02-28', 1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  it('agree with another calendar over 10,000 years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const expected = iso(new Date(utc(from).getTime() + days * 86_400_000));
        fc.pre(/^\d{4}-/.test(expected) && !expected.startsWith('0000'));
        expect(addDays(from, days)).toBe(expected);
        expect(daysBetween(from, day(expected))).toBe(days);
        expect(weekday(from)).toBe(utc(from).getUTCDay() || 7);
      }),
    );
  });

  it('the next day and the day before undo each other', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        fc.pre(date < '9999-12-31');
        expect(nextDay(date) > date).toBe(true);
        expect(previousDay(nextDay(date))).toBe(date);
      }),
    );
  });
});
