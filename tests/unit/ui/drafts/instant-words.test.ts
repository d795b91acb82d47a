import { expect, test } from 'vitest';
import { instantWords } from '../../../../src/ui/components/instant-words';

test('a moment of today is told by its time alone', () => {
  expect(instantWords('2026-11-23T15:05:30+08:00', '2026-11-23')).toBe('今天 15:05');
});

test('an earlier day is named', () => {
  expect(instantWords('2026-11-22T09:05:30+08:00', '2026-11-23')).toBe('2026年11月22日 9:05');
});

test('the day is Beijing’s, whatever zone the instant was written in', () => {
  expect(instantWords('2026-11-22T16:00:00Z', '2026-11-23')).toBe('今天 0:00');
  expect(instantWords('2026-11-22T15:59:59Z', '2026-11-23')).toBe('2026年11月22日 23:59');
});

test('a broken instant is not made up', () => {
  expect(instantWords('gestern', '2026-11-23')).toBe('时间不详');
});
