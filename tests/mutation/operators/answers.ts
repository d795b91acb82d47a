import type { Mutant } from '../mutant';
import { changed, type LineAt, linePlace, type RuleBook } from '../rule-book';
import { isBranch, type Path, wordsOf } from '../tree';

const VERBS = ['is', 'isNot', 'includes', 'only'] as const;

/** Every list of answers with one left out, and with one more of those the question offers. */
export function answerMutants(book: RuleBook): readonly Mutant[] {
  return book.lines.flatMap((line) =>
    listsOf(line).flatMap(({ name, fact, path, words }) => {
      const place = linePlace(line);
      const shorter = words.length < 2 ? [] : words;
      const options = book.facts.find(({ id }) => id === fact)?.options ?? [];
      const more = options.map(({ value }) => value).filter((value) => !words.includes(value));
      return [
        ...shorter.map((out) =>
          changed(book, 'answers', place, `${name} without ${out}`, [
            path,
            words.filter((word) => word !== out),
          ]),
        ),
        ...more.map((value) =>
          changed(book, 'answers', place, `${name} with ${value}`, [path, [...words, value]]),
        ),
      ];
    }),
  );
}

interface AnswerList {
  readonly name: string;
  readonly fact: unknown;
  readonly path: Path;
  readonly words: readonly string[];
}

function listsOf({ line, path }: LineAt): readonly AnswerList[] {
  const own = VERBS.filter((verb) => verb in line).map((verb) => ({
    name: verb,
    fact: line['fact'],
    path: [...path, verb],
    words: wordsOf(line[verb]),
  }));
  const { atLeast, notBefore } = line;
  const inner = [
    { name: 'atLeast only', key: 'atLeast', verb: 'only', holder: atLeast },
    { name: 'notBefore includes', key: 'notBefore', verb: 'includes', holder: notBefore },
  ].flatMap(({ name, key, verb, holder }) =>
    isBranch(holder) && verb in holder
      ? [{ name, fact: holder['when'], path: [...path, key, verb], words: wordsOf(holder[verb]) }]
      : [],
  );
  return [...own, ...inner];
}
