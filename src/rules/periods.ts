import type { HolidayYear, LocalDate } from '../catalogue/types';
import { addMonths, nextDay } from './dates';
import { type CountedDay, workingDayFrom } from './working-days';

/** Last day of a period of months: the first day is not counted, so it is the corresponding day (民法典第 201、202 条). */
export function lastDay(from: LocalDate, months: number): LocalDate {
  return addMonths(from, months);
}

/** First day on which the period is full: it runs until 24:00 of its last day (民法典第 202、203 条). */
export function eligibleOn(last: LocalDate): LocalDate {
  return nextDay(last);
}

/**
 * The prudent day (稳妥日): late enough even for an office that postpones a last day falling on a holiday
 * (民法典第 203 条) and then starts counting on the day after, and itself a day on which offices work.
 */
export function advisableOn(last: LocalDate, holidays: readonly HolidayYear[]): CountedDay {
  const postponed = workingDayFrom(last, holidays);
  const prudent = workingDayFrom(nextDay(postponed.day), holidays);
  return { day: prudent.day, unannounced: postponed.unannounced || prudent.unannounced };
}
