import type { FactDefinition, LocalDate } from '../../../catalogue/types';
import { parseLocalDate } from '../../../rules/dates';
import { dateWords } from '../../../catalogue/wording/dates';

/** What was typed, as an answer, or why it is none. The text itself stays in the field. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: LocalDate | number | string }
  | { readonly ok: false; readonly message: string };

/** A day typed in three boxes. `mayLieAhead`: the end of a ban can lie in the future, a decision cannot. */
export function readDay(typed: string, today: LocalDate, mayLieAhead: boolean): ReadAnswer {
  const [year = '', month = '', day = ''] = typed.split('-');
  if ([year, month, day].some((part) => part === '')) {
    return { ok: false, message: '把年、月、日都填上。实在找不到，就选“不清楚”。' };
  }
  if (!/^\d{4}$/.test(year)) return { ok: false, message: '年份写四位数字，比如 2026。' };
  const value = parseLocalDate(typed);
  if (value === undefined) return { ok: false, message: noSuchDay(year, month, day) };
  if (value > today && !mayLieAhead) {
    return {
      ok: false,
      message: `${dateWords(value)}还没有到。今天是${dateWords(today)}，看看年份写对了没有。`,
    };
  }
  if (value < EARLIEST) return { ok: false, message: `年份写的是 ${year}，看看写对了没有。` };
  return { ok: true, value };
}

/** A whole number of months, as the paper says it. */
export function readNumber(typed: string): ReadAnswer {
  const digits = typed.normalize('NFKC').trim();
  if (digits === '') return { ok: false, message: '填一个数字。实在找不到，就选“不清楚”。' };
  if (/[年月]/.test(digits)) {
    return { ok: false, message: '只填月数，不写“年”“月”。比如 2 年填 24。' };
  }
  if (!/^\d+$/.test(digits)) return { ok: false, message: '只填数字，比如 24。' };
  const months = Number(digits);
  if (months === 0) return { ok: false, message: '期限不会是 0 个月，照决定书再看一遍。' };
  if (months > MOST_MONTHS) {
    return { ok: false, message: `${digits} 个月太长了，看看是不是多打了一位。` };
  }
  return { ok: true, value: months };
}

/** Free words, e.g. the name of an authority. */
export function readText(typed: string): ReadAnswer {
  const value = typed.trim();
  if (value === '') return { ok: false, message: '写上名称。不知道的，就选“不清楚”。' };
  return { ok: true, value };
}

/** What was typed, read as the question wants it. */
export function readAnswer(
  type: Extract<FactDefinition['type'], 'date' | 'number' | 'text'>,
  typed: string,
  today: LocalDate,
  mayLieAhead: boolean,
): ReadAnswer {
  switch (type) {
    case 'date':
      return readDay(typed, today, mayLieAhead);
    case 'number':
      return readNumber(typed);
    case 'text':
      return readText(typed);
  }
}

// Ten years: twice the longest term that the law knows.
const MOST_MONTHS = 120;

// No record shown today is older; an earlier year is a slip of the keyboard.
const EARLIEST = '1980-01-01';

function noSuchDay(year: string, month: string, day: string): string {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) {
    return '月和日只填数字，比如 5 月 10 日。';
  }
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12) return `没有 ${String(m)} 月，月份是 1 到 12。`;
  return `${year}年${String(m)}月没有 ${String(d)} 日，照文书再看一遍。`;
}
