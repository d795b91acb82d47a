import type { Clock, Period } from './types';

/** `12 months` or `none`; undefined when it is neither. */
function months(words: string): number | null | undefined {
  if (words === 'none') return null;
  const count = /^(\d{1,3}) months?$/.exec(words)?.[1];
  return count === undefined ? undefined : Number(count);
}

/**
 * Reads `12 months`, `{ by: severity, minor: none, otherwise: 3 months }` or `{ monthsFrom: termMonths }`;
 * undefined when it is none of them.
 */
export function readPeriod(words: string | Readonly<Record<string, string>>): Period | undefined {
  if (typeof words === 'string') {
    const fixed = months(words);
    return typeof fixed === 'number' ? { kind: 'fixed', months: fixed } : undefined;
  }
  const { by, monthsFrom, otherwise, ...rest } = words;
  if (monthsFrom !== undefined) return { kind: 'given', fact: monthsFrom };
  if (by === undefined) return undefined;
  const table: Record<string, number | null> = {};
  for (const [value, text] of Object.entries(rest)) {
    const count = months(text);
    if (count === undefined) return undefined;
    table[value] = count;
  }
  if (otherwise === undefined) return { kind: 'by', fact: by, months: table };
  const remainder = months(otherwise);
  return remainder === undefined
    ? undefined
    : { kind: 'by', fact: by, months: table, otherwise: remainder };
}

/** Reads `documentDate`, `{ firstKnown: [a, b] }` or `{ latest: [a, b] }`; undefined when it is none of them. */
export function readClock(
  words: string | Readonly<Record<string, readonly string[]>>,
): Clock | undefined {
  if (typeof words === 'string') return { kind: 'fact', fact: words };
  const { firstKnown, latest, ...rest } = words;
  if (Object.keys(rest).length > 0) return undefined;
  if (firstKnown !== undefined && latest === undefined)
    return { kind: 'first-known', facts: firstKnown };
  if (latest !== undefined && firstKnown === undefined) return { kind: 'latest', facts: latest };
  return undefined;
}
