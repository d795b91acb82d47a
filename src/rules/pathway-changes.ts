import { canonicalJson } from '../catalogue/canonical-json';
import type { ItemRules, Pathway, RuleVersion } from '../catalogue/types';
import type { PathwayResult } from './assessment';
import { conditionsOf } from './found-conditions';
import { dayChanges, type JudgedBy, type PathwayChange, type SeenCondition } from './rule-changes';

/** A pathway as it was judged. */
interface Walked {
  readonly pathway: Pathway;
  readonly version: RuleVersion;
  readonly result: PathwayResult;
}

/** What is another in the pathways of an item, in the order of the later rules, those that are gone last. */
export function pathwayChanges(before: JudgedBy, after: JudgedBy): readonly PathwayChange[] {
  const [past, present] = [walkedOf(before), walkedOf(after)];
  return [
    ...present.flatMap((now) => {
      const was = past.find(({ pathway }) => pathway.id === now.pathway.id);
      return was === undefined ? [only('pathway-new', now)] : between(was, now);
    }),
    ...past
      .filter((was) => present.every(({ pathway }) => pathway.id !== was.pathway.id))
      .map((was) => only('pathway-gone', was)),
  ];
}

function only(kind: 'pathway-new' | 'pathway-gone', { pathway }: Walked): PathwayChange {
  return { kind, pathway };
}

function between(was: Walked, now: Walked): readonly PathwayChange[] {
  const { pathway } = now;
  const isBasisAnother =
    was.version.effectiveFrom !== now.version.effectiveFrom ||
    canonicalJson(was.version.citation) !== canonicalJson(now.version.citation);
  return [
    ...(was.result.status === now.result.status
      ? []
      : [{ kind: 'status', pathway, was: was.result, now: now.result } as const]),
    ...dayChanges(was.result, now.result).map(
      (change) => ({ ...change, kind: 'pathway-day', pathway }) as const,
    ),
    ...conditionChanges(was, now),
    ...(isBasisAnother
      ? [{ kind: 'basis', pathway, was: was.version, now: now.version } as const]
      : []),
  ];
}

function conditionChanges(was: Walked, now: Walked): readonly PathwayChange[] {
  const { pathway } = now;
  const [past, present] = [seenOf(was), seenOf(now)];
  return [
    ...present.flatMap((condition): readonly PathwayChange[] => {
      const earlier = past.find((one) => one.condition.id === condition.condition.id);
      if (earlier === undefined) return [{ kind: 'condition-new', pathway, condition }];
      return demandOf(earlier) === demandOf(condition)
        ? []
        : [{ kind: 'condition-changed', pathway, was: earlier, now: condition }];
    }),
    ...past
      .filter(({ condition }) => present.every((one) => one.condition.id !== condition.id))
      .map((condition) => ({ kind: 'condition-gone', pathway, condition }) as const),
  ];
}

/** All that a condition asks of anybody; who wrote it, and how well that was read, is not part of it. */
function demandOf({ condition, negated, list }: SeenCondition): string {
  const { text, test, curable, curedBy, another } = condition;
  return canonicalJson({ text, test, curable, curedBy, another, negated, list });
}

function seenOf({ version, result }: Walked): readonly SeenCondition[] {
  return conditionsOf(version.conditions).flatMap((found) => {
    const finding = result.findings.find(({ condition }) => condition === found.condition.id);
    if (finding === undefined) return [];
    const { state, until } = finding;
    return [{ ...found, state, ...(until !== undefined && { until }) }];
  });
}

function walkedOf({ rules, assessment }: JudgedBy): readonly Walked[] {
  return assessment.pathways.flatMap((result) => {
    const pathway = pathwayOf(rules, result);
    const version = pathway?.versions.find(({ effectiveFrom }) => effectiveFrom === result.version);
    return pathway === undefined || version === undefined ? [] : [{ pathway, version, result }];
  });
}

function pathwayOf({ pathways }: ItemRules, result: PathwayResult): Pathway | undefined {
  return pathways.find(({ id }) => id === result.pathway);
}
