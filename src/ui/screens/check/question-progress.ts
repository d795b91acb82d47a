import { conditionsIn, testFacts } from '../../../catalogue/rule-facts';
import type { ConditionNode, FactId, Item } from '../../../catalogue/types';
import type { PathwayResult } from '../../../rules/assessment';
import {
  countdownFacts,
  hasDefault,
  type Interview,
  isOpen,
  isWorthConfirming,
  resultsOfOtherGate,
} from '../../../rules/next-question';
import { resultsOfMainGate } from '../../../rules/headline';
import { conditionsThatBlock, pathwayOf } from '../verdict/finding-rows';

/** Place of a question: how many come up to and including it, and how many may follow at most. */
export interface Progress {
  readonly number: number;
  readonly atMost: number;
}

/** What a question's place among the others follows from. */
export interface CheckState extends Interview {
  /** In the order in which they were asked. */
  readonly answered: readonly FactId[];
}

/** An upper bound: never says 最后一题 when another one may follow. */
export function questionProgress(state: CheckState, current: FactId): Progress {
  const at = state.answered.indexOf(current);
  const ahead = [...stillPossible(state)].filter((fact) => fact !== current);
  return { number: (at < 0 ? state.answered.length : at) + 1, atMost: ahead.length };
}

/** 第 3 题，最多还有 4 题 */
export function progressWords({ number, atMost }: Progress): string {
  const rest = atMost === 0 ? '这是最后一题' : `最多还有 ${String(atMost)} 题`;
  return `第 ${String(number)} 题，${rest}`;
}

/** Whether a day after today makes sense: only for the end of a ban, a later last day that prevails. */
export function mayLieAhead(item: Item, fact: FactId): boolean {
  return item.rules.pathways.some((pathway) =>
    pathway.versions.some((version) => usesAsNotBefore(version.conditions, fact)),
  );
}

function stillPossible(state: Interview): ReadonlySet<FactId> {
  const { item, assessment } = state;
  const isUndecided = assessment.headline === 'answers-needed';
  const main = isUndecided ? resultsOfMainGate(item.rules, assessment.pathways) : [];
  const others = resultsOfOtherGate(state);
  return new Set(
    [
      ...assessment.ask,
      ...[...main, ...others].flatMap((result) => mayLack(item, result)),
      ...countdownFacts(item),
      ...item.alsoAsk.filter((fact) => !hasDefault(item, fact)),
    ]
      .filter((fact) => !hasDefault(item, fact))
      .concat(item.alsoAsk.filter((fact) => isUndecided || isWorthConfirming(state, fact)))
      .filter((fact) => isOpen(state, fact)),
  );
}

// What a pathway may yet ask for: nothing once it is barred for good; everything while it is not known by which version
// of the rules it goes.
function mayLack(item: Item, result: PathwayResult): readonly FactId[] {
  const found = pathwayOf(item, result);
  if (found === undefined || conditionsThatBlock(found.version, result).length > 0) return [];
  const { ask = [], readings, findings } = result;
  const isUndated =
    found.pathway.versions.length > 1 &&
    ask.some((fact) => found.pathway.recordDate.includes(fact));
  const unread = isUndated
    ? found.pathway.versions.flatMap(({ conditions }) => conditionsIn(conditions))
    : [];
  return [
    ...ask,
    ...findings.filter(({ state }) => state === 'unknown').flatMap(({ facts }) => facts),
    ...unread.flatMap(({ test }) => testFacts(test)),
    ...(readings === undefined
      ? []
      : [...mayLack(item, readings.earlier), ...mayLack(item, readings.current)]),
  ];
}

function usesAsNotBefore(node: ConditionNode, fact: FactId): boolean {
  if (node.kind === 'condition')
    return node.test.verb === 'since' && node.test.notBefore?.date === fact;
  return [...node.all, ...node.any, ...node.none].some((part) => usesAsNotBefore(part, fact));
}
