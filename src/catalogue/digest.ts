import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { HolidayYear, ItemRules } from './types';

/** SHA-256, lower-case hex, of everything that decides an item's verdict. */
export function rulesDigest(rules: ItemRules, holidays: readonly HolidayYear[]): string {
  return createHash('sha256').update(canonicalJson({ rules, holidays })).digest('hex');
}
