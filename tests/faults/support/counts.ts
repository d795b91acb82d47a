const EXTENT = process.env['FAULTS'];

/** `FAULTS=long` (`npm run faults -- --long`): the counts of a night; `few` tries a change of these tests out. */
export const LONG = EXTENT === 'long';

/** What every random choice of these tests grows from: the same seed, the same run. */
export const SEED = Number(process.env['FAULT_SEED'] ?? 1);

/** How often a fault is tried: usually, and in a long run. */
export function times(usually: number, long: number): number {
  if (EXTENT === 'few') return Math.max(2, Math.ceil(usually / 10));
  return LONG ? long : usually;
}
