import type { FactId } from '../catalogue/types';
import { assess } from './assess';
import { type Interview, isOpen, nextQuestion } from './next-question';

/**
 * What has been answered, in the order in which it was asked: the self-check is gone through again from the start. Answers
 * that are not asked for, or no longer, come last, in the order of the catalogue.
 */
export function answeredQuestions(interview: Interview): readonly FactId[] {
  const { catalogue, item, facts, unsure, assessment } = interview;
  const asked: FactId[] = [];
  for (;;) {
    const known = Object.fromEntries(asked.map((fact) => [fact, facts[fact]]));
    const next = nextQuestion({
      catalogue,
      item,
      facts: known,
      unsure: asked.filter((fact) => unsure.includes(fact)),
      assessment: assess(catalogue, item.id, known, assessment.on),
    });
    if (next === undefined || isOpen(interview, next) || asked.includes(next)) break;
    asked.push(next);
  }
  const others = item.rules.facts
    .map(({ id }) => id)
    .filter((fact) => !isOpen(interview, fact) && !asked.includes(fact));
  return [...asked, ...others];
}
