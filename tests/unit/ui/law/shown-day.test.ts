import { expect, test } from 'vitest';
import { readShownDay, shownDayWords } from '../../../../src/ui/screens/law/shown-day';
import { day } from '../../../support/catalogues';

test.each(['2024-02-29', '2026-04-01', '2031-12-31'])('%s is a day to look at', (typed) => {
  expect(readShownDay(typed)).toEqual({ ok: true, day: typed });
});

test.each([
  ['2026-02-31', '没有 31 日'],
  ['2026-13-01', '没有 13 月'],
  ['2026-05-', '全年、月、日'],
  ['', '全年、月、日'],
  ['26-05-10', '四位'],
  ['0026-05-10', '年份'],
  ['明天', '全年、月、日'],
])('%s is none, and the reason is said', (typed, told) => {
  const read = readShownDay(typed);
  expect(read).toMatchObject({ ok: false });
  expect(read.ok ? '' : read.message).toContain(told);
});

const TODAY = day('2026-11-23');

test.each([
  ['2026-11-23', '今天'],
  ['2026-11-22', '那天的规定'],
  ['2026-11-24', '可能已经改了'],
])('%s is shown as what it is to today', (shown, words) => {
  expect(shownDayWords(day(shown), TODAY)).toContain(words);
});
