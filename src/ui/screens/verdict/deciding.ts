import type { Condition, Item } from '../../../catalogue/types';
import type { Assessment, Facts, PathwayResult } from '../../../rules/assessment';
import { resultsOfMainGate } from '../../../rules/headline';
import { conditionsOf } from '../../../rules/found-conditions';
import { conditionsThatBlock, pathwayOf } from './finding-rows';
import { isBesideThePoint } from './pathway-words';

/** The results at the main gate that the headline speaks of; with no single one deciding, all that are not a correction. */
export function decidingResults(
  item: Item,
  { headline, pathways }: Assessment,
): readonly PathwayResult[] {
  const main = resultsOfMainGate(item.rules, pathways);
  const applied = main.filter(({ nature }) => nature === 'application' || nature === 'ex-officio');
  const automatic = main.filter(({ nature }) => nature === 'automatic');
  switch (headline) {
    case 'apply-now':
      return applied.filter(({ status }) => status === 'open');
    case 'apply-on':
      return applied.filter(({ status }) => status === 'opens');
    case 'two-readings':
      return applied.filter(({ status }) => status === 'two-readings');
    case 'ended':
    case 'ends-on':
      return automatic;
    case 'other-procedure':
      return main.filter(({ nature }) => nature === 'correction');
    case 'another-applies':
    case 'fix-first':
      return applied.filter((result) => canStillOpen(item, result));
    case 'cannot-repair':
    case 'answers-needed':
    case 'not-published':
    case 'no-rules':
      return main.filter(({ nature }) => nature !== 'correction');
  }
}

/** The conditions that close a result. */
export function closingConditions(item: Item, result: PathwayResult): readonly Condition[] {
  const version = pathwayOf(item, result)?.version;
  if (version === undefined) return [];
  return conditionsOf(version.conditions)
    .map(({ condition }) => condition)
    .filter(({ id }) => result.because?.includes(id));
}

/**
 * What the applicant has to make good to open these results, each with its alternatives: conditions that stand in for one
 * another are one thing to do.
 */
export function thingsToMakeGood(
  item: Item,
  results: readonly PathwayResult[],
): readonly (readonly Condition[])[] {
  const things = results.flatMap((result) => {
    const closing = closingConditions(item, result).filter(({ curable }) => curable === true);
    const version = pathwayOf(item, result)?.version;
    const choices = (version?.conditions.all ?? [])
      .filter((node) => node.kind === 'group')
      .map((group) => closing.filter((condition) => group.any.includes(condition)))
      .filter((choice) => choice.length > 0);
    const alone = closing.filter((condition) => !choices.some((one) => one.includes(condition)));
    return [...alone.map((condition) => [condition]), ...choices];
  });
  return things.filter(
    ([first], index) => things.findIndex(([other]) => other?.id === first?.id) === index,
  );
}

/** Months that start only with the making good, where it has not been done yet; the longest of several. */
export function monthsAfterwards(
  item: Item,
  results: readonly PathwayResult[],
  facts: Facts,
): number | undefined {
  const months = results.flatMap((result) => {
    const version = pathwayOf(item, result)?.version;
    if (version === undefined) return [];
    return conditionsOf(version.conditions).flatMap(({ condition: { curedBy, test } }) =>
      curedBy !== undefined &&
      facts[curedBy] !== true &&
      test.verb === 'since' &&
      test.period.kind === 'fixed'
        ? [test.period.months]
        : [],
    );
  });
  return months.length === 0 ? undefined : Math.max(...months);
}

/** What bars the applicant for good from ways that are meant for this record. */
export function obstacles(item: Item, { pathways }: Assessment): readonly Condition[] {
  return resultsOfMainGate(item.rules, pathways)
    .filter(({ nature }) => nature === 'application' || nature === 'ex-officio')
    .filter((result) => !isBesideThePoint(item, result))
    .flatMap((result) => {
      const version = pathwayOf(item, result)?.version;
      return version === undefined ? [] : conditionsThatBlock(version, result);
    });
}

// Closed by nothing but what can be made good or what another can do: the pathway that such a headline is about.
function canStillOpen(item: Item, result: PathwayResult): boolean {
  const version = pathwayOf(item, result)?.version;
  return (
    result.status === 'closed' &&
    version !== undefined &&
    conditionsThatBlock(version, result).length === 0
  );
}
