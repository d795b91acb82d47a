import type { ItemRules } from '../catalogue/types';
import type { CalendarDay } from './calendar-day';
import type { Wait } from './record-waits';

/**
 * The days of a record that waits for others of its subject: on the day to apply, at the gate where it waits, the others
 * come first. The day stays, under its uid, so that a calendar which calls for the application already is put right.
 */
export function behindOthers(
  days: readonly CalendarDay[],
  { pathways }: Pick<ItemRules, 'pathways'>,
  waits: readonly Wait[],
): readonly CalendarDay[] {
  return days.map((day) => {
    if (day.kind !== 'apply') return day;
    const here = waits.filter(({ rule }) =>
      pathways.some(({ id, gate }) => id === rule.pathway && gate === day.gate),
    );
    if (here.length === 0) return day;
    const callFirst = day.callFirst || here.some((wait) => wait.callFirst);
    return { ...day, callFirst, after: here.map(({ rule }) => rule.text) };
  });
}
