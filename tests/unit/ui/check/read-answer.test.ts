import { expect, test } from 'vitest';
import { readAnswer, readDay } from '../../../../src/ui/screens/check/read-answer';
import { day } from '../../../support/catalogues';

const today = day('2026-11-23');
const message = (typed: string, ahead = false): string => {
  const read = readDay(typed, today, ahead);
  return read.ok ? '' : read.message;
};

test('today is a day that has come, tomorrow is not', () => {
  expect(readDay('2026-11-23', today, false)).toEqual({ ok: true, value: '2026-11-23' });
  expect(message('2026-11-24')).toContain('还没有到');
});

test('the end of a ban may lie ahead', () => {
  expect(readDay('2027-01-01', today, true)).toEqual({ ok: true, value: '2027-01-01' });
});

test('31 February does not exist, 29 February only in leap years', () => {
  expect(message('2026-02-31')).toContain('2026年2月没有 31 日');
  expect(message('2026-02-29')).toContain('没有 29 日');
  expect(readDay('2024-02-29', today, false).ok).toBe(true);
});

test.each([
  ['2026--10', '年、月、日都填上'],
  ['26-05-10', '四位数字'],
  ['2026-13-01', '没有 13 月'],
  ['2026-五-10', '只填数字'],
  ['1026-05-10', '看看写对了没有'],
])('%s is answered with what is wrong with it', (typed, said) => {
  expect(message(typed)).toContain(said);
});

test('a number is read from full-width digits too, and nothing else is a number', () => {
  expect(readAnswer('number', '２４', today, false)).toEqual({ ok: true, value: 24 });
  expect(readAnswer('number', '两年', today, false).ok).toBe(false);
  expect(readAnswer('number', '', today, false).ok).toBe(false);
  expect(readAnswer('number', '2 年', today, false)).toMatchObject({
    message: expect.stringContaining('2 年填 24') as string,
  });
  expect(readAnswer('number', '0', today, false).ok).toBe(false);
  expect(readAnswer('number', '120', today, false)).toEqual({ ok: true, value: 120 });
  expect(readAnswer('number', '2400', today, false).ok).toBe(false);
});

test('words are kept without the blanks around them; blanks alone are no answer', () => {
  expect(readAnswer('text', ' 某某局 ', today, false)).toEqual({ ok: true, value: '某某局' });
  expect(readAnswer('text', '  ', today, false).ok).toBe(false);
});
