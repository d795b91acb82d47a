import ICAL from 'ical.js';
import type { LocalDate } from '../catalogue/types';
import { nextDay } from '../rules/dates';
import type { CalendarEntry, CalendarRecord } from './entry';
import { ascending } from '../rules/ascending';

// The library counts the leading space of a continued line as nothing; RFC 5545 § 3.1 counts it, and allows 75 octets.
ICAL.foldLength = 74;

/** When an entry rings, on the day named: calendars are looked at in the morning. */
const RINGS_AT_HOUR = 9;

/**
 * The entries of one or several records as one iCalendar file (RFC 5545), to be imported: all-day entries without time
 * zones, sorted by day. `stamp` is the instant of writing with its zone, `2026-11-23T09:30:00+08:00`. The same input
 * gives the same text, in whatever order the records come. Throws a RangeError without any entry, because the format
 * knows no empty calendar, and when `stamp` is no instant.
 */
export function writeIcs(records: readonly CalendarRecord[], stamp: string): string {
  const entries = records
    .flatMap(({ id, entries: own }) => own.map((entry) => ({ uid: `${id}.${entry.uid}`, entry })))
    .sort((a, b) => ascending(a.entry.day, b.entry.day) || ascending(a.uid, b.uid));
  if (entries.length === 0) throw new RangeError('A calendar file needs an entry');
  const stamped = utcTime(stamp);

  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Credit repair Wuhai//Calendar//ZH');
  // No METHOD: with PUBLISH the file would be a message of an organiser (RFC 5546 § 3.2.1); without, it is imported.
  for (const { uid, entry } of entries) calendar.addSubcomponent(eventOf(uid, entry, stamped));
  return `${calendar.toString()}\r\n`;
}

function eventOf(uid: string, entry: CalendarEntry, stamp: ICAL.Time): ICAL.Component {
  const title = plainText(entry.title);
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', plainText(uid));
  // Newer than the one imported before, so that calendars take the changed day over.
  event.addPropertyWithValue('dtstamp', stamp);
  event.addPropertyWithValue('dtstart', dateOf(entry.day));
  event.addPropertyWithValue('dtend', dateOf(nextDay(entry.day)));
  event.addPropertyWithValue('summary', title);
  event.addPropertyWithValue('description', plainText(entry.description));
  event.addPropertyWithValue('class', 'PRIVATE');
  // A day to remember makes nobody busy.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  for (const days of entry.remindDaysBefore) event.addSubcomponent(alarmOf(title, days));
  return event;
}

/**
 * Rings in the morning some days before. An all-day entry begins at midnight where its reader is (RFC 5545 § 3.8.6.3),
 * so a whole number of days before would ring at night; hours count from there, which is also how calendars themselves
 * write "the day before, at nine". A calendar with rules of its own for all-day entries passes over it.
 */
function alarmOf(title: string, daysBefore: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  const hours = daysBefore * 24 - RINGS_AT_HOUR;
  const trigger = ICAL.Duration.fromSeconds(-hours * 3600);
  alarm.addPropertyWithValue('trigger', trigger);
  return alarm;
}

function dateOf(day: LocalDate): ICAL.Time {
  return ICAL.Time.fromDateString(day);
}

/** The instant in UTC, which DTSTAMP has to be in. */
function utcTime(instant: string): ICAL.Time {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(
    instant,
  );
  if (parts === null) throw new RangeError(`Not an instant: ${instant}`);
  const [, local = '', sign = '+', hours = '0', minutes = '0'] = parts;
  const time = ICAL.Time.fromDateTimeString(local);
  const back = sign === '+' ? -1 : 1;
  time.adjust(0, back * Number(hours), back * Number(minutes), 0);
  time.zone = ICAL.Timezone.utcTimezone;
  return time;
}

/** Text as the format can carry it: line breaks of one kind, no control characters, no half characters. */
function plainText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
