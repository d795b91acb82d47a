import type { PlannedPaper } from './plan';

/** Its title, with the number of its penalty when the paper is planned for several. */
export function paperTitle(
  { paper, penalty }: PlannedPaper,
  planned: readonly PlannedPaper[],
): string {
  const isAlone = planned.filter((other) => other.paper === paper).length === 1;
  return penalty === undefined || isAlone
    ? paper.title
    : `${paper.title}（第 ${String(penalty + 1)} 条）`;
}
