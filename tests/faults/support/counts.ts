/** `FAULTS=long` (`npm run faults -- --long`): the counts of a night; otherwise those of every `npm test`. */
export const LONG = process.env['FAULTS'] === 'long';

/** What every random choice of these tests grows from: the same seed, the same run. */
export const SEED = Number(process.env['FAULT_SEED'] ?? 1);

/** How often a fault is tried. */
export function times(usually: number, long: number): number {
  return LONG ? long : usually;
}
