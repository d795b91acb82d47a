import { UNSURE, type WhichPlace, type WhichStep } from '../../../catalogue/which-walk';
import type { Directory, ItemEntry, ItemId } from '../../../catalogue/types';
import type { Difference, Which } from '../../../catalogue/which-types';
import { addressOf } from '../../app/routes';

/** The last word of an address: none of the items shown is meant. */
export const NONE = 'none';
/** So many items are compared side by side; more would not fit in a head. */
const SIDE_BY_SIDE = 3;

/** What the questions have come to. */
export type WhichView =
  | { readonly kind: 'question' }
  /** The items that are still possible, side by side; with one it is the answer. */
  | { readonly kind: 'items'; readonly items: readonly ItemEntry[] }
  /** Ring somebody, or look through these. */
  | { readonly kind: 'ask'; readonly items: readonly ItemEntry[]; readonly isNone: boolean };

/** What is shown at a place: its question, its items, or whom to ask. */
export function viewOf(directory: Directory, place: WhichPlace): WhichView {
  if (place.ask !== undefined) return { kind: 'question' };
  const [after] = place.rest;
  const items = (ids: readonly string[]): readonly ItemEntry[] =>
    directory.items.filter(({ id }) => ids.includes(id));
  if (after === NONE) return { kind: 'ask', items: directory.items, isNone: true };
  const looked = after === undefined ? [] : items([after]);
  if (looked.length > 0) return { kind: 'items', items: looked };
  return place.candidates.length > SIDE_BY_SIDE
    ? { kind: 'ask', items: items(place.candidates), isNone: false }
    : { kind: 'items', items: items(place.candidates) };
}

/** The words of an address that lead to a place, without what was looked at after its end. */
export function answersTo(place: Pick<WhichPlace, 'steps'>): readonly string[] {
  return place.steps.map(({ answer }) => answer);
}

/** What was answered so far, each with the address at which it can be changed. */
export function givenSteps(steps: readonly WhichStep[]): readonly {
  readonly id: string;
  readonly label: string;
  readonly answer: string;
  readonly href: string;
}[] {
  return steps.map(({ question, options, answer }, index) => ({
    id: question.id,
    label: question.question,
    answer:
      answer === UNSURE ? '不清楚' : (options.find(({ value }) => value === answer)?.label ?? ''),
    href: addressOf({ screen: 'which', answers: answersTo({ steps: steps.slice(0, index) }) }),
  }));
}

/** How to tell an item from others: from those shown beside it, or from all its neighbours when it stands alone. */
export function differencesOf(
  which: Which,
  item: ItemId,
  shown: readonly ItemEntry[],
): readonly Difference[] {
  const all = which.differences[item];
  return shown.length === 1
    ? all
    : all.filter((difference) => shown.some(({ id }) => id === difference.item));
}

/** What 不清楚 leads to, said under it. */
export function unsureWords(next: WhichPlace): string {
  if (next.ask !== undefined) return '没关系，换一个问题问';
  return next.candidates.length > SIDE_BY_SIDE
    ? '没关系，看看还剩哪几类，打哪个电话问'
    : '没关系，剩下的几类放在一起比';
}
