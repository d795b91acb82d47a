import type { ConditionNode, FactId, Item } from '../../../catalogue/types';
import type { Assessment, Facts, PathwayResult } from '../../../rules/assessment';

/** What a question's place among the others follows from. */
export interface CheckState {
  readonly item: Item;
  readonly facts: Facts;
  readonly unsure: readonly FactId[];
  readonly assessment: Assessment;
}

/** Place of a question: how many come up to and including it, and how many may follow at most. */
export interface Progress {
  readonly number: number;
  readonly atMost: number;
}

/** An upper bound that only shrinks: never says 最后一题 when another one may follow. */
export function questionProgress(state: CheckState, current: FactId): Progress {
  const known = (fact: FactId): boolean =>
    state.facts[fact] !== undefined || state.unsure.includes(fact);
  const answered = state.item.rules.facts.map((fact) => fact.id).filter(known);
  const at = answered.indexOf(current);
  const open = stillPossible(state).filter((fact) => fact !== current && !known(fact));
  return { number: (at < 0 ? answered.length : at) + 1, atMost: open.length };
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

// Until the record is dated, another version of the rules may still ask for more; then only what it lacks can be asked.
function stillPossible(state: CheckState): readonly FactId[] {
  const { item, facts, assessment } = state;
  const asked = item.rules.facts
    .filter((fact) => fact.default === undefined)
    .map((fact) => fact.id);
  const dated = item.rules.pathways.every((pathway) => {
    const [first] = pathway.recordDate;
    return first !== undefined && facts[first] !== undefined;
  });
  if (!dated) return asked;
  const lacking = new Set([...assessment.ask, ...assessment.pathways.flatMap(lackedBy)]);
  return asked.filter((fact) => lacking.has(fact));
}

function lackedBy(pathway: PathwayResult): readonly FactId[] {
  const { readings } = pathway;
  const unknown = pathway.findings.filter((finding) => finding.state === 'unknown');
  return [
    ...(pathway.ask ?? []),
    ...unknown.flatMap((finding) => finding.facts),
    ...(readings === undefined
      ? []
      : [...lackedBy(readings.earlier), ...lackedBy(readings.current)]),
  ];
}

function usesAsNotBefore(node: ConditionNode, fact: FactId): boolean {
  if (node.kind === 'condition')
    return node.test.verb === 'since' && node.test.notBefore?.date === fact;
  return [...node.all, ...node.any, ...node.none].some((part) => usesAsNotBefore(part, fact));
}
