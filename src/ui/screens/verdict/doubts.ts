import type { Catalogue, Item } from '../../../catalogue/types';
import { evidenceWords } from '../../../catalogue/wording/sources';
import type { Assessment, PathwayResult } from '../../../rules/assessment';
import { decidesFirmly } from '../../../rules/verbs';
import { decidingResults } from './deciding';
import { conditionsOf, type FoundCondition } from '../../../rules/found-conditions';
import { pathwayOf } from './finding-rows';
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
      return weakPoints(item, assessment);
  }
}

function twoReadings(catalogue: Catalogue, item: Item, { pathways }: Assessment): string {
  const split = pathways.find((result) => result.status === 'two-readings');
  const earlier = titleOf(catalogue, item, split?.readings?.earlier);
  const current = titleOf(catalogue, item, split?.readings?.current);
  return `这条记录早于${current}的施行日。按它算，还是按${earlier}算，没有查到规定。`;
}

function titleOf(catalogue: Catalogue, item: Item, result: PathwayResult | undefined): string {
  const version = result === undefined ? undefined : pathwayOf(item, result)?.version;
  const document =
    version === undefined ? undefined : catalogue.documents[version.citation.document];
  if (document === undefined) return '旧规定';
  return document.number === undefined ? `《${document.title}》` : document.number;
}

/** So many can be said one by one; more would be a wall that nobody reads out on the phone. */
export const MOST_POINTS = 3;

/**
 * Conditions that rest on texts not read, the waiting time first because it decides the day. Only of the pathways that the
 * headline speaks of: a doubt about another way would send people to the phone for nothing.
 */
export function weakConditions(item: Item, assessment: Assessment): readonly FoundCondition[] {
  const weak = decidingResults(item, assessment)
    .filter((result) => !isBesideThePoint(item, result))
    .flatMap((result) => {
      const version = pathwayOf(item, result)?.version;
      return version === undefined ? [] : conditionsOf(version.conditions);
    })
    .filter(({ condition }) => !decidesFirmly(condition.evidence));
  const waits = ({ condition }: FoundCondition): boolean => condition.test.verb === 'since';
  return [...weak.filter(waits), ...weak.filter((one) => !waits(one))].filter(
    ({ condition }, index, all) =>
      all.findIndex((other) => other.condition.text === condition.text) === index,
  );
}

function weakPoints(item: Item, assessment: Assessment): readonly string[] {
  const weak = weakConditions(item, assessment);
  if (weak.length <= MOST_POINTS) return weak.map(pointWords);
  const [first] = weak;
  return [
    `有 ${String(weak.length)} 条没有读到原文，下面标着“待核实”。`,
    ...(first === undefined ? [] : [`最要紧的是：${first.condition.text}。`]),
  ];
}

function pointWords({ condition, negated }: FoundCondition): string {
  const text = negated ? `没有这种情形：${condition.text}` : condition.text;
  return `${text}（${evidenceWords(condition.evidence)}）`;
}
