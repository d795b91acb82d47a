import { addDays } from '../../../src/rules/dates';
import { mainGate } from '../../../src/rules/headline';
import { day } from '../../support/catalogues';
import type { Mutant } from '../mutant';
import { changed, type RuleBook, type VersionAt, versionPlace } from '../rule-book';

/**
 * Every day on which a version begins, a day earlier and a day later; the version before ends on the day before, so
 * that the two still adjoin.
 */
export function effectiveDateMutants(book: RuleBook): readonly Mutant[] {
  return book.versions.flatMap((at, index) => {
    const from = day(String(at.version['effectiveFrom']));
    const before = book.versions[index - 1];
    const previous = before?.pathway === at.pathway ? before : undefined;
    return [-1, 1].flatMap((step) => {
      const moved = addDays(from, step);
      if (beforeAllPathways(book, at, moved)) return [];
      const change = `effectiveFrom: ${from} → ${moved}`;
      const begins = [[...at.path, 'effectiveFrom'], moved] as const;
      if (previous === undefined)
        return changed(book, 'effective date', versionPlace(at), change, begins);
      const ends = [[...previous.path, 'effectiveTo'], addDays(moved, -1)] as const;
      return changed(book, 'effective date', versionPlace(at), change, begins, ends);
    });
  });
}

/**
 * Before the first pathway of the main gate there are no rules at all, and that is said before anything about
 * publication: what is not published on such a day makes no difference.
 */
function beforeAllPathways({ rules }: RuleBook, { pathway }: VersionAt, moved: string): boolean {
  const starts = mainGate(rules).map(({ versions }) => versions[0]?.effectiveFrom);
  return (
    pathway === 'notPublished' && starts.every((start) => start !== undefined && moved < start)
  );
}
