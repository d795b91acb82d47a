import type { ItemId, ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { type Combinations, combinationsOf } from './combinations';
import { daysToJudge } from './days';
import { recordsOf } from './records';

/** A record's days and numbers, and a day on which it is judged. */
export interface Scene {
  readonly record: Facts;
  readonly on: string;
}

const GOLDEN_SECTION = 0.618;

/** What is to be judged of one item. */
export interface Plan {
  readonly itemId: ItemId;
  readonly combinations: Combinations;
  readonly scenes: readonly Scene[];
  readonly records: number;
  /** Combinations times scenes. */
  readonly pairs: number;
}

export function planOf(itemId: ItemId, rules: ItemRules): Plan {
  const combinations = combinationsOf(rules);
  const records = recordsOf(rules);
  const scenes = records.flatMap((record) =>
    daysToJudge(rules, record).map((on): Scene => ({ record, on })),
  );
  const pairs = combinations.count * scenes.length;
  return { itemId, combinations, scenes, records: records.length, pairs };
}

/**
 * Which pairs of a combination and a scene are judged: all, or of every `stride` combinations one, another one in each
 * scene, so that `stride` scenes see every combination once. The seed says with which it begins.
 */
export interface Sample {
  /** 1 or a prime. */
  readonly stride: number;
  readonly seed: number;
}

/** The places of the combinations to judge in a scene. */
export function* placesIn(
  scene: number,
  count: number,
  { stride, seed }: Sample,
): Generator<number> {
  // Neighbouring scenes are much alike, so they are given combinations that are far apart.
  const step = Math.max(1, Math.floor(stride * GOLDEN_SECTION));
  for (let place = (scene * step + seed) % stride; place < count; place += stride) yield place;
}

/**
 * The stride for each plan, so that together they come to at least `wanted` pairs as far as there are so many. Small
 * plans are judged whole; what they leave over goes to the large ones.
 */
export function stridesFor(plans: readonly Plan[], wanted: number): ReadonlyMap<ItemId, number> {
  const strides = new Map<ItemId, number>();
  const smallestFirst = [...plans].sort((a, b) => a.pairs - b.pairs);
  let left = wanted;
  smallestFirst.forEach(({ itemId, pairs }, at) => {
    const share = left / (smallestFirst.length - at);
    const stride = pairs <= share ? 1 : primeUpTo(pairs / share);
    strides.set(itemId, stride);
    left -= pairs / stride;
  });
  return strides;
}

/** Combinations repeat in steps of small numbers; a prime step falls into none of them. */
function primeUpTo(limit: number): number {
  for (let candidate = Math.floor(limit); candidate > 1; candidate -= 1) {
    if (isPrime(candidate)) return candidate;
  }
  return 1;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) {
    if (number % divisor === 0) return false;
  }
  return true;
}
