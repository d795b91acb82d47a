import type { Item } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { planForms, type PlannedPaper } from '../../../forms/plan';
import type { Facts } from '../../../rules/assessment';

/** A paper of the packet under its name, with the number of its penalty when there are several. */
export interface NamedPaper {
  readonly planned: PlannedPaper;
  readonly title: string;
}

/** All papers of this application, in the order of the packet. */
export function namedPapers(item: Item, answers: Answers, facts: Facts): readonly NamedPaper[] {
  const papers = planForms(item.papers, answers, facts);
  return papers.map((planned) => {
    const { paper, penalty } = planned;
    const alone = papers.filter((other) => other.paper === paper).length === 1;
    const which = penalty === undefined || alone ? '' : `（第 ${String(penalty + 1)} 条）`;
    return { planned, title: `${paper.title}${which}` };
  });
}
