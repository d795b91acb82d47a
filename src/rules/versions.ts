import type { ConditionNode, LocalDate, Pathway, RuleVersion } from '../catalogue/types';
import type { KnownFacts } from './facts';

/**
 * Which versions of a pathway are to be read. No transitional provision has been found for records that are older than
 * the version in force, so such a record is judged by both.
 */
export type Versions =
  | { readonly kind: 'present'; readonly present: RuleVersion }
  | { readonly kind: 'both'; readonly present: RuleVersion; readonly earlier: RuleVersion }
  /** The record has no known date: any of the earlier versions might be its own. Only those that differ are named. */
  | {
      readonly kind: 'undated';
      readonly present: RuleVersion;
      readonly earlier: readonly RuleVersion[];
    };

/** The version in force on that day. */
export function versionOn(
  versions: readonly RuleVersion[],
  day: LocalDate,
): RuleVersion | undefined {
  for (const version of versions) if (isInForce(version, day)) return version;
  return undefined;
}

export function isInForce(version: RuleVersion, day: LocalDate): boolean {
  return (
    version.effectiveFrom <= day &&
    (version.effectiveTo === undefined || day <= version.effectiveTo)
  );
}

/** The versions to read on that day; undefined when the pathway does not exist then. */
export function versionsOf(
  pathway: Pathway,
  known: KnownFacts,
  on: LocalDate,
): Versions | undefined {
  const present = versionOn(pathway.versions, on);
  if (present === undefined) return undefined;
  const first = pathway.versions[0];
  if (first === undefined || first === present) return { kind: 'present', present };

  const recordDate = recordDateOf(pathway, known);
  if (recordDate === undefined) {
    const earlier = differingBefore(pathway, present);
    return earlier.length === 0
      ? { kind: 'present', present }
      : { kind: 'undated', present, earlier };
  }
  if (present.effectiveFrom <= recordDate) return { kind: 'present', present };
  // A record older than every version is read by the first: it is the nearest known to its own time.
  const own = pathway.versions.findLast((version) => version.effectiveFrom <= recordDate);
  return { kind: 'both', present, earlier: own ?? first };
}

const askedForBy = new WeakMap<RuleVersion, string>();

/** Earlier versions that ask for something else; one that only rests on another text comes to the same whatever the record. */
function differingBefore(pathway: Pathway, present: RuleVersion): readonly RuleVersion[] {
  return pathway.versions.filter(
    (version) => version.effectiveFrom < present.effectiveFrom && asked(version) !== asked(present),
  );
}

function asked(version: RuleVersion): string {
  let words = askedForBy.get(version);
  if (words === undefined) {
    words = askedBy(version.conditions);
    askedForBy.set(version, words);
  }
  return words;
}

/** The tests of a tree with their place in it, without texts, sources and evidence. */
function askedBy(node: ConditionNode): string {
  if (node.kind === 'condition') return JSON.stringify([node.test, node.curedBy]);
  const lists = [node.all, node.any, node.none].map((list) => list.map(askedBy));
  return JSON.stringify(lists);
}

/** The day that places the record in the history of the law: the first known of the pathway's record dates. */
export function recordDateOf(pathway: Pathway, known: KnownFacts): LocalDate | undefined {
  for (const fact of pathway.recordDate) {
    const day = known.dates[fact];
    if (day !== undefined) return day;
  }
  return undefined;
}
