import type { Mutant } from '../mutant';
import { changed, type LineAt, linePlace, type RuleBook } from '../rule-book';

const FLAGS = ['curable', 'curedBy', 'another'] as const;

/**
 * Every mark of what can be made good, and by whom, taken away, and what stands in the way taken for what can be made
 * good; a period can never be made good. Two kinds of change would make no difference, and are
 * not made. Only the levels `another-applies` and `fix-first` of the headline read the marks, and these look at
 * applications and at what the authority should do, at the main gate: marks on other pathways decide nothing. And where
 * one of several conditions is enough, the whole can be made good as long as one of them can: such marks go together.
 */
export function flagMutants(book: RuleBook): readonly Mutant[] {
  const read = book.lines.filter(({ version }) => version.applied);
  return read.flatMap((line) => [
    ...FLAGS.filter((flag) => flag in line.line).flatMap((flag) => takenAway(book, line, flag)),
    ...('since' in line.line || 'curable' in line.line ? [] : [madeCurable(book, line)]),
  ]);
}

function takenAway(book: RuleBook, line: LineAt, flag: string): readonly Mutant[] {
  const [first, ...others] = markedTogether(book, line, flag);
  if (first !== line) return [];
  const change = `without ${flag}${others.length > 0 ? ' in the whole list' : ''}`;
  const edits = [first, ...others].map(({ path }) => [[...path, flag], undefined] as const);
  return [changed(book, 'flag', linePlace(line), change, ...edits)];
}

function madeCurable(book: RuleBook, line: LineAt): Mutant {
  return changed(book, 'flag', linePlace(line), 'with curable', [[...line.path, 'curable'], true]);
}

/** The line, and under `any` those beside it that bear the same mark. */
function markedTogether(book: RuleBook, line: LineAt, flag: string): readonly LineAt[] {
  if (line.list !== 'any') return [line];
  return book.lines.filter(
    (other) => other.group === line.group && other.list === 'any' && flag in other.line,
  );
}
