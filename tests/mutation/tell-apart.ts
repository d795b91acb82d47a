import type { Catalogue, ItemId, LocalDate } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts } from '../../src/rules/assessment';
import type { GoldenCase } from '../support/golden-cases';
import { seeded } from '../support/seeded';
import { recordMaker } from './made-up-records';

/** A record for which two catalogues give different verdicts, with as few facts as possible. */
export interface Telling {
  readonly facts: Facts;
  readonly on: LocalDate;
  readonly original: Assessment;
  readonly mutant: Assessment;
}

interface Pair {
  readonly original: Catalogue;
  readonly mutant: Catalogue;
  readonly itemId: ItemId;
}

const TRIES = 40_000;
/** How long a plainer record is looked for after one that tells them apart only by what is asked or found. */
const MORE_TRIES = 4000;
const SEED = 20261123;

/**
 * Looks for a record that tells the two apart: the records of the cases a little changed, and records made up around
 * the borders of the periods and versions. Undefined when none of forty thousand does: a sign, not a proof, that the
 * two say the same.
 */
export function tellApart(pair: Pair, cases: readonly GoldenCase[]): Telling | undefined {
  const makeUp = recordMaker(pair.original.items[pair.itemId].rules, cases, seeded(SEED));
  let subtle: Telling | undefined;
  let tries = TRIES;
  for (let at = 0; at < tries; at += 1) {
    const { facts, on } = makeUp();
    const told = differing(pair, facts, on);
    if (told === undefined) continue;
    if (isPlain(told)) return shortened(pair, told, isPlain);
    if (subtle !== undefined) continue;
    subtle = told;
    tries = Math.min(TRIES, at + MORE_TRIES);
  }
  return subtle && shortened(pair, subtle, () => true);
}

function differing(
  { original, mutant, itemId }: Pair,
  facts: Facts,
  on: LocalDate,
): Telling | undefined {
  const told: Telling = {
    facts,
    on,
    original: assess(original, itemId, facts, on),
    mutant: assess(mutant, itemId, facts, on),
  };
  return said(told.original, true) === said(told.mutant, true) ? undefined : told;
}

/** The two say different things of a record that is known well enough to be judged. */
function isPlain({ original, mutant }: Telling): boolean {
  const asks = original.headline === 'answers-needed' || mutant.headline === 'answers-needed';
  return !asks && said(original, false) !== said(mutant, false);
}

/** Everything the applicant is told, but for the names of versions; with or without the findings. */
function said(assessment: Assessment, findings: boolean): string {
  return JSON.stringify(assessment, (key, value: unknown) =>
    key === 'digest' || key === 'version' || (key === 'findings' && !findings) ? undefined : value,
  );
}

/** Leaves out every fact without which the two still differ in the same way. */
function shortened(pair: Pair, told: Telling, alike: (told: Telling) => boolean): Telling {
  let short = told;
  for (const fact of Object.keys(told.facts)) {
    const { [fact]: _, ...facts } = short.facts;
    const next = differing(pair, facts, short.on);
    if (next !== undefined && alike(next)) short = next;
  }
  return short;
}
