import { categoryName } from '../../../catalogue/category-names';
import { NAME_KINDS, type SearchName, type SearchNames } from '../../../catalogue/search-types';
import type { Category, Directory, ItemEntry } from '../../../catalogue/types';
import { comparable, findWord, type Span } from './text-match';

/** The matters of one category, under its heading. */
export interface ItemGroup {
  readonly category: Category;
  readonly title: string;
  readonly items: readonly ItemEntry[];
}

/** A text of an item in which something searched for stands. */
export interface Match {
  readonly kind: SearchName['kind'];
  readonly text: string;
  readonly spans: readonly Span[];
}

/** An item that was found, and by what; by nothing when nothing was searched for. */
export interface FoundItem {
  readonly item: ItemEntry;
  readonly matches: readonly Match[];
}

/** In the order of the 2024 plan. */
const CATEGORIES: readonly Category[] = ['penalty', 'abnormal', 'serious'];

/** All matters by category; categories without any are left out. */
export function groupItems(items: readonly ItemEntry[]): readonly ItemGroup[] {
  return CATEGORIES.map((category) => ({
    category,
    title: categoryName(category),
    items: items.filter((item) => item.category === category),
  })).filter((group) => group.items.length > 0);
}

/**
 * Matters whose names, aliases, departments or numbers hold what is searched for, in one piece or word by word; by
 * pinyin initials too. All of them for an empty search.
 */
export function findItems(
  directory: Directory,
  searchNames: SearchNames,
  wanted: string,
): readonly FoundItem[] {
  const words = wordsOf(wanted);
  return directory.items.flatMap((item) => {
    if (words.length === 0) return [{ item, matches: [] }];
    // What stands in the name itself says most, then what stands in one piece.
    const names = searchNames.find((entry) => entry.item === item.id)?.names ?? [];
    const planName = names.filter(({ kind }) => kind === 'plan-name');
    const matches =
      matchesOf(planName, words) ?? matchesOf(names, [words.join('')]) ?? matchesOf(names, words);
    return matches === undefined ? [] : [{ item, matches }];
  });
}

// Letters typed apart, s x b z x r, are one word.
function wordsOf(wanted: string): readonly string[] {
  const pieces = wanted.split(/\s+/u).map(comparable);
  const words: string[] = [];
  let lettersApart = false;
  for (const piece of pieces.filter((one) => one !== '')) {
    const isSingle = [...piece].length === 1;
    if (isSingle && lettersApart) words.push(`${words.pop() ?? ''}${piece}`);
    else words.push(piece);
    lettersApart = isSingle;
  }
  return words;
}

/** The best text for each word, one line for each text; nothing unless every word stands somewhere. */
function matchesOf(
  names: readonly SearchName[],
  words: readonly string[],
): readonly Match[] | undefined {
  const matches = new Map<SearchName, Span[]>();
  for (const word of words) {
    const found = bestName(names, word);
    if (found === undefined) return undefined;
    matches.set(found.name, [...(matches.get(found.name) ?? []), found.span]);
  }
  return [...matches].map(([{ kind, text }, spans]) => ({ kind, text, spans }));
}

function bestName(
  names: readonly SearchName[],
  word: string,
): { readonly name: SearchName; readonly span: Span } | undefined {
  for (const kind of NAME_KINDS)
    for (const name of names) {
      const span = name.kind === kind ? findWord(name, word) : undefined;
      if (span !== undefined) return { name, span };
    }
  return undefined;
}
