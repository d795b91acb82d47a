import { checkDate, parseDay } from '../../../forms/validation/date-field';
import type { LocalDate } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';

/** A day typed to look at, or why it is none. The text itself stays in the field. */
export type ReadDay =
  { readonly ok: true; readonly day: LocalDate } | { readonly ok: false; readonly message: string };

export function readShownDay(typed: string): ReadDay {
  const [issue] = checkDate(typed);
  if (issue !== undefined) return { ok: false, message: issue.message };
  const day = parseDay(typed);
  return day === undefined
    ? { ok: false, message: '请写全年、月、日，例如 2026年5月10日。' }
    : { ok: true, day };
}

/** Which day's rules stand below, and what to bear in mind. */
export function shownDayWords(day: LocalDate, today: LocalDate): string {
  if (day === today) return `下面是今天（${dateWords(day)}）的规定，前后的版本收起来了。`;
  return day < today
    ? `下面是${dateWords(day)}那天的规定，前后的版本收起来了。`
    : `下面是照现在读到的规定看${dateWords(day)}，到那天可能已经改了。`;
}
