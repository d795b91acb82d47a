import type { ItemId } from './types';

/** What a text is to its item; in this order one match is preferred to another. */
export const NAME_KINDS = [
  'plan-name',
  'alias',
  'title',
  'category',
  'department',
  'phone',
  'document',
] as const;

/** One text by which an item can be found. */
export interface SearchName {
  readonly kind: (typeof NAME_KINDS)[number];
  readonly text: string;
  /** First letters of its pinyin, one for each code point of `text`. */
  readonly initials: string;
}

/** Everything by which each item can be found, in the order of the plan. */
export type SearchNames = readonly {
  readonly item: ItemId;
  readonly names: readonly SearchName[];
}[];
