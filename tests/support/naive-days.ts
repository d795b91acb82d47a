import type { HolidayYear } from '../../src/catalogue/types';

/**
 * Days counted the slow way, by the calendar of the standard library: nothing here is shared with `rules`. A day once
 * worked out is kept, for the same few thousand days come up in a million records.
 */

const MS_PER_DAY = 86_400_000;

function textOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** What was worked out for this day before, or now. */
function kept<Value>(known: Map<string, Value>, day: string, work: () => Value): Value {
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = work();
  known.set(day, found);
  return found;
}

/** The map kept under this key; an empty one the first time. */
function keptUnder<Key, Value>(
  known: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
  key: Key,
  empty: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const first = empty();
  known.set(key, first);
  return first;
}

const realDays = new Map<string, boolean>();

/** A real day, written as days are written. */
export function isRealDay(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  return kept(realDays, text, () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(instantOf(text))) return false;
    return textOf(instantOf(text)) === text;
  });
}

/** So many days later, or earlier. */
export function daysLater(day: string, days: number): string {
  return textOf(instantOf(day) + days * MS_PER_DAY);
}

const nextDays = new Map<string, string>();

/** The day after. */
export function dayAfter(day: string): string {
  return kept(nextDays, day, () => daysLater(day, 1));
}

const periodEnds = new Map<number, Map<string, string>>();

/** 民法典第 202 条: the corresponding day; where the month has none, go back to its last day. */
export function monthsLater(day: string, months: number): string {
  const ends = keptUnder(periodEnds, months, () => new Map<string, string>());
  return kept(ends, day, () => correspondingDay(day, months));
}

function correspondingDay(day: string, months: number): string {
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
  while (!isWorkingDay(found, holidays)) found = dayAfter(found);
  return found;
}

const prudentDays = new WeakMap<readonly HolidayYear[], Map<string, string>>();

/** 稳妥日: postpone the last day to a working day, take the day after it, move that to a working day. */
export function prudentDay(lastDay: string, holidays: readonly HolidayYear[]): string {
  const days = keptUnder(prudentDays, holidays, () => new Map<string, string>());
  return kept(days, lastDay, () =>
    workingDayFrom(dayAfter(workingDayFrom(lastDay, holidays)), holidays),
  );
}
