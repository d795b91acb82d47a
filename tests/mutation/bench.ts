import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileCatalogue } from '../../src/catalogue/compile';
import type { Compiled } from '../../src/catalogue/compiled';
import { problemReport } from '../../src/catalogue/problem';
import type { ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import { day } from '../support/catalogues';
import { type GoldenCase, goldenCases } from '../support/golden-cases';
import { holds, type Judges, withoutVersionNames } from './fate';
import { ruleBook, type RuleBook } from './rule-book';

const FOLDER = join(import.meta.dirname, '../../src/catalogue');

/** One item on the bench: its rules as parsed, and the cases that its mutants have to face. */
export interface Bench extends Judges {
  readonly book: RuleBook;
  /** Names of the cases that do not hold for the rules as they are: they would kill every mutant, and are left out. */
  readonly broken: readonly string[];
}

/** Throws with the list of what to mend when the catalogue does not compile. */
export function compiledCatalogue(): Compiled {
  const result = compileCatalogue(FOLDER);
  if (!result.ok) throw new Error(problemReport(result.problems));
  return result.compiled;
}

/** Reads the item's rules and, unless others are given, its golden cases. Throws when it has none. */
export function benchOf(
  itemId: ItemId,
  compiled: Compiled,
  written: readonly GoldenCase[] = goldenCases(itemId),
): Bench {
  const read = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));
  const files = { item: read(`items/${itemId}.yaml`), facts: read('facts.yaml') };
  const { catalogue } = compiled;
  const book = ruleBook(files, catalogue.items[itemId].rules);
  const holding = written.filter(({ expect, facts, on }) =>
    holds(expect, assess(catalogue, itemId, facts, day(on))),
  );
  const broken = written.filter((each) => !holding.includes(each)).map(({ name }) => name);
  return { itemId, compiled, book, cases: holding.map(withoutVersionNames), broken };
}
