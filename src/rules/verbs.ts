import { clockFacts, testFacts } from '../catalogue/rule-facts';
import type {
  Clock,
  Evidence,
  FactId,
  LaterDay,
  LocalDate,
  Period,
  Test,
} from '../catalogue/types';
import { laterOf } from './dates';
import { isKnown, type KnownFacts } from './facts';
import { MET, type Outcome, UNKNOWN, UNMET } from './outcome';
import { eligibleOn, lastDay } from './periods';

/** What is judged: the facts, and the day on which they are judged. */
export interface Scene {
  readonly known: KnownFacts;
  readonly on: LocalDate;
}

const WEAKLY_MET: Outcome = { ...MET, firm: false };
const WEAKLY_UNMET: Outcome = { ...UNMET, firm: false };

/** What one test of a condition comes to. */
export function outcomeOf(test: Test, evidence: Evidence, scene: Scene): Outcome {
  const firm = decidesFirmly(evidence);
  const value = test.verb === 'since' ? undefined : scene.known.values[test.fact];
  switch (test.verb) {
    case 'true':
      return fixed(value === undefined ? undefined : value === true, firm);
    case 'is':
      return fixed(value === undefined ? undefined : test.values.includes(String(value)), firm);
    case 'is-not':
      return fixed(value === undefined ? undefined : !test.values.includes(String(value)), firm);
    case 'includes':
      return fixed(
        listed(value)?.some((entry) => test.values.includes(entry)),
        firm,
      );
    case 'only':
      return fixed(
        listed(value)?.every((entry) => test.values.includes(entry)),
        firm,
      );
    case 'since':
      return waiting(test, firm, scene);
  }
}

/** Whether that evidence decides without a call to the authority. */
export function decidesFirmly(evidence: Evidence): boolean {
  return evidence === 'full' || evidence === 'quoted' || evidence === 'plan';
}

const factsUsed = new WeakMap<Test, readonly FactId[]>();

/** Every fact the test may look at, known or not, each once. */
export function factsOf(test: Test): readonly FactId[] {
  let facts = factsUsed.get(test);
  if (facts === undefined) {
    facts = test.verb === 'since' ? [...new Set(testFacts(test))] : [test.fact];
    factsUsed.set(test, facts);
  }
  return facts;
}

/** The facts that an unknown test still lacks. Those of its waiting time only as far as they matter. */
export function lackingFacts(test: Test, known: KnownFacts): readonly FactId[] {
  if (test.verb !== 'since') return isKnown(known, test.fact) ? [] : factsOf(test);
  const { clock, period, notBefore } = test;
  const needless = monthsOf(period, known) === 'at-once' ? clockFacts(clock) : [];
  // Asked for only once it is known to matter.
  const bar = notBefore === undefined || prevails(notBefore, known) ? undefined : notBefore.date;
  return factsOf(test).filter(
    (fact) => !isKnown(known, fact) && fact !== bar && !needless.includes(fact),
  );
}

type Since = Extract<Test, { readonly verb: 'since' }>;

function waiting(test: Since, firm: boolean, { known, on }: Scene): Outcome {
  const months = monthsOf(test.period, known);
  // A choice for which the law names no waiting time cannot fulfil a condition that is about one.
  if (months === 'none') return firm ? UNMET : WEAKLY_UNMET;
  if (months === undefined) return UNKNOWN;

  let start: LocalDate | undefined;
  if (months !== 'at-once') {
    start = startOf(test.clock, known);
    if (start === undefined) return UNKNOWN;
  }
  let bar: LocalDate | undefined;
  if (test.notBefore !== undefined) {
    const matters = prevails(test.notBefore, known);
    if (matters === undefined) return UNKNOWN;
    if (matters) {
      bar = known.dates[test.notBefore.date];
      if (bar === undefined) return UNKNOWN;
    }
  }
  const day = firstDayAfter(test, start, months, bar);
  if (day === undefined) return firm ? MET : WEAKLY_MET;
  return { state: day <= on ? 'met' : 'waits', day, firm };
}

interface Counted {
  readonly start: LocalDate | undefined;
  readonly months: number | 'at-once';
  readonly bar: LocalDate | undefined;
  readonly day: LocalDate | undefined;
}

/** The period counted last for a test: reasons, findings and suppositions all ask for the same one again. */
const countedLast = new WeakMap<Since, Counted>();

/** The first day after the period and after `bar`; undefined when there is nothing to wait for. */
function firstDayAfter(
  test: Since,
  start: LocalDate | undefined,
  months: number | 'at-once',
  bar: LocalDate | undefined,
): LocalDate | undefined {
  const before = countedLast.get(test);
  if (before?.start === start && before?.months === months && before.bar === bar) return before.day;
  let last = bar;
  if (start !== undefined && months !== 'at-once') {
    const own = lastDay(start, months);
    last = bar === undefined ? own : laterOf(own, bar);
  }
  const day = last === undefined ? undefined : eligibleOn(last);
  countedLast.set(test, { start, months, bar, day });
  return day;
}

/** Whether a later last day may prevail over the period's own; undefined while the list that decides it is not known. */
function prevails({ when }: LaterDay, known: KnownFacts): boolean | undefined {
  return listed(known.values[when.fact])?.some((entry) => when.values.includes(entry));
}

function monthsOf(period: Period, known: KnownFacts): number | 'at-once' | 'none' | undefined {
  if (period.kind === 'fixed') return period.months;
  const value = known.values[period.fact];
  if (value === undefined) return undefined;
  if (period.kind === 'given') return typeof value === 'number' ? value : undefined;
  if (period.kind === 'only') {
    const only = listed(value)?.every((entry) => period.values.includes(entry)) === true;
    return only ? period.then : period.otherwise;
  }
  const key = String(value);
  const months = Object.hasOwn(period.months, key) ? period.months[key] : period.otherwise;
  if (months === undefined) return 'none';
  return months ?? 'at-once';
}

/** The day a clock starts on; undefined while a day it needs is not known. */
export function startOf(clock: Clock, known: KnownFacts): LocalDate | undefined {
  if (clock.kind === 'fact') return known.dates[clock.fact];
  let start: LocalDate | undefined;
  for (const fact of clock.facts) {
    const day = known.dates[fact];
    if (clock.kind === 'first-known') {
      if (day !== undefined) return day;
    } else {
      if (day === undefined) return undefined;
      start = start === undefined ? day : laterOf(start, day);
    }
  }
  return start;
}

function fixed(holds: boolean | undefined, firm: boolean): Outcome {
  if (holds === undefined) return UNKNOWN;
  if (holds) return firm ? MET : WEAKLY_MET;
  return firm ? UNMET : WEAKLY_UNMET;
}

function listed(value: KnownFacts['values'][string]): readonly string[] | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? value : [String(value)];
}
