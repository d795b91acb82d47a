import type { LocalDate } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import { parseLocalDate } from '../../../rules/dates';
import { dayFault } from '../../../rules/follow-up';
import { readDay } from '../check/read-answer';

export type ReadPastDay =
  { readonly ok: true; readonly day: LocalDate } | { readonly ok: false; readonly message: string };

/** Reads the day of something that has happened. `before`: the day it cannot be earlier than, and what that day was. */
export function readPastDay(
  typed: string,
  today: LocalDate,
  before?: { readonly day: LocalDate; readonly what: string },
): ReadPastDay {
  if (typed.split('-').filter((part) => part !== '').length < 3)
    return { ok: false, message: '把年、月、日都填上。' };
  const read = readDay(typed, today, true);
  if (!read.ok) return read;
  const day = parseLocalDate(String(read.value));
  if (day === undefined) throw new TypeError('a day that was read is a day');
  switch (dayFault(day, today, before?.day)) {
    case 'future':
      return { ok: false, message: `${dateWords(day)}还没有到。今天是${dateWords(today)}。` };
    case 'too-early':
      return {
        ok: false,
        message: `不会早于${before?.what ?? ''}，那是${dateWords(before?.day ?? day)}。`,
      };
    case undefined:
      return { ok: true, day };
  }
}
