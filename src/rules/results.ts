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

type Days = Pick<PathwayResult, 'eligibleOn' | 'advisableOn' | 'endsOn'>;

/** Writes a judgement out with every reason. What is absent has no key, so equal results have equal JSON. */
export function resultOf(judgement: Judgement, context: Context): PathwayResult {
  const { pathway, status, current, earlier, day, lacking } = judgement;
  return {
    pathway: pathway.id,
    gate: pathway.gate,
    nature: pathway.nature,
    status,
    version: current.version.effectiveFrom,
    ...(status === 'closed' && { because: because(current, context.scene) }),
    ...(status === 'unknown' && { ask: inQuestionOrder(lacking, context.rules) }),
    ...daysOf(pathway, day, context.holidays),
    ...(earlier !== undefined && {
      readings: {
        earlier: readingOf(pathway, earlier, context),
        current: readingOf(pathway, current, context),
      },
    }),
    findings: findingsOf(current.version.conditions, context.scene),
  };
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
function daysOf(
  { nature }: Pathway,
  day: LocalDate | undefined,
  holidays: readonly HolidayYear[],
): Days {
  if (day === undefined) return {};
  return nature === 'automatic' ? { endsOn: previousDay(day) } : applicationDays(day, holidays);
}

function because({ version }: Reading, scene: Scene): readonly string[] {
  return decisive(version.conditions, 'unmet', scene).map(({ id }) => id);
}
