import type { Clock, Countdown, FactDefinition, LaterDay, Period, Remedy } from '../types';
import { factName, optionNames } from './answers';

/** 3 个月, 1 年: whole years as years, as the law writes them. */
export function monthsWords(months: number): string {
  return months > 0 && months % 12 === 0 ? `${String(months / 12)} 年` : `${String(months)} 个月`;
}

/** 15 日, 10 个工作日, 6 个月 */
export function countWords({ count, unit }: NonNullable<Remedy['within']>): string {
  switch (unit) {
    case 'days':
      return `${String(count)} 日`;
    case 'working-days':
      return `${String(count)} 个工作日`;
    case 'months':
      return monthsWords(count);
  }
}

/** The day a period is counted from: “列入日期”; “改正日期”和“列入日期”中较晚的一天. */
export function clockWords(clock: Clock, facts: readonly FactDefinition[]): string {
  switch (clock.kind) {
    case 'fact':
      return factName(facts, clock.fact);
    case 'first-known': {
      const [first, ...others] = clock.facts.map((fact) => factName(facts, fact));
      return others.length === 0
        ? (first ?? '')
        : `${first ?? ''}（不知道的，用${others.join('；再不知道的，用')}）`;
    }
    case 'latest':
      return `${clock.facts.map((fact) => factName(facts, fact)).join('和')}中较晚的一天`;
  }
}

/** How long one waits: 满 1 年; 按“失信类别”：轻微的不用等，一般的满 3 个月. Reads on after 起 or 起算，. */
export function periodWords(period: Period, facts: readonly FactDefinition[]): string {
  switch (period.kind) {
    case 'fixed':
      return waitWords(period.months);
    case 'given':
      return `满${factName(facts, period.fact)}里写的月数`;
    case 'only': {
      const values = optionNames(facts, period.fact, period.values);
      return `按${factName(facts, period.fact)}：只有${values}的${waitWords(period.then)}，其余的${waitWords(period.otherwise)}`;
    }
    case 'by':
      return `按${factName(facts, period.fact)}：${tableWords(period, facts)}`;
  }
}

/** A later last day that prevails, as a sentence of its own without a full stop. */
export function laterDayWords({ date, when }: LaterDay, facts: readonly FactDefinition[]): string {
  const kinds = optionNames(facts, when.fact, when.values);
  return `${factName(facts, when.fact)}里有${kinds}，而${factName(facts, date)}更晚的，到那一天为止`;
}

function tableWords(
  { fact, months, otherwise }: Extract<Period, { kind: 'by' }>,
  facts: readonly FactDefinition[],
): string {
  const waits = new Set(Object.values(months));
  const rows = [...waits].map((wait) => {
    const values = Object.keys(months).filter((value) => months[value] === wait);
    return `${optionNames(facts, fact, values)}的${waitWords(wait)}`;
  });
  if (otherwise !== undefined) return [...rows, `其余的${waitWords(otherwise)}`].join('，');
  // The engine takes a choice without a waiting time as a condition not met; the reader has to be told.
  const options = facts.find(({ id }) => id === fact)?.options ?? [];
  const missing = options
    .map(({ value }) => value)
    .filter((value) => !Object.hasOwn(months, value));
  return missing.length === 0
    ? rows.join('，')
    : [...rows, `${optionNames(facts, fact, missing)}的不适用`].join('，');
}

function waitWords(months: number | null): string {
  return months === null ? '不用等' : `满 ${monthsWords(months)}`;
}

/** 15 日内，自收到驳回决定之日起; undefined where the source names no deadline. */
export function deadlineWords({ within, from }: Remedy): string | undefined {
  if (within === undefined) return undefined;
  const start = from === undefined ? '' : `自${from}起 `;
  return `${start}${countWords(within)}内`;
}

/** 自“列入日期”起满 2 年 */
export function countdownWords(
  { clock, months }: Countdown,
  facts: readonly FactDefinition[],
): string {
  return `自${clockWords(clock, facts)}起满 ${monthsWords(months)}`;
}
