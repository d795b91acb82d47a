import type { FactDefinition, LocalDate } from '../../../catalogue/types';
import { clockFacts } from '../../../catalogue/rule-facts';
import { dateWords } from '../../../catalogue/wording/dates';
import { daysBetween } from '../../../rules/dates';
import { knownFacts } from '../../../rules/facts';
import { lastDay } from '../../../rules/periods';
import { startOf } from '../../../rules/verbs';
import type { Judged } from './verdict-view';

/** A day after which things get worse, and how far off it is. */
export interface CountdownView {
  readonly id: string;
  readonly text: string;
  /** 还有 119 天（2027年3月22日为止）; undefined while the day it runs from is not known. */
  readonly left: string | undefined;
  readonly isPast: boolean;
  /** Whose answer would start it. */
  readonly ask: readonly FactDefinition[];
}

/** The countdowns of a record that can still be found. */
export function countdownViews({ item, facts, today }: Judged): readonly CountdownView[] {
  if (facts[item.rules.shownFact] === false) return [];
  const known = knownFacts(item.rules, facts);
  return item.countdowns.map((countdown) => {
    const start = startOf(countdown.clock, known);
    const last = start === undefined ? undefined : lastDay(start, countdown.months);
    return {
      id: countdown.id,
      text: countdown.text,
      left: last === undefined ? undefined : leftWords(last, today),
      isPast: last !== undefined && last < today,
      ask:
        last === undefined
          ? item.rules.facts.filter(({ id }) => clockFacts(countdown.clock).includes(id))
          : [],
    };
  });
}

function leftWords(last: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, last);
  if (days < 0) return `${dateWords(last)}已经满了，过了 ${String(-days)} 天。马上打电话问。`;
  if (days === 0) return `今天（${dateWords(last)}）是最后一天。`;
  return `还有 ${String(days)} 天，${dateWords(last)}满。`;
}
