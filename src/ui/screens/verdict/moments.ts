import type { LocalDate } from '../../../catalogue/types';
import { daysBetween } from '../../../rules/dates';
import type { TimelineDay } from '../../../rules/timeline';
import type { Register } from './register';

/** The days of the rules, and where two versions differ the first day by each of them. */
export type MomentKind = TimelineDay['kind'] | 'eligible-earlier' | 'eligible-current';

type Spoken = Pick<Register, 'apply' | 'shown' | 'ended'>;

export interface DrawnDay {
  readonly kind: MomentKind;
  readonly day: LocalDate;
}

/** A day of the timeline with its words and its place. */
export interface Moment {
  readonly kind: MomentKind;
  readonly day: LocalDate;
  readonly label: string;
  /** One sentence: what that day means for the person. */
  readonly meaning: string;
  /** 0 … 1 along the line; neighbours keep a distance at which their labels can be read. */
  readonly at: number;
  /** Share of the whole line up to the next day; 0 for the last one. */
  readonly gap: number;
}

/**
 * Days in their order, placed to scale as far as their labels allow. `recordLabel` names the record's own date. A prudent
 * day that is the first day itself is said with it.
 */
export function momentsOf(
  days: readonly DrawnDay[],
  today: LocalDate,
  recordLabel: string,
  register: Spoken,
): readonly Moment[] {
  const first = days.find(({ kind }) => kind === 'eligible');
  const prudent = days.find(({ kind }) => kind === 'advisable');
  const isOneDay = first !== undefined && first.day === prudent?.day;
  const drawn = isOneDay ? days.filter((day) => day !== prudent) : days;
  const gaps = gapsBetween(drawn.map(({ day }) => day));
  let at = 0;
  return drawn.map(({ kind, day }, index) => {
    const gap = gaps[index] ?? 0;
    const moment = {
      kind,
      day,
      label: labelOf(kind, recordLabel, register),
      meaning:
        kind === 'eligible' && isOneDay
          ? `${meaningOf(kind, day <= today, register)}稳妥日也是这一天，怎么算都够。`
          : meaningOf(kind, day <= today, register),
      at,
      gap,
    };
    at = Math.min(at + gap, 1);
    return moment;
  });
}

// A third of the line is shared to scale, the rest evenly: a day and its prudent day are often neighbours.
const TO_SCALE = 1 / 3;

function gapsBetween(days: readonly LocalDate[]): readonly number[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const total = Math.max(daysBetween(first, last), 1);
  const count = days.length - 1;
  return days.slice(0, -1).map((day, index) => {
    const share = daysBetween(day, days[index + 1] ?? day) / total;
    return (1 - TO_SCALE) / count + TO_SCALE * share;
  });
}

function labelOf(kind: MomentKind, recordLabel: string, { shown, ended }: Spoken): string {
  switch (kind) {
    case 'record':
      return recordLabel;
    case 'today':
      return '今天';
    case 'eligible':
      return '可申请日';
    case 'eligible-earlier':
      return '旧规定可申请日';
    case 'eligible-current':
      return '现行可申请日';
    case 'advisable':
      return '稳妥日';
    case 'ends':
      return shown === '公示' ? '自动停止' : `到期${ended}`;
  }
}

function meaningOf(kind: MomentKind, reached: boolean, { apply, shown, ended }: Spoken): string {
  switch (kind) {
    case 'record':
      return '期限从这一天算，当天不计。';
    case 'today':
      return '结论是照今天判断的。';
    case 'eligible-earlier':
      return `按旧规定，这一天起可以${apply}。`;
    case 'eligible-current':
      return `按现行规定，这一天起可以${apply}。`;
    case 'eligible':
      return reached ? `从这一天起就可以${apply}了。` : `最早这一天可以${apply}。`;
    case 'advisable':
      return '最后一天遇上休息日要顺延。这一天怎么算都够。';
    case 'ends':
      return reached ? `这是${shown}的最后一天。` : `这是${shown}的最后一天，第二天起${ended}。`;
  }
}
