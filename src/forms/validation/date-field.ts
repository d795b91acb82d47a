import type { LocalDate } from '../../catalogue/types';
import { parseLocalDate } from '../../rules/dates';
import { error, type FieldIssue } from './field-issue';
import { compact } from './half-width';

/** Outside these years a date on such papers is a slip of the finger. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day in `text`, written 2026-05-10, 2026/5/10, 2026.5.10, 2026年5月10日 or 20260510; undefined when it is no real day. */
export function parseDay(text: string): LocalDate | undefined {
  const parts = split(text);
  return parts && parseLocalDate(iso(parts));
}

/** What is wrong with a day. `latest` is the last day it may be, for what must have happened already. */
export function checkDate(text: string, latest?: LocalDate): readonly FieldIssue[] {
  const parts = split(text);
  if (parts === undefined) {
    return /^\d{2}\D/.test(compact(text))
      ? [error('year', '年份请写四位，例如 2026年5月10日。')]
      : [error('form', '请写全年、月、日，例如 2026年5月10日。')];
  }
  const { year, month, day } = parts;
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return [error('year', `年份写的是 ${String(year)} 年，请核对。`)];
  }
  if (month < 1 || month > 12) {
    return [error('no-such-day', `没有 ${String(month)} 月，请核对月份。`)];
  }
  const date = parseLocalDate(iso(parts));
  if (date === undefined) {
    const where = `${String(year)}年${String(month)}月`;
    return [error('no-such-day', `${where}没有 ${String(day)} 日，请核对日期。`)];
  }
  if (latest !== undefined && date > latest) {
    return [error('future', `这一天在今天（${dayWords(latest)}）之后，请核对。`)];
  }
  return [];
}

/** 2026年5月10日: how a day is printed, without leading zeros. */
export function dayWords(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

function split(text: string): Parts | undefined {
  const typed = compact(text);
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed)?.filter((_, i) => i !== 2) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(typed);
  if (!found) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function iso({ year, month, day }: Parts): string {
  const pad = (part: number, width: number): string => String(part).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
