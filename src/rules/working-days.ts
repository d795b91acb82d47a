import type { HolidayYear, LocalDate } from '../catalogue/types';
import { LAST_REPRESENTABLE_DAY, nextDay, weekday } from './dates';

/** A day found by counting working days. */
export interface CountedDay {
  readonly day: LocalDate;
  /** 节假日安排未公布: some year on the way has no published calendar and was counted by weekends only. */
  readonly unannounced: boolean;
}

interface YearCalendar {
  readonly off: ReadonlySet<LocalDate>;
  readonly work: ReadonlySet<LocalDate>;
}

const calendars = new WeakMap<readonly HolidayYear[], ReadonlyMap<number, YearCalendar>>();

/** Whether offices work on that day: make-up Saturdays do; a year without data is judged by weekends only. */
export function isWorkingDay(day: LocalDate, holidays: readonly HolidayYear[]): boolean {
  const calendar = calendarOf(day, holidays);
  if (calendar?.work.has(day)) return true;
  if (calendar?.off.has(day)) return false;
  return weekday(day) <= 5;
}

/** Whether the State Council's arrangement for the year of that day is in the data. */
export function isAnnounced(day: LocalDate, holidays: readonly HolidayYear[]): boolean {
  return calendarOf(day, holidays) !== undefined;
}

/** That day if it is a working day, otherwise the first one after it. */
export function workingDayFrom(day: LocalDate, holidays: readonly HolidayYear[]): CountedDay {
  let found = day;
  let unannounced = !isAnnounced(found, holidays);
  while (!isWorkingDay(found, holidays) && found < LAST_REPRESENTABLE_DAY) {
    found = nextDay(found);
    unannounced ||= !isAnnounced(found, holidays);
  }
  return { day: found, unannounced };
}

/** The first working day after that day. */
export function nextWorkingDay(day: LocalDate, holidays: readonly HolidayYear[]): CountedDay {
  return workingDayFrom(nextDay(day), holidays);
}

/** The `count`-th working day after `from`, which itself is not counted (民法典第 201 条). */
export function addWorkingDays(
  from: LocalDate,
  count: number,
  holidays: readonly HolidayYear[],
): CountedDay {
  let reached: CountedDay = { day: from, unannounced: false };
  for (let counted = 0; counted < count; counted += 1) {
    const next = nextWorkingDay(reached.day, holidays);
    reached = { day: next.day, unannounced: reached.unannounced || next.unannounced };
  }
  return reached;
}

function calendarOf(day: LocalDate, holidays: readonly HolidayYear[]): YearCalendar | undefined {
  let years = calendars.get(holidays);
  if (years === undefined) {
    years = new Map(
      holidays.map((year) => [year.year, { off: new Set(year.off), work: new Set(year.work) }]),
    );
    calendars.set(holidays, years);
  }
  return years.get(Number(day.slice(0, 4)));
}
