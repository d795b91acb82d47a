import { isDeepStrictEqual } from 'node:util';
import type { Compiled } from '../../src/catalogue/compiled';
import type { Catalogue, ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment } from '../../src/rules/assessment';
import { day } from '../support/catalogues';
import { type Expectation, type GoldenCase, saidOf } from '../support/golden-cases';
import { compileMutant } from './compile-mutant';
import type { Mutant } from './mutant';

export type Fate =
  | { readonly fate: 'killed'; readonly by: string }
  /** No case noticed, but the checks of the catalogue would not have let it be published. */
  | { readonly fate: 'refused'; readonly because: string }
  | { readonly fate: 'survived'; readonly catalogue: Catalogue };

/** What the mutants of an item have to face. */
export interface Judges {
  readonly itemId: ItemId;
  readonly compiled: Compiled;
  readonly cases: readonly GoldenCase[];
}

/** What becomes of a mutant: it is killed by the first case that no longer holds, whatever the checks say. */
export function fateOf(mutant: Mutant, { itemId, compiled, cases }: Judges): Fate {
  const mutated = compileMutant(mutant.files, itemId, compiled);
  if (typeof mutated === 'string') return { fate: 'refused', because: mutated };
  const { catalogue, refusal } = mutated;
  const killer = cases.find(
    ({ expect, facts, on }) => !holds(expect, assess(catalogue, itemId, facts, day(on))),
  );
  // The cases are asked first, so that they stand by themselves wherever the rules can be read at all.
  if (killer !== undefined) return { fate: 'killed', by: killer.name };
  return refusal === undefined
    ? { fate: 'survived', catalogue }
    : { fate: 'refused', because: refusal };
}

export function holds(wanted: Expectation, assessment: Assessment): boolean {
  return isDeepStrictEqual(saidOf(wanted, assessment), wanted);
}

/**
 * A version is named by its first day, so that moving that day would contradict every case that names it, on whatever
 * day. Only what the version says counts.
 */
export function withoutVersionNames(golden: GoldenCase): GoldenCase {
  const { pathways, ...rest } = golden.expect;
  if (pathways === undefined) return golden;
  const unnamed = Object.entries(pathways).map(
    ([id, path]) => [id, path === 'none' ? path : unnamedPath(path)] as const,
  );
  return { ...golden, expect: { ...rest, pathways: Object.fromEntries(unnamed) } };
}

type PathExpectation = Exclude<NonNullable<Expectation['pathways']>[string], 'none'>;

function unnamedPath({ version: _, readings, ...rest }: PathExpectation): PathExpectation {
  if (readings === undefined) return rest;
  const { earlier, current } = readings;
  return { ...rest, readings: { earlier: unnamedPath(earlier), current: unnamedPath(current) } };
}
