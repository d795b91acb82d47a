import type { LocalDate } from '../catalogue/types';

/** One all-day entry of a calendar, in words. */
export interface CalendarEntry {
  /** Stable within its record: the same purpose has the same uid, whatever its day. */
  readonly uid: string;
  readonly day: LocalDate;
  /** What to do that day; names nobody, because calendars are shared and shown on locked screens. */
  readonly title: string;
  /** Short sentences in plain Chinese, one a line. */
  readonly description: string;
  /** How many days before it rings. */
  readonly remindDaysBefore: readonly number[];
}

/** The entries of one record. */
export interface CalendarRecord {
  /** Tells records of the same kind apart; random, says nothing about anybody. */
  readonly id: string;
  readonly entries: readonly CalendarEntry[];
}
