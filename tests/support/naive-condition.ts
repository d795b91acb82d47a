import type { Clock, Condition, LaterDay, Period } from '../../src/catalogue/rule-types';
import type { Answer, Answers } from './naive-answers';
import { monthsLater } from './naive-days';

/** One condition, for the second opinion: each verb anew, from the words of the contract. */

export type State = 'met' | 'unmet' | 'waits' | 'unknown';

export interface Judged {
  readonly state: State;
  /** Last day of the period that decides. */
  readonly last?: string;
  /** Of one condition: its id, and the facts to ask for while it is unknown. */
  readonly one?: { readonly id: string; readonly lacks: readonly string[] };
  /** Of a group: the members that made the state what it is. */
  readonly from: readonly Judged[];
  /** Rests on articles that were read, not on summaries or inference. */
  readonly firm: boolean;
}

/** The rules have grown a kind that the second opinion has not learnt yet. */
export function unexpected(what: string): Error {
  return new Error(`The second opinion does not know this kind of rule: ${what}`);
}

const NOTHING: readonly never[] = [];

/** Ids of the conditions that made the state what it is. */
export function whyOf({ one, from }: Judged): readonly string[] {
  return one === undefined ? from.flatMap(whyOf) : [one.id];
}

/** Facts to ask for while it is unknown. */
export function lacksOf({ one, from }: Judged): readonly string[] {
  return one === undefined ? from.flatMap(lacksOf) : one.lacks;
}

export function judgeCondition(condition: Condition, answers: Answers, on: string): Judged {
  const { id, test, evidence } = condition;
  if (evidence === 'unverified') throw unexpected(`${id}: unverified`);
  const firm = evidence === 'full' || evidence === 'quoted' || evidence === 'plan';
  const found = (state: State, lacks: readonly string[] = NOTHING): Judged => ({
    state,
    one: { id, lacks },
    from: NOTHING,
    firm,
  });
  if (test.verb === 'since') {
    const lacks: string[] = [];
    const last = lastDay(test, answers, lacks);
    if (last === 'no waiting') return found('met');
    if (last === undefined) return found('unknown', lacks);
    return { ...found(last < on ? 'met' : 'waits'), last };
  }
  const answer = answers[test.fact];
  if (answer === undefined) return found('unknown', [test.fact]);
  const isMet = (): boolean => {
    switch (test.verb) {
      case 'true':
        return answer === true;
      case 'is':
        return test.values.includes(String(answer));
      case 'is-not':
        return !test.values.includes(String(answer));
      case 'includes':
        return listOf(answer).some((value) => test.values.includes(value));
      case 'only':
        return listOf(answer).every((value) => test.values.includes(value));
    }
  };
  return found(isMet() ? 'met' : 'unmet');
}

interface Since {
  readonly clock: Clock;
  readonly period: Period;
  readonly notBefore?: LaterDay;
}

/** The last day of the period; undefined when it is not known, and then the facts for it are added to `lacks`. */
function lastDay({ clock, period, notBefore }: Since, answers: Answers, lacks: string[]) {
  const months = monthsOf(period, answers, lacks);
  const later = notBefore === undefined ? '' : laterDay(notBefore, answers, lacks);
  if (months === null) return later === '' ? 'no waiting' : later;
  const start = startOf(clock, answers, lacks);
  if (months === undefined || start === undefined || later === undefined) return undefined;
  const last = monthsLater(start, months);
  return later > last ? later : last;
}

/** Months to wait; null for none; undefined when the answer that tells is not known. */
function monthsOf(period: Period, answers: Answers, lacks: string[]): number | null | undefined {
  if (period.kind === 'fixed') return period.months;
  const answer = answers[period.fact];
  if (answer === undefined) {
    lacks.push(period.fact);
    return undefined;
  }
  if (period.kind === 'given') {
    if (typeof answer !== 'number') throw unexpected(`${period.fact} is no number`);
    return answer;
  }
  if (period.kind === 'only') {
    const only = listOf(answer).every((value) => period.values.includes(value));
    return only ? period.then : period.otherwise;
  }
  const months = String(answer) in period.months ? period.months[String(answer)] : period.otherwise;
  if (months === undefined) throw unexpected(`${period.fact}: ${String(answer)}`);
  return months;
}

function startOf(clock: Clock, answers: Answers, lacks: string[]): string | undefined {
  const facts = clock.kind === 'fact' ? [clock.fact] : clock.facts;
  const days = facts.map((fact) => answers[fact]).filter((day) => typeof day === 'string');
  const enough = clock.kind === 'latest' ? days.length === facts.length : days.length > 0;
  if (!enough) {
    lacks.push(...facts.filter((fact) => answers[fact] === undefined));
    return undefined;
  }
  return clock.kind === 'latest' ? [...days].sort().at(-1) : days[0];
}

/** '' when it does not apply: earlier than every day. */
function laterDay({ date, when }: LaterDay, answers: Answers, lacks: string[]): string | undefined {
  const guard = answers[when.fact];
  if (guard === undefined) {
    lacks.push(when.fact);
    return undefined;
  }
  if (!listOf(guard).some((value) => when.values.includes(value))) return '';
  const day = answers[date];
  if (typeof day === 'string') return day;
  lacks.push(date);
  return undefined;
}

function listOf(answer: Answer): readonly string[] {
  return typeof answer === 'object' ? answer : [String(answer)];
}
