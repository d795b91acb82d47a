import type { Item, LocalDate } from '../../../catalogue/types';
import { ascending } from '../../../rules/ascending';
import type { DayBook } from '../../../rules/deadlines';
import { LAST_REPRESENTABLE_DAY } from '../../../rules/dates';
import { gatesOf } from '../../../rules/follow-up';
import { followUpStep, type FollowUpStep } from '../../../rules/follow-up-step';
import type { StoredFollowUpState } from '../../../storage/follow-up';
import { stepLine, UNREADABLE } from '../progress/text';
import type { NextDay } from './next-day';

/**
 * What is next for a record that was handed in, the most urgent gate first; undefined before anything was. `day` is only
 * for the order of the list: that of the answer, today where there is something to do, after all others when done.
 */
export function nextAfterSubmission(
  item: Item,
  stored: StoredFollowUpState,
  today: LocalDate,
  book: DayBook,
): NextDay | undefined {
  if (stored.state === 'none') return undefined;
  if (stored.state === 'unreadable') return { day: today, isToday: true, words: UNREADABLE.title };
  const { followUp } = stored;
  const steps = gatesOf(followUp)
    .flatMap((gate) => followUpStep(item, followUp, gate, today, book) ?? [])
    .map((step) => ({ day: dayOf(step, today), line: stepLine(step) }))
    .sort((a, b) => ascending(a.day, b.day));
  const [first] = steps;
  if (first === undefined) return undefined;
  return { day: first.day, isToday: true, words: steps.map(({ line }) => line).join('；') };
}

function dayOf(step: FollowUpStep, today: LocalDate): LocalDate {
  switch (step.kind) {
    case 'waiting':
      return step.decision === undefined || step.isOverdue ? today : step.decision.day;
    case 'closed':
      return LAST_REPRESENTABLE_DAY;
    case 'supplement':
    case 'refused':
    case 'check-sites':
      return today;
  }
}
