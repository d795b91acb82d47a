import type { Mutant } from '../mutant';
import { changed, linePlace, type RuleBook } from '../rule-book';

/**
 * To what a level is changed. `full`, `quoted` and `plan` decide alike (firmly), so that a change among them changes no
 * verdict: there are no such mutants.
 */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  full: ['summary'],
  quoted: ['summary'],
  plan: ['summary'],
  summary: ['full', 'inferred'],
  inferred: ['full', 'summary'],
};

export function evidenceMutants(book: RuleBook): readonly Mutant[] {
  return book.lines.flatMap((line) => {
    const evidence = String(line.line['evidence']);
    return (CHANGES[evidence] ?? []).map((other) =>
      changed(book, 'evidence', linePlace(line), `${evidence} → ${other}`, [
        [...line.path, 'evidence'],
        other,
      ]),
    );
  });
}
