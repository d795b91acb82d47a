import type { Condition, HolidayYear, Pathway, RuleVersion } from '../../src/catalogue/types';
import { daysLater, monthsLater, prudentDay } from './naive-days';

/** One pathway, for the second opinion: every reason worked out anew. */

export type Answers = Readonly<Record<string, string | boolean>>;

/** One pathway; `ask` and `because` are sets in the order of the alphabet. */
export interface NaivePath {
  readonly status: 'open' | 'opens' | 'closed' | 'unknown' | 'two-readings';
  readonly version: string;
  readonly because?: readonly string[];
  readonly ask?: readonly string[];
  readonly eligibleOn?: string;
  readonly advisableOn?: string;
  readonly endsOn?: string;
  readonly readings?: { readonly earlier: NaivePath; readonly current: NaivePath };
}

interface Finding {
  readonly condition: Condition;
  readonly state: 'met' | 'unmet' | 'waits' | 'unknown';
  /** Last day of a period. */
  readonly last?: string;
  readonly lacks: readonly string[];
}

/** The rules have grown a kind that the second opinion has not learnt yet. */
export function unexpected(what: string): Error {
  return new Error(`The second opinion does not know this kind of rule: ${what}`);
}

/** A pathway on that day: by the present version, and by that of the record's day where it is older. */
export function readPath(
  pathway: Pathway,
  answers: Answers,
  on: string,
  holidays: readonly HolidayYear[],
): NaivePath | undefined {
  const isInForce = (version: RuleVersion, day: string) =>
    version.effectiveFrom <= day && day <= (version.effectiveTo ?? '9999-12-31');
  const current = pathway.versions.find((version) => isInForce(version, on));
  if (current === undefined) return undefined;
  const [oldest] = pathway.versions;
  const [recordFact] = pathway.recordDate;
  if (oldest === undefined || recordFact === undefined || pathway.recordDate.length > 1)
    throw unexpected('record date');

  const readingOf = (version: RuleVersion) => readVersion(pathway, version, answers, on, holidays);
  const now = readingOf(current);
  const recordDay = answers[recordFact];
  if (typeof recordDay !== 'string') throw unexpected('a record without a date');
  const own = pathway.versions.find((version) => isInForce(version, recordDay)) ?? oldest;
  const before = recordDay < current.effectiveFrom && own !== current ? [readingOf(own)] : [];
  const all = [...before, now];
  if (all.some(({ status }) => status === 'unknown')) {
    return {
      status: 'unknown',
      version: now.version,
      ask: inOrder(all.flatMap(({ ask }) => ask ?? [])),
    };
  }
  const [was] = before;
  if (was === undefined) return now;
  const sameDay =
    now.status !== 'opens' || (was.eligibleOn ?? was.endsOn) === (now.eligibleOn ?? now.endsOn);
  if (was.status === now.status && sameDay) return now;
  return { status: 'two-readings', version: now.version, readings: { earlier: was, current: now } };
}

function readVersion(
  { nature }: Pathway,
  version: RuleVersion,
  answers: Answers,
  on: string,
  holidays: readonly HolidayYear[],
): NaivePath {
  const findings = findingsOf(version, answers, on);
  const base = { version: String(version.effectiveFrom) };
  const unmet = findings.filter(({ state }) => state === 'unmet');
  if (unmet.length > 0) {
    return {
      ...base,
      status: 'closed',
      because: inOrder(unmet.map(({ condition }) => condition.id)),
    };
  }
  if (findings.some(({ state }) => state === 'unknown')) {
    return { ...base, status: 'unknown', ask: inOrder(findings.flatMap(({ lacks }) => lacks)) };
  }
  const status = findings.some(({ state }) => state === 'waits') ? 'opens' : 'open';
  const last = inOrder(findings.flatMap((finding) => finding.last ?? [])).at(-1);
  if (last === undefined) return { ...base, status };
  if (nature === 'automatic') return { ...base, status, endsOn: last };
  return {
    ...base,
    status,
    eligibleOn: daysLater(last, 1),
    advisableOn: prudentDay(last, holidays),
  };
}

export function findingsOf(version: RuleVersion, answers: Answers, on: string): readonly Finding[] {
  const { all, any, none } = version.conditions;
  if (any.length > 0 || none.length > 0) throw unexpected('any, none');
  return all.map((condition) => {
    if (condition.kind !== 'condition') throw unexpected('group');
    if (!['full', 'quoted', 'plan'].includes(condition.evidence))
      throw unexpected(condition.evidence);
    return findingOf(condition, answers, on);
  });
}

function findingOf(condition: Condition, answers: Answers, on: string): Finding {
  const { test } = condition;
  if (test.verb === 'true') {
    const answer = answers[test.fact];
    if (answer === undefined) return { condition, state: 'unknown', lacks: [test.fact] };
    return { condition, state: answer === true ? 'met' : 'unmet', lacks: [] };
  }
  if (test.verb !== 'since' || test.clock.kind !== 'fact' || test.notBefore !== undefined)
    throw unexpected(condition.id);
  const { clock, period } = test;
  if (period.kind === 'given') throw unexpected('months from a paper');

  const start = answers[clock.fact];
  const choice = period.kind === 'by' ? answers[period.fact] : 'always';
  let months: number | null | undefined;
  if (period.kind === 'fixed') months = period.months;
  else if (typeof choice === 'string') {
    months = choice in period.months ? period.months[choice] : period.otherwise;
    if (months === undefined) throw unexpected(choice);
  }
  if (months === null) return { condition, state: 'met', lacks: [] };
  const lacks = [
    ...(start === undefined ? [clock.fact] : []),
    ...(choice === undefined && period.kind === 'by' ? [period.fact] : []),
  ];
  if (typeof start !== 'string' || months === undefined)
    return { condition, state: 'unknown', lacks };
  const last = monthsLater(start, months);
  return { condition, state: last < on ? 'met' : 'waits', last, lacks: [] };
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
