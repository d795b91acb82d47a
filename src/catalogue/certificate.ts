import kept from './certificate.json';
import type { Catalogue, ItemId } from './types';

/** What two programs, written apart, were made to agree on: counts of what was judged, and of which rules. */
export interface Certificate {
  readonly certifiedOn: string;
  /** With it the same records are drawn again. */
  readonly seed: number;
  readonly assessments: number;
  readonly items: Readonly<Record<string, CertifiedItem>>;
}

export interface CertifiedItem {
  /** Digest of the rules that were certified. */
  readonly digest: string;
  /** Of the deciding answers, days and numbers aside. */
  readonly combinations: number;
  /** Of days and numbers. */
  readonly records: number;
  /** Different days on which combinations were judged. */
  readonly days: number;
  readonly assessments: number;
  /** Cases that a person derived from the articles. */
  readonly cases: number;
  readonly headlines: Readonly<Record<string, number>>;
}

/** Written by `npm run certify`, never by hand. */
export const certificate: Certificate = kept;

/** What the certificate says of an item's present rules; undefined when it is about other rules, or says nothing. */
export function certified(
  { items }: Pick<Catalogue, 'items'>,
  itemId: ItemId,
  { items: certifiedItems }: Certificate = certificate,
): CertifiedItem | undefined {
  const found = Object.hasOwn(certifiedItems, itemId) ? certifiedItems[itemId] : undefined;
  return found?.digest === items[itemId].digest ? found : undefined;
}
