import type { Mutant } from '../mutant';
import { changed, linePlace, type LineAt, type RuleBook } from '../rule-book';
import { isBranch, type Path } from '../tree';

interface Entry {
  readonly name: string;
  readonly path: Path;
  readonly words: string;
}

/** Every period a month shorter and a month longer, no waiting as one month, and the periods of a table exchanged. */
export function periodMutants(book: RuleBook): readonly Mutant[] {
  return book.lines.flatMap((line) => {
    const place = linePlace(line);
    const entries = entriesOf(line);
    const other = entries.flatMap(({ name, path, words }) =>
      othersThan(words).map((next) =>
        changed(book, 'period', place, `${name}: ${words} → ${next}`, [path, next]),
      ),
    );
    const swapped = pairsOf(entries).map(([a, b]) =>
      changed(book, 'period', place, `${a.name} ⇄ ${b.name}`, [a.path, b.words], [b.path, a.words]),
    );
    return [...other, ...swapped, ...written(book, line)];
  });
}

function entriesOf({ line, path }: LineAt): readonly Entry[] {
  const period = line['atLeast'];
  if (typeof period === 'string')
    return [{ name: 'atLeast', path: [...path, 'atLeast'], words: period }];
  if (!isBranch(period)) return [];
  return Object.entries(period).flatMap(([name, words]) =>
    typeof words === 'string' && /^(none|\d+ months?)$/.test(words)
      ? [{ name, path: [...path, 'atLeast', name], words }]
      : [],
  );
}

function othersThan(words: string): readonly string[] {
  if (words === 'none') return ['1 month'];
  const months = Number.parseInt(words, 10);
  return [`${String(months - 1)} months`, `${String(months + 1)} months`];
}

function pairsOf(entries: readonly Entry[]): readonly (readonly [Entry, Entry])[] {
  return entries.flatMap((a, at) =>
    entries.slice(at + 1).flatMap((b) => (a.words === b.words ? [] : [[a, b] as const])),
  );
}

/** The number that is read off the paper, taken for the one it is when nothing is read. */
function written(book: RuleBook, line: LineAt): readonly Mutant[] {
  const period = line.line['atLeast'];
  const fact = isBranch(period) ? period['monthsFrom'] : undefined;
  const usual = book.facts.find(({ id }) => id === fact)?.default;
  if (typeof usual !== 'number') return [];
  const fixed = `${String(usual)} months`;
  const path = [...line.path, 'atLeast'];
  return [changed(book, 'period', linePlace(line), `monthsFrom → ${fixed}`, [path, fixed])];
}
