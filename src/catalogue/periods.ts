import type { Clock, Period } from './types';

/** `12 months` or `none`; undefined when it is neither. */
function months(words: string): number | null | undefined {
  if (words === 'none') return null;
  const count = /^(\d{1,3}) months?$/.exec(words)?.[1];
  return count === undefined ? undefined : Number(count);
}

type Words = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads `12 months`, `{ by: severity, minor: none, otherwise: 3 months }`,
 * `{ when: penaltyKinds, only: [a], then: 3 months, otherwise: 36 months }` or `{ monthsFrom: termMonths }`; undefined
 * when it is none of them.
 */
export function readPeriod(words: string | Words): Period | undefined {
  if (typeof words === 'string') {
    const fixed = months(words);
    return typeof fixed === 'number' ? { kind: 'fixed', months: fixed } : undefined;
  }
  if (words['when'] !== undefined) return readOnly(words);
  const { by, monthsFrom, ...table } = words;
  if (typeof monthsFrom === 'string') return { kind: 'given', fact: monthsFrom };
  return typeof by === 'string' ? readTable(by, table) : undefined;
}

function readTable(fact: string, { otherwise, ...table }: Words): Period | undefined {
  const counts: Record<string, number | null> = {};
  for (const [value, text] of Object.entries(table)) {
    const count = typeof text === 'string' ? months(text) : undefined;
    if (count === undefined) return undefined;
    counts[value] = count;
  }
  if (otherwise === undefined) return { kind: 'by', fact, months: counts };
  const remainder = typeof otherwise === 'string' ? months(otherwise) : undefined;
  return remainder === undefined
    ? undefined
    : { kind: 'by', fact, months: counts, otherwise: remainder };
}

function readOnly({ when, only, then, otherwise, ...rest }: Words): Period | undefined {
  if (Object.keys(rest).length > 0 || typeof when !== 'string' || !Array.isArray(only))
    return undefined;
  const [short, long] = [then, otherwise].map((text) =>
    typeof text === 'string' ? months(text) : undefined,
  );
  if (typeof short !== 'number' || typeof long !== 'number') return undefined;
  return { kind: 'only', fact: when, values: only.map(String), then: short, otherwise: long };
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
