/** How many faults are told in full. */
export const TOLD = 10;

/** What came of a number of assessments; adds up. */
export interface Tally {
  assessments: number;
  readonly headlines: Record<string, number>;
  faults: number;
  /** The first of them, each as a golden case to paste. */
  readonly told: string[];
}

export function emptyTally(): Tally {
  return { assessments: 0, headlines: {}, faults: 0, told: [] };
}

export function add(to: Tally, more: Tally): void {
  to.assessments += more.assessments;
  for (const [headline, count] of Object.entries(more.headlines))
    to.headlines[headline] = (to.headlines[headline] ?? 0) + count;
  to.faults += more.faults;
  to.told.push(...more.told.slice(0, TOLD - to.told.length));
}
