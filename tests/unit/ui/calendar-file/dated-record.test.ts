import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue';
import type { ItemId } from '../../../../src/catalogue/types';
import type { Facts } from '../../../../src/rules/assessment';
import { Matter } from '../../../../src/ui/app/matter.svelte';
import {
  calendarFile,
  countDays,
  type DatedRecord,
  datedRecord,
} from '../../../../src/ui/screens/calendar-file/dated-record';
import { calendarFileName, contentWords } from '../../../../src/ui/screens/calendar-file/text';
import { day } from '../../../support/catalogues';
import { dayOf, readIcs } from '../../../support/ics';

const today = day('2026-11-23');
const CANARY = '金丝雀商贸有限公司';
const WRITING = { contacts: catalogue.contacts, today, now: '2026-11-23T09:30:00+08:00' };

/** A matter whose form is filled in with one word that must not leave it. */
function recordOf(id: string, itemId: ItemId, facts: Facts): DatedRecord {
  const matter = new Matter(
    {
      id,
      itemId,
      facts: { ...facts, recognisingAuthority: CANARY },
      unsure: [],
      answers: { 'entity.name': CANARY, 'legalRep.name': CANARY, 'penalties.0.docNo': CANARY },
      begun: { on: today, edition: '2026.1', digest: catalogue.items[itemId].digest },
      bundleId: 'b',
      printings: 0,
    },
    catalogue,
    { today },
    () => undefined,
  );
  return datedRecord(matter);
}

const PENALTY = recordOf('p1', 'penalty-other-sectors', {
  documentDate: '2026-09-07',
  severity: 'ordinary',
  obligationsFulfilled: true,
  violationCorrected: true,
  pledgeGiven: true,
});
const ORGANISATION = recordOf('o1', 'abnormal-social-organisation', {
  listedOn: '2025-03-10',
  rectified: false,
});
const OTHER = recordOf('s1', 'serious-other', { documentDate: '2026-06-05', pledgeGiven: true });
const ALL = [PENALTY, ORGANISATION, OTHER];

describe('one file of several records', () => {
  it('holds all their days, in order, each under its record', async () => {
    const events = readIcs(await (await calendarFile(ALL, WRITING)).text());
    expect(events).toHaveLength(countDays(ALL));
    const days = events.map(dayOf);
    expect(days).toEqual([...days].sort());
    expect(events.slice(0, 2).map((event) => `${dayOf(event)} ${event.uid}`)).toEqual([
      '2026-12-08 p1.penalty-other-sectors.credit-china.apply',
      '2027-03-10 o1.abnormal-social-organisation.serious-list.countdown',
    ]);
    expect(events[1]?.description).toContain('0473-8992070');
  });

  it('says nothing of whom it is about, neither inside nor in its name', async () => {
    const file = await calendarFile(ALL, WRITING);
    expect((await file.text()).replaceAll('\r\n ', '')).not.toContain(CANARY);
    expect(file.type).toBe('text/calendar;charset=utf-8');
    expect(calendarFileName(today)).toBe('信用修复-日历-2026-11-23.ics');
  });
});

it('what will be in the file is said before it is saved', () => {
  expect(contentWords(1, 2)).toBe('2 个日子，提前提醒。里面不写姓名和单位。');
  expect(contentWords(3, 7)).toBe('3 条记录，共 7 个日子，提前提醒。里面不写姓名和单位。');
});
