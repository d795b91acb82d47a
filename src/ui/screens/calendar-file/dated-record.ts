import type { Contact, HolidayYear, Item, LocalDate } from '../../../catalogue/types';
import type { CalendarEntry } from '../../../calendar/entry';
import { entryOf } from '../../../calendar/entry-words';
import type { Assessment, Facts } from '../../../rules/assessment';
import type { CalendarDay } from '../../../rules/calendar-day';
import { calendarDays } from '../../../rules/calendar-days';

/** A record with the days that its owner should not miss. */
export interface DatedRecord {
  /** The draft's random id. */
  readonly id: string;
  readonly item: Item;
  readonly days: readonly CalendarDay[];
}

/** What of a judged matter its days follow from. */
interface Judged {
  readonly id: string;
  readonly item: Item;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly catalogue: { readonly holidays: readonly HolidayYear[] };
}

export function datedRecord({ id, item, facts, assessment, catalogue }: Judged): DatedRecord {
  return { id, item, days: calendarDays(assessment, item, facts, catalogue.holidays) };
}

/** How many days all of them have. */
export function countDays(records: readonly DatedRecord[]): number {
  return records.reduce((sum, { days }) => sum + days.length, 0);
}

/** What they are written out with: whom to call, today, and the instant of writing with its zone. */
interface Writing {
  readonly contacts: readonly Contact[];
  readonly today: LocalDate;
  readonly now: string;
}

/** One calendar file of all their days; there has to be one. The writer is fetched when it is first needed. */
export async function calendarFile(
  records: readonly DatedRecord[],
  { contacts, today, now }: Writing,
): Promise<Blob> {
  const { writeIcs } = await import('../../../calendar/write-ics');
  const written = records.map(({ id, item, days }) => {
    const contact = contacts.find((each) => each.id === item.contact);
    const entries = days.map((day): CalendarEntry => entryOf(day, { item, contact, on: today }));
    return { id, entries };
  });
  return new Blob([writeIcs(written, now)], { type: 'text/calendar;charset=utf-8' });
}
