import type { SearchName } from '../../../catalogue/search-types';

/** Part of a text, in code points; `to` is the first one after it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One character as it is compared, and the code point of the text it came from. */
interface Sign {
  readonly sign: string;
  readonly letter: string;
  readonly at: number;
}

/** Full-width and capital letters come from Chinese keyboards and mean the same; brackets, dashes and spaces mean nothing. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Where a comparable word first stands in a name: as written, or typed by the first letters of its pinyin, or partly so
 * (xf处罚). One or two letters alone have to begin the name, for inside names they are everywhere.
 */
export function findWord(name: SearchName, word: string): Span | undefined {
  const signs = signsOf(name);
  const wanted = [...word];
  const mayStart = /^[a-z]{1,2}$/.test(word) ? 1 : signs.length - wanted.length + 1;
  for (let start = 0; start < mayStart; start += 1) {
    const part = signs.slice(start, start + wanted.length);
    const fits = wanted.every(
      (sign, index) => part[index]?.sign === sign || part[index]?.letter === sign,
    );
    const [first, last] = [part[0], part.at(-1)];
    if (fits && first !== undefined && last !== undefined)
      return { from: first.at, to: last.at + 1 };
  }
  return undefined;
}

/** A text cut where its marked parts begin and end. */
export function cutAt(
  text: string,
  spans: readonly Span[],
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  [...text].forEach((character, at) => {
    const isMarked = spans.some(({ from, to }) => from <= at && at < to);
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += character;
    else parts.push({ text: character, isMarked });
  });
  return parts;
}

function signsOf({ text, initials }: SearchName): readonly Sign[] {
  const letters = [...initials];
  return [...text].flatMap((character, at) =>
    [...comparable(character)].map((sign) => ({ sign, letter: letters[at] ?? sign, at })),
  );
}
