import type { Catalogue, Citation, LocalDate, Remedy } from '../catalogue/types';
import { addDays } from './dates';
import { lastDay } from './periods';
import type { Handling } from '../catalogue/rule-types';
import { addWorkingDays, type CountedDay, workingDayFrom } from './working-days';

/** The last day of a period. */
export interface Deadline extends CountedDay {
  /** The provision by which it moved on from a rest day; absent when it did not move. */
  readonly movedBy?: Citation;
}

/** What last days are counted with: the days on which offices work, and which documents let a last day move on. */
export type DayBook = Pick<Catalogue, 'holidays' | 'documents'>;

/**
 * The last day on which a remedy can be sought; `from` is the day the period counts from (`remedy.from` says which) and
 * is itself not counted. Undefined where the source names no deadline.
 */
export function deadlineAfter(
  from: LocalDate,
  { within, citation }: Pick<Remedy, 'within' | 'citation'>,
  book: DayBook,
): Deadline | undefined {
  if (within === undefined) return undefined;
  return periodFrom(from, within.count, within.unit, citation, book);
}

/**
 * The last day for the authority to decide. `from` is the day its period counts from, itself not counted: mostly the day
 * on which it was handed in, but `handling.text` says so. Undefined when that rule was not in force on that day.
 */
export function expectedDecision(
  from: LocalDate,
  handling: Pick<Handling, 'days' | 'unit' | 'effectiveFrom' | 'effectiveTo' | 'citation'>,
  book: DayBook,
): Deadline | undefined {
  const { days, unit, effectiveFrom, effectiveTo, citation } = handling;
  if (effectiveFrom !== undefined && from < effectiveFrom) return undefined;
  if (effectiveTo !== undefined && effectiveTo < from) return undefined;
  return periodFrom(from, days, unit, citation, book);
}

function periodFrom(
  from: LocalDate,
  count: number,
  unit: 'days' | 'working-days' | 'months',
  { document }: Citation,
  { holidays, documents }: DayBook,
): Deadline {
  if (unit === 'working-days') return addWorkingDays(from, count, holidays);
  const last = unit === 'months' ? lastDay(from, count) : addDays(from, count);
  const movedBy = documents[document]?.restDay;
  // Without such a provision it does not matter which days are holidays.
  if (movedBy === undefined) return { day: last, unannounced: false };
  const reached = workingDayFrom(last, holidays);
  return reached.day === last ? reached : { ...reached, movedBy };
}
