import type { Catalogue, Edition, HolidayYear, Item, ItemId } from './types';

type Released = Catalogue['released'];

/** The rules of this edition, by digest, as they stand beside the released ones. */
export function presentRules(
  items: Readonly<Record<ItemId, Item>>,
  holidays: readonly HolidayYear[],
  edition: Edition,
): Released {
  return Object.fromEntries(
    Object.values(items).map((item) => [
      item.digest,
      { rules: item.rules, holidays, edition: edition.number },
    ]),
  );
}

/** The released rules that are no longer the present ones: those need not be carried twice. */
export function pastRules({ items, released }: Pick<Catalogue, 'items' | 'released'>): Released {
  const present = new Set(Object.values(items).map(({ digest }) => digest));
  return Object.fromEntries(Object.entries(released).filter(([digest]) => !present.has(digest)));
}

/**
 * The same catalogue with one item judged by the released rules and holidays of this digest, for replaying what was
 * packed under them. Undefined when no edition carried by this build has that digest.
 */
export function catalogueOfDigest(catalogue: Catalogue, digest: string): Catalogue | undefined {
  const past = Object.hasOwn(catalogue.released, digest) ? catalogue.released[digest] : undefined;
  if (past === undefined) return undefined;
  const { rules, holidays, edition } = past;
  const item: Item = { ...catalogue.items[rules.id], rules, digest };
  return {
    ...catalogue,
    edition: { ...catalogue.edition, number: edition },
    items: { ...catalogue.items, [rules.id]: item },
    holidays,
  };
}
