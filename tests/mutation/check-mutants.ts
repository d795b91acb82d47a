import type { Compiled } from '../../src/catalogue/compiled';
import type { ItemId } from '../../src/catalogue/types';
import { itemsWithCases } from '../support/golden-cases';
import { type Bench, benchOf, compiledCatalogue } from './bench';
import { fateOf } from './fate';
import type { Mutant } from './mutant';
import { mutantsOf } from './mutants-of';
import { tellApart, type Telling } from './tell-apart';

export interface Survivor {
  readonly mutant: Mutant;
  /** A record that would tell it from the original; absent when none was found. */
  readonly telling?: Telling;
}

/** What became of one item's mutants. */
export interface ItemReport {
  readonly itemId: ItemId;
  readonly cases: number;
  readonly broken: readonly string[];
  readonly mutants: readonly Mutant[];
  readonly refused: readonly { readonly mutant: Mutant; readonly because: string }[];
  readonly survivors: readonly Survivor[];
}

/** Judges all mutants of every judged item, or of those named. An item without cases has only survivors. */
export function checkMutants(only: readonly string[] = []): readonly ItemReport[] {
  const compiled = compiledCatalogue();
  return Object.values(compiled.catalogue.items)
    .filter(({ id, judged }) => judged && (only.length === 0 || only.includes(id)))
    .map(({ id }) => reportOf(benchFor(id, compiled)));
}

function benchFor(id: ItemId, compiled: Compiled): Bench {
  return itemsWithCases().includes(id) ? benchOf(id, compiled) : benchOf(id, compiled, []);
}

export function reportOf(bench: Bench): ItemReport {
  const { itemId, cases, broken, compiled } = bench;
  const original = compiled.catalogue;
  const mutants = mutantsOf(bench.book);
  const refused: { mutant: Mutant; because: string }[] = [];
  const survivors: Survivor[] = [];
  for (const mutant of mutants) {
    const fate = fateOf(mutant, bench);
    if (fate.fate === 'refused') refused.push({ mutant, because: fate.because });
    if (fate.fate !== 'survived') continue;
    const telling = tellApart({ original, mutant: fate.catalogue, itemId }, cases);
    survivors.push({ mutant, ...(telling && { telling }) });
  }
  return { itemId, cases: cases.length, broken, mutants, refused, survivors };
}
