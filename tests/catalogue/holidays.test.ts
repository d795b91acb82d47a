import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/index';

const require = createRequire(import.meta.url);

function listedBySource(year: number): unknown {
  const file = require.resolve(`chinese-days/dist/years/${String(year)}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('the years follow each other', () => {
  expect(catalogue.holidays.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
});

test.each(catalogue.holidays)(
  '$year: days off and make-up days are those of the source',
  (year) => {
    const dated = (days: readonly string[]): object =>
      Object.fromEntries(days.map((day) => [day, expect.any(String)]));
    expect(listedBySource(year.year)).toMatchObject({
      holidays: dated(year.off),
      workdays: dated(year.work),
    });
    expect(year.off).toEqual([...year.off].sort());
    expect(year.work).toEqual([...year.work].sort());
  },
);

test.each(catalogue.holidays)('$year: no day of the source is missing', (year) => {
  const source = JSON.stringify(listedBySource(year.year)).match(/"\d{4}-\d\d-\d\d":/g) ?? [];
  const days = new Set(source.map((key) => key.slice(1, 11)));
  // The source lists days in lieu a second time; they are days off.
  expect(days.size).toBe(new Set([...year.off, ...year.work]).size);
});
