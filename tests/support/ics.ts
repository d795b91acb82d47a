import { convertIcsCalendar, type IcsEvent } from 'ts-ics';

/** A calendar file as another program reads it. */
export function readIcs(text: string): readonly IcsEvent[] {
  return convertIcsCalendar(undefined, text).events ?? [];
}

/** The day of an all-day entry, YYYY-MM-DD; throws when it stands at an hour or in a time zone. */
export function dayOf({ start }: IcsEvent): string {
  if (start.type !== 'DATE' || start.local !== undefined) throw new Error('Not an all-day entry');
  return start.date.toISOString().slice(0, 10);
}

/** The file as lines, folded ones joined again by RFC 5545 § 3.1 and nothing else. */
export function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}
