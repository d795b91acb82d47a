import * as v from 'valibot';
import { checkCatalogue } from '../../src/catalogue/check';
import type { Compiled } from '../../src/catalogue/compiled';
import { readItem } from '../../src/catalogue/read-item';
import { FactsFile, ItemFile } from '../../src/catalogue/schema';
import type { Catalogue, ItemId } from '../../src/catalogue/types';
import type { Files } from './mutant';

/** A catalogue with the item as a mutant has it. */
export interface MutatedCatalogue {
  readonly catalogue: Catalogue;
  /** What the checks of the catalogue say against it. */
  readonly refusal?: string;
}

/** The catalogue with the item as the mutant has it; words alone when it cannot even be read. */
export function compileMutant(
  { item, facts }: Files,
  itemId: ItemId,
  original: Compiled,
): MutatedCatalogue | string {
  const file = v.safeParse(ItemFile, item);
  if (!file.success) return v.summarize(file.issues);
  const questions = v.parse(FactsFile, facts);
  const { holidays, items } = original.catalogue;
  const { remedies, channels, sites } = items[itemId];
  const shared = { remedies, channels: [], sites: [] };
  // That a question lost its last use tells nothing of the rules, so what is said of questions does not count.
  const read = readItem(file.output, { facts: questions, ...shared, holidays }, []);
  // Nor does what is said of handing in.
  const mutated = { ...read, channels, sites, decided: [], removed: [] };
  const catalogue = { ...original.catalogue, items: { ...items, [itemId]: mutated } };
  const [problem] = checkCatalogue({ ...original, catalogue, facts: questions }).filter(
    (each) => each.file === `items/${itemId}.yaml`,
  );
  return { catalogue, ...(problem && { refusal: problem.message }) };
}
