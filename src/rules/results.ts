import type { HolidayYear, ItemRules, LocalDate, Pathway } from '../catalogue/types';
import type { PathwayResult } from './assessment';
import { decisive, findingsOf } from './conditions';
import { previousDay } from './dates';
import { type Judgement, judgementOf, type Reading } from './pathways';
import { inQuestionOrder } from './questions';
import { advisableOn } from './periods';
import type { Scene } from './verbs';

/** What it takes to write a result out. */
export interface Context {
  readonly rules: ItemRules;
  readonly holidays: readonly HolidayYear[];
  readonly scene: Scene;
}

type Unfinished = { -readonly [Key in keyof Omit<PathwayResult, 'findings'>]: PathwayResult[Key] };

/** Writes a judgement out with every reason. What is absent has no key, so equal results have equal JSON. */
export function resultOf(judgement: Judgement, context: Context): PathwayResult {
  const { pathway, status, current, earlier, day, lacking } = judgement;
  // Filled step by step: spreading every key that may be absent takes as long as judging.
  const result: Unfinished = {
    pathway: pathway.id,
    gate: pathway.gate,
    nature: pathway.nature,
    status,
    version: current.version.effectiveFrom,
  };
  if (status === 'closed') result.because = because(current, context.scene);
  if (status === 'unknown') result.ask = inQuestionOrder(lacking, context.rules);
  if (day !== undefined) addDays(result, pathway, day, context.holidays);
  if (earlier !== undefined) {
    result.readings = {
      earlier: readingOf(pathway, earlier, context),
      current: readingOf(pathway, current, context),
    };
  }
  return Object.assign(result, { findings: findingsOf(current.version.conditions, context.scene) });
}

/** First day of an application with its prudent day. */
export function applicationDays(
  day: LocalDate,
  holidays: readonly HolidayYear[],
): { readonly eligibleOn: LocalDate; readonly advisableOn: LocalDate } {
  return { eligibleOn: day, advisableOn: advisableOn(previousDay(day), holidays).day };
}

/** One version of a pathway, as if it were the only one. */
function readingOf(pathway: Pathway, reading: Reading, context: Context): PathwayResult {
  return resultOf(judgementOf(pathway, reading), context);
}

/** An automatic pathway has a last day; the others have a first. */
function addDays(
  result: Unfinished,
  { nature }: Pathway,
  day: LocalDate,
  holidays: readonly HolidayYear[],
): void {
  if (nature === 'automatic') result.endsOn = previousDay(day);
  else {
    const { eligibleOn, advisableOn } = applicationDays(day, holidays);
    result.eligibleOn = eligibleOn;
    result.advisableOn = advisableOn;
  }
}

function because({ version }: Reading, scene: Scene): readonly string[] {
  return decisive(version.conditions, 'unmet', scene).map(({ id }) => id);
}
