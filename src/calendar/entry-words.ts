import type { Contact, Gate, Item, LocalDate } from '../catalogue/types';
import { dateWords } from '../catalogue/wording/dates';
import { gateName } from '../catalogue/wording/pathways';
import type { CalendarDay } from '../rules/calendar-day';
import type { CalendarEntry } from './entry';

/** What the words need beside the day itself. */
export interface EntryContext {
  readonly item: Pick<Item, 'planName'>;
  readonly contact: Pick<Contact, 'name' | 'phones'> | undefined;
  /** The day on which it was worked out. */
  readonly on: LocalDate;
}

type ApplyDay = Extract<CalendarDay, { readonly kind: 'apply' }>;

/** A day as its owner reads it in a calendar. No sentence is longer than 30 characters, and none says who. */
export function entryOf(day: CalendarDay, { item, contact, on }: EntryContext): CalendarEntry {
  const { recordedOn, callFirst } = day;
  const sentences = [
    `${item.planName}。`,
    ...(recordedOn === undefined ? [] : [`这条记录的日期是${dateWords(recordedOn)}。`]),
    ...meaningOf(day),
    ...(callFirst ? ['有一点还没有核实。', '先致电核实，再照这个日子办。'] : []),
    ...(contact === undefined ? [] : [`打电话问${contact.name}：`, contact.phones.join('、')]),
    '本服务免费，不用找中介。',
    `这是${dateWords(on)}照您的回答算的。`,
  ];
  return {
    uid: day.uid,
    day: day.day,
    title: titleOf(day),
    description: sentences.join('\n'),
    // The last day of a long period is of no use when heard of only the day before.
    remindDaysBefore: day.kind === 'countdown' ? [30, 1] : [1],
  };
}

function titleOf(day: CalendarDay): string {
  switch (day.kind) {
    case 'apply': {
      return `${verbOf(day)}：${placeOf(day.gate)}${readingMark(day.reading)}`;
    }
    case 'ends':
      return `公示的最后一天：${placeOf(day.gate)}${readingMark(day.reading)}`;
    case 'countdown':
      return '这一天以前办好信用修复';
  }
}

function verbOf({ nature, after }: ApplyDay): string {
  const apply = nature === 'ex-officio' ? '提请信用修复' : '申请信用修复';
  return after.length > 0 ? `先了结另一条，再${apply}` : `可以${apply}`;
}

function meaningOf(day: CalendarDay): readonly string[] {
  switch (day.kind) {
    case 'apply':
      return applyMeaning(day);
    case 'ends':
      return [
        '这是公示的最后一天，第二天起停止。',
        '过几天查一查，还查得到就打电话。',
        ...readingSentences(day.reading),
      ];
    case 'countdown':
      return [...sentencesOf(day.text), '这一天是最后一天。'];
  }
}

function applyMeaning({ day, eligibleOn, fixFirst, unannounced, reading, after }: ApplyDay) {
  return [
    ...(after.length > 0 ? ['同一家单位还有一条要先办。', ...after.flatMap(sentencesOf)] : []),
    ...(fixFirst ? ['先补上还缺的，再去申请。'] : []),
    `法定最早的一天是${dateWords(eligibleOn)}。`,
    ...(day === eligibleOn
      ? ['稳妥日也是这一天，怎么算都够。']
      : ['日历记的是稳妥日，怎么算都够。']),
    ...(unannounced ? ['那时的放假安排还没有公布。', '临近了，回来再算一次。'] : []),
    ...readingSentences(reading),
  ];
}

function readingSentences(reading: ApplyDay['reading']): readonly string[] {
  switch (reading) {
    case 'only':
      return [];
    case 'earlier':
      return ['新旧规定算出来不一样。', '这一天是按旧规定算的。'];
    case 'current':
      return ['新旧规定算出来不一样。', '这一天是按现行规定算的。'];
  }
}

function readingMark(reading: ApplyDay['reading']): string {
  switch (reading) {
    case 'only':
      return '';
    case 'earlier':
      return '（按旧规定）';
    case 'current':
      return '（按现行规定）';
  }
}

function placeOf(gate: Gate): string {
  return gate === 'credit-china' ? `“${gateName(gate)}”` : gateName(gate);
}

/** One sentence a line. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。]+。?/g) ?? [];
}
