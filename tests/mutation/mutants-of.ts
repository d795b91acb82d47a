import type { Mutant } from './mutant';
import { answerMutants } from './operators/answers';
import { clockMutants } from './operators/clocks';
import { defaultMutants } from './operators/defaults';
import { effectiveDateMutants } from './operators/effective-dates';
import { evidenceMutants } from './operators/evidence';
import { flagMutants } from './operators/flags';
import { omissionMutants } from './operators/omissions';
import { pathwayMutants } from './operators/pathways';
import { periodMutants } from './operators/periods';
import { polarityMutants } from './operators/polarity';
import { recordMutants } from './operators/records';
import type { RuleBook } from './rule-book';

const OPERATORS = [
  periodMutants,
  effectiveDateMutants,
  polarityMutants,
  answerMutants,
  evidenceMutants,
  clockMutants,
  flagMutants,
  pathwayMutants,
  recordMutants,
  defaultMutants,
  omissionMutants,
];

/**
 * The item with one thing changed, in every way the operators know. A change that cannot make a difference is not made;
 * which changes those are is a rule of the operator, stated there with its reason, and never a list of places. Texts,
 * citations, hints, materials, remedies, consequences, countdowns and days of handling decide nothing: no operator
 * touches them.
 */
export function mutantsOf(book: RuleBook): readonly Mutant[] {
  return OPERATORS.flatMap((operator) => operator(book));
}
