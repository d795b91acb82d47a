import fc from 'fast-check';
import type { LocalDate } from '../../../src/catalogue/types';
import { addDays } from '../../../src/rules/dates';
import { day } from '../../support/catalogues';

/** Any day that can be written, months' ends and leap days included. */
export const anyDay: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 3_652_058 })
  .map((days) => addDays(day('0001-01-01'), days));

/** Days around the years that matter, dense enough for periods to meet and versions to change. */
export const recentDay: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.integer({ min: 0, max: 2800 }).map((days) => addDays(day('2022-06-01'), days)),
  fc.constantFrom(
    ...['2023-04-30', '2023-05-01', '2024-02-29', '2025-12-31', '2026-02-28'].map(day),
    ...['2026-03-31', '2026-04-01', '2026-06-30', '2026-11-23', '2027-03-31'].map(day),
  ),
);
