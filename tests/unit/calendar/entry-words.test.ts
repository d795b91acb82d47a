import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import type { Contact, Item, ItemId } from '../../../src/catalogue/types';
import type { CalendarEntry } from '../../../src/calendar/entry';
import { entryOf } from '../../../src/calendar/entry-words';
import { writeIcs } from '../../../src/calendar/write-ics';
import { assess } from '../../../src/rules/assess';
import type { Facts } from '../../../src/rules/assessment';
import { calendarDays } from '../../../src/rules/calendar-days';
import { day } from '../../support/catalogues';
import { goldenCases, itemsWithCases } from '../../support/golden-cases';

function entriesOf(id: ItemId, facts: Facts, on: string): readonly CalendarEntry[] {
  const item = catalogue.items[id];
  const contact = contactOf(item);
  const assessment = assess(catalogue, id, facts, day(on));
  return calendarDays(assessment, item, facts, catalogue.holidays).map((each) =>
    entryOf(each, { item, contact, on: day(on) }),
  );
}

function contactOf(item: Item): Contact {
  const contact = catalogue.contacts.find((each) => each.id === item.contact);
  if (contact === undefined) throw new Error(`${item.id} has no contact`);
  return contact;
}

const PENALTY = {
  documentDate: '2026-09-07',
  severity: 'ordinary',
  obligationsFulfilled: true,
  violationCorrected: true,
  pledgeGiven: true,
};

describe('an entry', () => {
  it('says what to do, from when, whom to call, and that it is free', () => {
    const [first] = entriesOf('penalty-other-sectors', PENALTY, '2026-11-23');
    expect(first).toEqual({
      uid: 'penalty-other-sectors.credit-china.apply',
      day: '2026-12-08',
      title: '可以申请信用修复：“信用中国”',
      description: [
        '其他行业领域行政处罚。',
        '这条记录的日期是2026年9月7日。',
        '法定最早的一天是2026年12月8日。',
        '稳妥日也是这一天，怎么算都够。',
        '打电话问市发展改革委：',
        '0473-8991925',
        '本服务免费，不用找中介。',
        '这是2026年11月23日照您的回答算的。',
      ].join('\n'),
      remindDaysBefore: [1],
    });
  });

  it('asks to call first where something is not confirmed', () => {
    const facts = { documentDate: '2026-06-05', obligationsFulfilled: true, pledgeGiven: true };
    const weak = entriesOf('serious-other', facts, '2026-11-23');
    expect(weak.length).toBeGreaterThan(0);
    for (const { description } of weak) expect(description).toContain('先致电核实');
  });

  it('rings a month before a countdown ends, too', () => {
    const facts = { listedOn: '2025-03-10', rectified: false };
    expect(entriesOf('abnormal-social-organisation', facts, '2026-11-23')).toMatchObject([
      { day: '2027-03-10', title: '这一天以前办好信用修复', remindDaysBefore: [30, 1] },
    ]);
  });
});

describe.each(itemsWithCases())('every entry of the cases of %s', (id) => {
  const seen = new Map<string, CalendarEntry>();
  for (const { facts, on } of goldenCases(id)) {
    for (const entry of entriesOf(id as ItemId, facts, on)) {
      seen.set(`${entry.title}${entry.description}`, entry);
    }
  }

  it('has no sentence of more than 30 characters, a number to call, and is free', () => {
    const item = catalogue.items[id as ItemId];
    // An item that knows no waiting time has no days.
    const waits = JSON.stringify(item.rules.pathways).includes('"verb":"since"');
    expect(seen.size > 0).toBe(waits || item.countdowns.length > 0);
    const { phones } = contactOf(item);
    for (const { title, description } of seen.values()) {
      for (const sentence of `${title}\n${description}`.split(/[。\n]/)) {
        expect([...sentence].length, sentence).toBeLessThanOrEqual(30);
      }
      for (const phone of phones) expect(description).toContain(phone);
      expect(description).toContain('本服务免费');
    }
  });
});

describe('what an applicant says of themselves', () => {
  const CANARY = '金丝雀';

  it.each(Object.values(catalogue.items))('is not in the file: $id', (item) => {
    // Every fact that is not a day or a yes, as somebody might type it.
    const typed = item.rules.facts
      .filter(({ type }) => type === 'text')
      .map(({ id }): [string, string] => [id, CANARY]);
    const strange = { companyName: CANARY, legalRepresentative: CANARY };
    for (const { facts, on } of goldenCases(item.id)) {
      const entries = entriesOf(
        item.id,
        { ...facts, ...Object.fromEntries(typed), ...strange },
        on,
      );
      if (entries.length === 0) continue;
      const file = writeIcs([{ id: '0f', entries }], `${on}T09:00:00+08:00`);
      expect(file.replaceAll('\r\n ', '')).not.toContain(CANARY);
    }
  });
});
