import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDate, splitDate } from '../../../../src/ui/components/date-parts';

const EMPTY = { year: '', month: '', day: '' };

describe('the three boxes of a date', () => {
  it.each([
    '2026-05-10',
    '2026/5/10',
    '2026年5月10日',
    '20260510',
    '２０２６年５月１０日',
    ' 2026.5.10 ',
  ])('%s pasted into the year box fills all three', (text) => {
    expect(joinDate('year', text, EMPTY)).toBe('2026-05-10');
  });

  it('a year alone stays a year', () => {
    expect(splitDate(joinDate('year', '2026', EMPTY))).toEqual({ ...EMPTY, year: '2026' });
  });

  it('keeps a day that does not exist, as typed', () => {
    expect(splitDate('2026-02-31')).toEqual({ year: '2026', month: '2', day: '31' });
  });

  it('emptying every box empties the value', () => {
    expect(joinDate('day', '', { year: '', month: '', day: '3' })).toBe('');
  });

  it('shows again what was typed box by box', () => {
    const digits = (length: number) =>
      fc.stringMatching(new RegExp(`^[1-9]\\d{0,${String(length - 1)}}$`));
    fc.assert(
      fc.property(digits(4), digits(2), digits(2), (year, month, day) => {
        let value = joinDate('year', year, EMPTY);
        value = joinDate('month', month, splitDate(value));
        value = joinDate('day', day, splitDate(value));
        expect(splitDate(value)).toEqual({ year, month, day });
      }),
    );
  });
});
