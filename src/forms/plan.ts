import type { FormId, Paper } from '../catalogue/types';
import type { Answers } from './answers';
import { answersForPenalty, penaltyCount } from './penalty-answers';
import { valuesOf } from './printed-value';

/** One sheet or attachment of this application. */
export interface PlannedPaper {
  /** Stable as long as the penalties keep their order: `f01`, `f04-1` for the first penalty. */
  readonly id: string;
  readonly paper: Paper;
  readonly source: { readonly form: FormId } | { readonly attachment: string };
  /** Which of the penalties it is for, from 0; absent for papers made once. */
  readonly penalty?: number;
  /** The answers that fill it: `penalty.*` are those of its own penalty. */
  readonly answers: Answers;
}

/**
 * The papers that this application needs, in catalogue order: those whose condition the answers meet, once, or once for
 * every penalty (for at least one, so that the list is whole before anything is typed). Pure.
 */
export function planForms(papers: readonly Paper[], answers: Answers): readonly PlannedPaper[] {
  return papers.flatMap((paper): readonly PlannedPaper[] => {
    const name = 'form' in paper.source ? paper.source.form : paper.source.attachment;
    const { source } = paper;
    if (paper.per === 'application') {
      return isNeeded(paper, answers) ? [{ id: name, paper, source, answers }] : [];
    }
    return Array.from({ length: Math.max(1, penaltyCount(answers)) }, (_, penalty) => ({
      id: `${name}-${String(penalty + 1)}`,
      paper,
      source,
      penalty,
      answers: answersForPenalty(answers, penalty),
    })).filter((planned) => isNeeded(paper, planned.answers));
  });
}

function isNeeded({ when }: Paper, answers: Answers): boolean {
  if (when === undefined) return true;
  const entry = when.entry.replace(/^penalties\[\]\./, 'penalty.');
  return valuesOf(answers, entry).some((value) => when.is.includes(value));
}
