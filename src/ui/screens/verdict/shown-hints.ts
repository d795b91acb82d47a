import { eachTextOnce } from '../../../catalogue/statements';
import type { Catalogue, Hint, Item } from '../../../catalogue/types';
import { citationWords } from '../../../catalogue/wording/sources';
import type { Assessment, Facts } from '../../../rules/assessment';
import { knownFacts } from '../../../rules/facts';
import { decidesFirmly, outcomeOf } from '../../../rules/verbs';
import { pathwayOf } from './finding-rows';
import { isBesideThePoint } from './pathway-words';

/**
 * Hints of the versions that were read, each once; one with a condition only when it is known to hold. Ways that are not
 * for this record have nothing to say.
 */
export function shownHints(item: Item, assessment: Assessment, facts: Facts): readonly Hint[] {
  const known = knownFacts(item.rules, facts);
  const meant = assessment.pathways.filter((result) => !isBesideThePoint(item, result));
  const results = meant.flatMap((result) =>
    result.readings === undefined ? [result] : [result.readings.earlier, result.readings.current],
  );
  const hints = results.flatMap((result) => pathwayOf(item, result)?.version.hints ?? []);
  return eachTextOnce(hints).filter(
    ({ when, evidence }) =>
      when === undefined || outcomeOf(when, evidence, { known, on: assessment.on }).state === 'met',
  );
}

/** Hints for what the person said of their own case, e.g. why they were listed; the others are general. */
export function ownHints(item: Item, hints: readonly Hint[]): readonly Hint[] {
  return hints.filter(({ when }) => when !== undefined && item.alsoAsk.includes(when.fact));
}

/** Hints that rest on the same document, under its name. */
export interface HintGroup {
  readonly source: string;
  readonly hints: readonly { readonly text: string; readonly isDoubtful: boolean }[];
}

/** Hints by the document they rest on, in the order in which the documents first come up. */
export function hintGroups(catalogue: Catalogue, hints: readonly Hint[]): readonly HintGroup[] {
  const sources = [...new Set(hints.map((hint) => citationWords(catalogue, hint.citation)))];
  return sources.map((source) => ({
    source,
    hints: hints
      .filter((hint) => citationWords(catalogue, hint.citation) === source)
      .map(({ text, evidence }) => ({ text, isDoubtful: !decidesFirmly(evidence) })),
  }));
}
