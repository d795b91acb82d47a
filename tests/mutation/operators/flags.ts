import type { Mutant } from '../mutant';
import { changed, linePlace, type RuleBook } from '../rule-book';

const FLAGS = ['curable', 'curedBy', 'another'] as const;

/**
 * Every mark of what can be made good, and by whom, taken away. Only the levels `another-applies` and `fix-first` of the
 * headline read the marks, and these look at applications and at what the authority should do, at the main gate: marks
 * on other pathways change no verdict, and are left alone.
 */
export function flagMutants(book: RuleBook): readonly Mutant[] {
  return book.lines
    .filter(({ version }) => version.applied)
    .flatMap((line) =>
      FLAGS.filter((flag) => flag in line.line).map((flag) =>
        changed(book, 'flag', linePlace(line), `without ${flag}`, [
          [...line.path, flag],
          undefined,
        ]),
      ),
    );
}
