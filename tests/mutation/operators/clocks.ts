import type { Mutant } from '../mutant';
import { changed, factsOfType, type LineAt, linePlace, type RuleBook } from '../rule-book';
import { isBranch, wordsOf } from '../tree';

/** Every period started by another day that the item asks for, and several days taken together in another way. */
export function clockMutants(book: RuleBook): readonly Mutant[] {
  const dates = factsOfType(book, 'date');
  return book.lines.flatMap((line) => [
    ...otherClocks(line.line['since'], dates).map(([change, clock]) =>
      changed(book, 'clock', linePlace(line), change, [[...line.path, 'since'], clock]),
    ),
    ...laterDays(book, line, dates),
  ]);
}

type Change = readonly [change: string, clock: unknown];

function otherClocks(clock: unknown, dates: readonly string[]): readonly Change[] {
  if (typeof clock === 'string')
    return dates
      .filter((date) => date !== clock)
      .flatMap((date): readonly Change[] => [
        [`since: ${clock} → ${date}`, date],
        [`since: ${clock}, if not known ${date}`, { firstKnown: [clock, date] }],
        [`since: ${clock}, if later ${date}`, { latest: [clock, date] }],
      ]);
  if (!isBranch(clock)) return [];
  const kind = 'latest' in clock ? 'latest' : 'firstKnown';
  const other = kind === 'latest' ? 'firstKnown' : 'latest';
  const members = wordsOf(clock[kind]);
  const kinds: readonly Change[] = [[`${kind} → ${other}`, { [other]: members }]];
  const shorter = members.map((out): Change => [
    `${kind} without ${out}`,
    { [kind]: members.filter((member) => member !== out) },
  ]);
  const longer = dates
    .filter((date) => !members.includes(date))
    .map((date): Change => [`${kind} with ${date}`, { [kind]: [...members, date] }]);
  // The latest of several days is the same in any order.
  const reversed: readonly Change[] =
    kind === 'latest' ? [] : [[`${kind} in the opposite order`, { [kind]: members.toReversed() }]];
  return [...kinds, ...shorter, ...longer, ...reversed];
}

/** The later day that prevails: another one, or none. */
function laterDays(book: RuleBook, line: LineAt, dates: readonly string[]): readonly Mutant[] {
  const later = line.line['notBefore'];
  if (!isBranch(later)) return [];
  const date = String(later['date']);
  const path = [...line.path, 'notBefore'];
  const others = dates.filter((other) => other !== date);
  return [
    changed(book, 'clock', linePlace(line), 'without notBefore', [path, undefined]),
    ...others.map((other) =>
      changed(book, 'clock', linePlace(line), `notBefore: ${date} → ${other}`, [
        [...path, 'date'],
        other,
      ]),
    ),
  ];
}
