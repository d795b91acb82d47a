import { expect, test } from 'vitest';
import { instantOf, parseInstant, timeOf } from '../../../src/bundle/instant';

test('the hour before midnight in UTC is the next day in Beijing', () => {
  expect(instantOf(Date.UTC(2026, 10, 23, 16, 0, 0, 999))).toBe('2026-11-24T00:00:00+08:00');
});

test('an instant and its time say the same', () => {
  const instant = parseInstant('2026-11-24T10:15:30+08:00');
  expect(instant && timeOf(instant)).toBe(Date.UTC(2026, 10, 24, 2, 15, 30));
});

test.each([
  '2026-02-29T00:00:00+08:00',
  '2026-11-24T24:00:00+08:00',
  '2026-11-24T10:15:60+08:00',
  '2026-11-24T10:15:30Z',
  '2026-11-24T10:15:30.000+08:00',
  '2026-11-24 10:15:30+08:00',
  '1970-01-01T07:59:59+08:00',
  '',
])('%j is not an instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
