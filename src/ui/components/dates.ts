import { weekday } from '../../rules/dates';
import type { LocalDate } from '../../catalogue/types';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 周二 */
export function weekdayWords(day: LocalDate): string {
  return `周${WEEKDAYS[weekday(day) % 7] ?? ''}`;
}

/** A sentence in parts, so that a date in it can be kept on one line. */
export function wholeDays(
  text: string,
): readonly { readonly text: string; readonly isDay: boolean }[] {
  return text
    .split(/(\d{4}年\d{1,2}月\d{1,2}日)/)
    .map((part, index) => ({ text: part, isDay: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
