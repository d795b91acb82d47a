import type { HolidayYear } from '../../src/catalogue/types';

/** Days counted the slow way, by the calendar of the standard library: nothing here is shared with `rules`. */

const MS_PER_DAY = 86_400_000;

function textOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A real day, written as days are written. */
export function isRealDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return !Number.isNaN(instantOf(text)) && textOf(instantOf(text)) === text;
}

/** So many days later, or earlier. */
export function daysLater(day: string, days: number): string {
  return textOf(instantOf(day) + days * MS_PER_DAY);
}

/** 民法典第 202 条: the corresponding day; where the month has none, go back to its last day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const start = `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
  for (let tried = date; ; tried -= 1) {
    const candidate = `${start}-${String(tried).padStart(2, '0')}`;
    if (isRealDay(candidate)) return candidate;
  }
}

function isWorkingDay(day: string, holidays: readonly HolidayYear[]): boolean {
  const listed = (lists: readonly (readonly string[])[]) =>
    lists.some((list) => list.includes(day));
  if (listed(holidays.map(({ work }) => work))) return true;
  if (listed(holidays.map(({ off }) => off))) return false;
  const weekday = new Date(instantOf(day)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function workingDayFrom(day: string, holidays: readonly HolidayYear[]): string {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = daysLater(found, 1);
  return found;
}

/** 稳妥日: postpone the last day to a working day, take the day after it, move that to a working day. */
export function prudentDay(lastDay: string, holidays: readonly HolidayYear[]): string {
  return workingDayFrom(daysLater(workingDayFrom(lastDay, holidays), 1), holidays);
}
