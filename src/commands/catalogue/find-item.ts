import type { Item } from '../../catalogue/types';

/**
 * The items a clerk may mean: the one with exactly that id, name or alias; else all in whose id, name or alias the words
 * stand.
 */
export function findItems(items: readonly Item[], words: string): readonly Item[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const names = ({ id, title, planName, aliases }: Item): readonly string[] =>
    [id, title, planName, ...aliases].map((name) => name.toLowerCase());
  const exact = items.filter((item) => names(item).includes(wanted));
  if (exact.length === 1) return exact;
  return items.filter((item) => names(item).some((name) => name.includes(wanted)));
}
