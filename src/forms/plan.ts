import type { FormId, Paper } from '../catalogue/types';
import type { Facts } from '../rules/assessment';
import type { Answers } from './answers';
import { answersForPenalty, penaltyCount } from './penalty-answers';
import { conditionsHold } from './when';

/** One sheet or attachment of this application. */
export interface PlannedPaper {
  /** Stable as long as the penalties keep their order: `f01`, `f04-1` for the first penalty. */
  readonly id: string;
  readonly paper: Paper;
  readonly source: { readonly form: FormId } | { readonly attachment: string };
  /** `perhaps`: whether it is needed depends on something not answered yet, or on what the authority says. */
  readonly need: 'needed' | 'perhaps';
  /** Which of the penalties it is for, from 0; absent for papers made once. */
  readonly penalty?: number;
  /** The answers that fill it: `penalty.*` are those of its own penalty. */
  readonly answers: Answers;
}

/**
 * The papers that this application needs, in catalogue order: those whose conditions hold or may hold, once, or once for
 * every penalty (for at least one, so that the list is whole before anything is typed). Pure.
 */
export function planForms(
  papers: readonly Paper[],
  answers: Answers,
  facts: Facts = {},
): readonly PlannedPaper[] {
  return papers.flatMap((paper): readonly PlannedPaper[] => {
    const name = 'form' in paper.source ? paper.source.form : paper.source.attachment;
    const { source } = paper;
    const plan = (id: string, own: Answers, penalty?: number): readonly PlannedPaper[] => {
      const held = conditionsHold(paper.when, own, facts);
      if (held === 'no') return [];
      const need = held === 'unknown' || paper.optional === true ? 'perhaps' : 'needed';
      const which = penalty === undefined ? {} : { penalty };
      return [{ id, paper, source, need, ...which, answers: own }];
    };
    if (paper.per === 'application') return plan(name, answers);
    return Array.from({ length: Math.max(1, penaltyCount(answers)) }, (_, penalty) =>
      plan(`${name}-${String(penalty + 1)}`, answersForPenalty(answers, penalty), penalty),
    ).flat();
  });
}
