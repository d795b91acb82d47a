import type { LocalDate } from '../catalogue/types';

/**
 * Calendar days in Beijing as 'YYYY-MM-DD'. Own arithmetic, because `Date` brings a time zone into rules that know only
 * days. The text form orders as time does, so days are compared with `<` and `<=`.
 */

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Looked up, because days are written as often as they are taken apart. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** Four digits hold no later day; arithmetic stops here instead of leaving the format. */
export const LAST_REPRESENTABLE_DAY = makeDay(9999, 12, 31);
const FIRST_REPRESENTABLE_DAY = makeDay(1, 1, 1);
const LAST_DAY_NUMBER = dayNumber(LAST_REPRESENTABLE_DAY);
const FIRST_DAY_NUMBER = dayNumber(FIRST_REPRESENTABLE_DAY);

/** The day that `text` names, or undefined unless it is a real day written exactly 'YYYY-MM-DD'. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, day } = partsOf(text);
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? (text as LocalDate) : undefined;
}

/** The same day `months` later; the last day of the month when that day does not exist (民法典第 202 条). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(count / 12);
  if (laterYear > 9999) return LAST_REPRESENTABLE_DAY;
  if (laterYear < 1) return FIRST_REPRESENTABLE_DAY;
  const laterMonth = (count % 12) + 1;
  return makeDay(laterYear, laterMonth, Math.min(day, daysIn(laterYear, laterMonth)));
}

/** `days` calendar days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = partsOf(date);
  // Most steps stay within a month; only the others need the day count.
  if (day + days >= 1 && day + days <= daysIn(year, month)) return makeDay(year, month, day + days);
  const number = dayNumber(date) + days;
  return dayOfNumber(Math.min(Math.max(number, FIRST_DAY_NUMBER), LAST_DAY_NUMBER));
}

export function nextDay(date: LocalDate): LocalDate {
  return addDays(date, 1);
}

export function previousDay(date: LocalDate): LocalDate {
  return addDays(date, -1);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return b < a ? b : a;
}

function partsOf(text: string): DayParts {
  return {
    year: twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2),
    month: twoDigitsAt(text, 5),
    day: twoDigitsAt(text, 8),
  };
}

/** Read in place: days are taken apart so often that cutting strings out would be felt. */
function twoDigitsAt(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Besides `parseLocalDate` the one place where text becomes a `LocalDate`. */
function makeDay(year: number, month: number, day: number): LocalDate {
  const years = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${years}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

/** Of a month or a day. */
function twoDigits(number: number): string {
  return TWO_DIGITS[number] ?? String(number);
}

/** Days since 1970-01-01; the year is taken to begin in March, so that the leap day is its last. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`. */
function dayOfNumber(number: number): LocalDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
