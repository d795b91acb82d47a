import { SUBJECT_KIND } from '../catalogue/form-template';
import type { Item } from '../catalogue/types';
import type { Answers } from './answers';
import { planForms, type PlannedPaper } from './plan';

/** Who comes: decides between certificate and mandate. */
export const APPLICANT_ROLE = 'applicant.role';

/** What is asked before blank forms are shown. */
export const ASKED_FOR_BLANKS = [SUBJECT_KIND, APPLICANT_ROLE] as const;

/**
 * The papers of an item for somebody who fills them in by hand: those that only these answers decide about are needed or
 * left out; what hangs on anything else may be needed. One copy each, its answers those two alone. Pure.
 */
export function planBlankForms(
  { papers }: Pick<Item, 'papers'>,
  answers: Answers,
): readonly PlannedPaper[] {
  const asked: readonly string[] = ASKED_FOR_BLANKS;
  const known = Object.fromEntries(
    asked.flatMap((path) => {
      const answer = answers[path];
      return answer === undefined ? [] : [[path, answer] as const];
    }),
  );
  const planned = papers.flatMap((paper) => {
    const when = (paper.when ?? []).filter(
      (condition) => 'entry' in condition && asked.includes(condition.entry),
    );
    const isOpen = when.length < (paper.when ?? []).length;
    return planForms([{ ...paper, when }], known).map((one): PlannedPaper => ({
      ...one,
      paper,
      need: isOpen ? 'perhaps' : one.need,
    }));
  });
  return planned.filter(({ source }) => 'form' in source);
}
