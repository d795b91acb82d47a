import type { Catalogue, Item } from '../../../catalogue/types';
import { evidenceWords } from '../../../catalogue/wording/sources';
import type { Assessment, PathwayResult } from '../../../rules/assessment';
import { resultsOfMainGate } from '../../../rules/headline';
import { decidesFirmly } from '../../../rules/verbs';
import { conditionsOf, pathwayOf } from './finding-rows';

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

function weakConditions(item: Item, { pathways }: Assessment): readonly string[] {
  return resultsOfMainGate(item.rules, pathways).flatMap((result) => {
    const version = pathwayOf(item, result)?.version;
    if (version === undefined) return [];
    return conditionsOf(version.conditions)
      .filter(({ condition }) => !decidesFirmly(condition.evidence))
      .map(({ condition }) => `${condition.text}（${evidenceWords(condition.evidence)}）`);
  });
}
