import type { Hint, Item } from '../../../catalogue/types';
import type { Assessment, Facts } from '../../../rules/assessment';
import { knownFacts } from '../../../rules/facts';
import { outcomeOf } from '../../../rules/verbs';
import { pathwayOf } from './finding-rows';

/** Hints of the versions that were read, each once; one with a condition only when it is known to hold. */
export function shownHints(item: Item, assessment: Assessment, facts: Facts): readonly Hint[] {
  const known = knownFacts(item.rules, facts);
  const results = assessment.pathways.flatMap((result) =>
    result.readings === undefined ? [result] : [result.readings.earlier, result.readings.current],
  );
  const hints = results.flatMap((result) => pathwayOf(item, result)?.version.hints ?? []);
  return hints.filter(
    (hint, index) =>
      hints.findIndex((other) => other.text === hint.text) === index &&
      (hint.when === undefined ||
        outcomeOf(hint.when, hint.evidence, { known, on: assessment.on }).state === 'met'),
  );
}
