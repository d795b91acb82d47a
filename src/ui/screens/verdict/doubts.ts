import type { Catalogue, Item } from '../../../catalogue/types';
import { evidenceWords } from '../../../catalogue/wording/sources';
import type { Assessment, PathwayResult } from '../../../rules/assessment';
import { decidesFirmly } from '../../../rules/verbs';
import { decidingResults } from './deciding';
import { conditionsOf, pathwayOf } from './finding-rows';
import { isBesideThePoint } from './pathway-words';

/** Exactly what is not settled, for the note that asks to call first; empty when the verdict is firm. */
export function openPoints(
  catalogue: Catalogue,
  item: Item,
  assessment: Assessment,
): readonly string[] {
  if (assessment.certainty === 'firm') return [];
  switch (assessment.headline) {
    case 'no-rules':
      return [`${item.planName}在这一天适用哪个规定，目录里没有。`];
    case 'two-readings':
      return [twoReadings(catalogue, item, assessment)];
    case 'not-published':
    case 'ended':
    case 'apply-now':
    case 'apply-on':
    case 'another-applies':
    case 'other-procedure':
    case 'fix-first':
    case 'ends-on':
    case 'cannot-repair':
    case 'answers-needed':
      return weakConditions(item, assessment);
  }
}

function twoReadings(catalogue: Catalogue, item: Item, { pathways }: Assessment): string {
  const split = pathways.find((result) => result.status === 'two-readings');
  const earlier = titleOf(catalogue, item, split?.readings?.earlier);
  const current = titleOf(catalogue, item, split?.readings?.current);
  return `这条记录早于${current}的施行日，按它算还是按${earlier}算，没有查到过渡规定。`;
}

function titleOf(catalogue: Catalogue, item: Item, result: PathwayResult | undefined): string {
  const version = result === undefined ? undefined : pathwayOf(item, result)?.version;
  const document =
    version === undefined ? undefined : catalogue.documents[version.citation.document];
  if (document === undefined) return '旧规定';
  return document.number === undefined ? `《${document.title}》` : document.number;
}

// Only of the pathways that the headline speaks of: a doubt about another way would send people to the phone for nothing.
function weakConditions(item: Item, assessment: Assessment): readonly string[] {
  const points = decidingResults(item, assessment).flatMap((result) => {
    const version = pathwayOf(item, result)?.version;
    if (version === undefined || isBesideThePoint(item, result)) return [];
    return conditionsOf(version.conditions)
      .filter(({ condition }) => !decidesFirmly(condition.evidence))
      .map(({ condition }) => `${condition.text}（${evidenceWords(condition.evidence)}）`);
  });
  return [...new Set(points)];
}
