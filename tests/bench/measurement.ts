/** One line of the table; `budget` reads like `value`. */
export interface Measurement {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly kept: boolean;
}

/** Milliseconds beside their budget. */
export function time(what: string, value: number, budget: number): Measurement {
  return {
    what,
    value: `${value.toFixed(value < 10 ? 1 : 0)} ms`,
    budget: `≤ ${String(budget)} ms`,
    kept: value <= budget,
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
