import { expect, test } from '@playwright/test';
import { SEED } from './counts';

/** What is told of a row of faults: how often it was tried, and how often something did not hold. */
export interface Figure {
  /** Of the plan of faults; `1` is the killed browser. */
  readonly row: string;
  readonly what: string;
  readonly count: number;
  readonly failures: number;
  readonly seconds: number;
  readonly seed: number;
  /** What else was measured. */
  readonly note?: string;
}

/** A fault that cannot be caused on this machine: told in the table as not run, never passed over in silence. */
export const NOT_RUN = 'not-run';
/** Kind of the annotation by which a figure reaches the table of `npm run faults`. */
export const FIGURE = 'figure';

/** Counts the rounds of one fault. A round that fails is noted and the next one is run; `finish` then fails the test. */
export class Tally {
  readonly #failures: string[] = [];
  readonly #begun = performance.now();
  #count = 0;

  constructor(
    private readonly row: string,
    private readonly what: string,
  ) {}

  get count(): number {
    return this.#count;
  }

  /** One try: fire, prove that it fired, assert. `rounds`: how many faults it is worth. */
  async round(work: () => Promise<void>, rounds = 1): Promise<void> {
    this.#count += rounds;
    try {
      await test.step(`${this.what} ${String(this.#count)}`, work);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#failures.push(`${String(this.#count)}: ${text}`);
      // Nothing is learnt from the same failure a thousand times.
      if (this.#failures.length >= 5) this.finish();
    }
  }

  finish(note?: string): void {
    const figure: Figure = {
      row: this.row,
      what: this.what,
      count: this.#count,
      failures: this.#failures.length,
      seconds: (performance.now() - this.#begun) / 1000,
      seed: SEED,
      ...(note !== undefined && { note }),
    };
    test.info().annotations.push({ type: FIGURE, description: JSON.stringify(figure) });
    expect(this.#failures, `seed ${String(SEED)}`).toEqual([]);
  }
}

/** Ends a test whose fault cannot be caused here, and says so. */
export function notRun(row: string, why: string): void {
  test.info().annotations.push({ type: NOT_RUN, description: `row ${row}: ${why}` });
  test.skip(true, why);
}
