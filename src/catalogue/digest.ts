import { createHash } from 'node:crypto';
import type { HolidayYear, ItemRules } from './types';

/** JSON with sorted keys and no white space: equal values give equal text, whatever the order they were written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** SHA-256, lower-case hex, of everything that decides an item's verdict. */
export function rulesDigest(rules: ItemRules, holidays: readonly HolidayYear[]): string {
  return createHash('sha256').update(canonicalJson({ rules, holidays })).digest('hex');
}
