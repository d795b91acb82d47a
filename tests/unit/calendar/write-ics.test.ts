import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry, CalendarRecord } from '../../../src/calendar/entry';
import { writeIcs } from '../../../src/calendar/write-ics';
import { day } from '../../support/catalogues';
import { dayOf, readIcs, unfolded } from '../../support/ics';
import { anyDay } from '../rules/arbitraries';

const STAMP = '2026-11-23T09:30:00+08:00';

function entry(change: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'serious-other.authority.apply',
    day: day('2026-12-08'),
    title: '可以申请信用修复：“信用中国”',
    description: '先致电核实。\n本服务免费，不用找中介。',
    remindDaysBefore: [1],
    ...change,
  };
}

function fileOf(...entries: readonly CalendarEntry[]): string {
  return writeIcs([{ id: 'r1', entries }], STAMP);
}

describe('a calendar file', () => {
  it('is written as RFC 5545 has it, to be imported', () => {
    expect(fileOf(entry()).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Credit repair Wuhai//Calendar//ZH',
      'BEGIN:VEVENT',
      'UID:r1.serious-other.authority.apply',
      'DTSTAMP:20261123T013000Z',
      'DTSTART;VALUE=DATE:20261208',
      'DTEND;VALUE=DATE:20261209',
      'SUMMARY:可以申请信用修复：“信用中国”',
      'DESCRIPTION:先致电核实。\\n本服务免费，不用找中介。',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:可以申请信用修复：“信用中国”',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is read by another program as all-day entries with their days, words and alarms', () => {
    const [event] = readIcs(fileOf(entry({ remindDaysBefore: [30, 1] })));
    if (event === undefined) throw new Error('No event');
    expect(dayOf(event)).toBe('2026-12-08');
    expect(event.end?.date.toISOString().slice(0, 10)).toBe('2026-12-09');
    expect(event.summary).toBe('可以申请信用修复：“信用中国”');
    expect(event.description).toBe('先致电核实。\n本服务免费，不用找中介。');
    expect(event.stamp.date.toISOString()).toBe('2026-11-23T01:30:00.000Z');
    expect(event.alarms?.map(({ trigger }) => trigger.value)).toEqual([
      { before: true, days: 29, hours: 15 },
      { before: true, hours: 15 },
    ]);
  });

  it('holds several records by day, in whatever order they come', () => {
    const records: readonly CalendarRecord[] = [
      { id: 'b', entries: [entry({ day: day('2027-01-04') }), entry({ uid: 'ends' })] },
      { id: 'a', entries: [entry()] },
    ];
    const file = writeIcs(records, STAMP);
    expect(readIcs(file).map((event) => `${dayOf(event)} ${event.uid}`)).toEqual([
      '2026-12-08 a.serious-other.authority.apply',
      '2026-12-08 b.ends',
      '2027-01-04 b.serious-other.authority.apply',
    ]);
    expect(writeIcs([...records].reverse(), STAMP)).toBe(file);
  });

  it.each([
    ['2026-11-23T01:30:00Z', '20261123T013000Z'],
    ['2026-11-23T01:30:00.250Z', '20261123T013000Z'],
    ['2026-03-01T06:15:00+08:00', '20260228T221500Z'],
    ['2026-12-31T22:00:00-03:30', '20270101T013000Z'],
  ])('stamps %s as %s', (stamp, written) => {
    expect(writeIcs([{ id: 'r1', entries: [entry()] }], stamp)).toContain(`DTSTAMP:${written}\r\n`);
  });

  it('is not made of nothing, nor without an instant', () => {
    expect(() => writeIcs([{ id: 'r1', entries: [] }], STAMP)).toThrow(RangeError);
    expect(() => writeIcs([{ id: 'r1', entries: [entry()] }], '2026-11-23')).toThrow(RangeError);
  });

  it('folds between characters: every line has at most 75 octets and is good UTF-8', () => {
    const long = '“信用中国”😀é a'.repeat(40);
    const bytes = new TextEncoder().encode(fileOf(entry({ title: long })));
    const lines = linesOf(bytes);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
    const strict = new TextDecoder('utf-8', { fatal: true });
    for (const line of lines) expect(() => strict.decode(line)).not.toThrow();
    expect(readIcs(new TextDecoder().decode(bytes))[0]?.summary).toBe(long);
  });
});

describe('hostile words', () => {
  /** What people paste, and what a file format chokes on. */
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '\u001b', '\u007f', '\t', '\ud800'],
          ...['BEGIN:VEVENT', 'END:VCALENDAR', '\r\nUID:stolen', '\\n', '\\', ';', ',', ':', '"'],
          ...['DTSTART;VALUE=DATE:20200101', '\u202e', '\ufeff', '😀', '乌海', '\r\n '],
        ),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));

  it('stay inside their own property and come back as they were, but for control characters', () => {
    fc.assert(
      fc.property(hostile, hostile, anyDay, (title, description, on) => {
        const file = fileOf(entry({ title, description, day: on }));
        const lines = unfolded(file);
        expect(lines.map((line) => /^[A-Z-]*/.exec(line)?.[0])).toEqual(
          unfolded(fileOf(entry())).map((line) => /^[A-Z-]*/.exec(line)?.[0]),
        );
        expect(valueOf(lines, 'SUMMARY')).toBe(carried(title));
        expect(valueOf(lines, 'DESCRIPTION')).toBe(carried(description));
        for (const line of linesOf(new TextEncoder().encode(file))) {
          expect(line.length).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave the entry readable to another program, on its day', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const events = readIcs(
          fileOf(entry({ title }), entry({ uid: 'b', day: day('2027-01-04') })),
        );
        expect(events.map(dayOf)).toEqual(['2026-12-08', '2027-01-04']);
      }),
      { numRuns: 200 },
    );
  });
});

/** The octets of each line, without the line break. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 13 || bytes[at + 1] !== 10) continue;
    lines.push(bytes.subarray(start, at));
    start = at + 2;
  }
  return lines;
}

/** The text of a property, its escapes undone by RFC 5545 § 3.3.11 and nothing else. */
function valueOf(lines: readonly string[], name: string): string | undefined {
  return lines
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

/** What of a text the format can carry. */
function carried(text: string): string {
  const breaks = new Set(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
  const parts = text.match(/\r\n|[^]/gu) ?? [];
  return parts
    .map((part) => (breaks.has(part) ? '\n' : part))
    .filter((part) => part === '\n' || part === '\t' || !isControl(part))
    .map((part) => (/^[\ud800-\udfff]$/.test(part) ? '\ufffd' : part))
    .join('');
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
