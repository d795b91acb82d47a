import { weekday } from '../../rules/dates';
import type { LocalDate } from '../../catalogue/types';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 2026年8月11日 */
export function dateWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year ?? ''}年${String(Number(month))}月${String(Number(date))}日`;
}

/** 周二 */
export function weekdayWords(day: LocalDate): string {
  return `周${WEEKDAYS[weekday(day) % 7] ?? ''}`;
}
