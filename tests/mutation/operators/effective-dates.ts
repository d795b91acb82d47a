import { addDays } from '../../../src/rules/dates';
import { day } from '../../support/catalogues';
import type { Mutant } from '../mutant';
import { changed, type RuleBook, versionPlace } from '../rule-book';

/**
 * Every day on which a version begins, a day earlier and a day later; the version before ends on the day before, so
 * that the two still adjoin.
 */
export function effectiveDateMutants(book: RuleBook): readonly Mutant[] {
  return book.versions.flatMap((at, index) => {
    const from = day(String(at.version['effectiveFrom']));
    const before = book.versions[index - 1];
    const previous = before?.pathway === at.pathway ? before : undefined;
    return [-1, 1].map((step) => {
      const moved = addDays(from, step);
      const change = `effectiveFrom: ${from} → ${moved}`;
      const begins = [[...at.path, 'effectiveFrom'], moved] as const;
      if (previous === undefined)
        return changed(book, 'effective date', versionPlace(at), change, begins);
      const ends = [[...previous.path, 'effectiveTo'], addDays(moved, -1)] as const;
      return changed(book, 'effective date', versionPlace(at), change, begins, ends);
    });
  });
}
