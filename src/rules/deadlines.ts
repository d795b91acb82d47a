import type { Citation, DocumentId, HolidayYear, LocalDate, Remedy } from '../catalogue/types';
import { addDays } from './dates';
import { lastDay } from './periods';
import type { Handling } from '../catalogue/rule-types';
import { addWorkingDays, type CountedDay, workingDayFrom } from './working-days';

/** The last day of a period. */
export interface Deadline extends CountedDay {
  /** The provision by which it moved on from a rest day; absent when it did not move. */
  readonly movedBy?: Citation;
}

/**
 * Provisions by which a last day that is a rest day moves on to the first day after it, by the document that sets the
 * period: 民事诉讼法第八十五条, applied by 行政复议法第八十八条 and 行政诉讼法第一百零一条, and to the courts' own lists. A
 * document that is not here says nothing of the kind, as far as it was read; its last day then stays, which is the safe side.
 */
const MOVED_BY: Readonly<Record<DocumentId, Citation>> = {
  'reconsideration-2023': { document: 'reconsideration-2023', article: '第八十八条' },
  'administrative-litigation-2017': {
    document: 'administrative-litigation-2017',
    article: '第一百零一条',
  },
  'supreme-court-2013-17': { document: 'civil-procedure-2023', article: '第八十五条' },
};

/**
 * The last day on which a remedy can be sought; `from` is the day the period counts from (`remedy.from` says which) and
 * is itself not counted. Undefined where the source names no deadline.
 */
export function deadlineAfter(
  from: LocalDate,
  { within, citation }: Pick<Remedy, 'within' | 'citation'>,
  holidays: readonly HolidayYear[],
): Deadline | undefined {
  if (within === undefined) return undefined;
  return periodFrom(from, within.count, within.unit, citation, holidays);
}

/**
 * The last day for the authority to decide. `from` is the day its period counts from, itself not counted: mostly the day
 * on which it was handed in, but `handling.text` says so. Undefined when that rule was not in force on that day.
 */
export function expectedDecision(
  from: LocalDate,
  handling: Pick<Handling, 'days' | 'unit' | 'effectiveFrom' | 'effectiveTo' | 'citation'>,
  holidays: readonly HolidayYear[],
): Deadline | undefined {
  const { days, unit, effectiveFrom, effectiveTo, citation } = handling;
  if (effectiveFrom !== undefined && from < effectiveFrom) return undefined;
  if (effectiveTo !== undefined && effectiveTo < from) return undefined;
  return periodFrom(from, days, unit, citation, holidays);
}

function periodFrom(
  from: LocalDate,
  count: number,
  unit: 'days' | 'working-days' | 'months',
  { document }: Citation,
  holidays: readonly HolidayYear[],
): Deadline {
  if (unit === 'working-days') return addWorkingDays(from, count, holidays);
  const last = unit === 'months' ? lastDay(from, count) : addDays(from, count);
  const movedBy = Object.hasOwn(MOVED_BY, document) ? MOVED_BY[document] : undefined;
  // Without such a provision it does not matter which days are holidays.
  if (movedBy === undefined) return { day: last, unannounced: false };
  const reached = workingDayFrom(last, holidays);
  return reached.day === last ? reached : { ...reached, movedBy };
}
