import type { Catalogue, HolidayYear, ItemRules } from '../../src/catalogue/types';

/** Digest under which `withPast` files the earlier rules. */
export const PAST = 'f'.repeat(64);

/** The same catalogue, which also carries earlier rules of one item. */
export function withPast(
  catalogue: Catalogue,
  rules: ItemRules,
  holidays: readonly HolidayYear[] = catalogue.holidays,
): Catalogue {
  return { ...catalogue, released: { [PAST]: { rules, holidays, edition: '2026.0' } } };
}
