import type { FactId } from '../catalogue/types';
import type { Assessment, Facts } from './assessment';
import type { JudgedBy, QuestionChange } from './rule-changes';

/**
 * Questions whose answers a verdict waits for by the later rules only, also where an answer was given that they cannot
 * read; then those that were answered and are asked no more.
 */
export function questionChanges(
  before: JudgedBy,
  after: JudgedBy,
  facts: Facts,
): readonly QuestionChange[] {
  const [asked, asks] = [waitedFor(before.assessment), waitedFor(after.assessment)];
  const known = new Set(after.rules.facts.map(({ id }) => id));
  return [
    ...after.rules.facts
      .filter(({ id }) => asks.has(id) && !asked.has(id))
      .map((fact) => ({ kind: 'question-new', fact }) as const),
    ...before.rules.facts
      .filter(({ id }) => facts[id] !== undefined && !known.has(id))
      .map((fact) => ({ kind: 'question-gone', fact }) as const),
  ];
}

function waitedFor({ ask, pathways }: Assessment): ReadonlySet<FactId> {
  return new Set([...ask, ...pathways.flatMap((result) => result.ask ?? [])]);
}
