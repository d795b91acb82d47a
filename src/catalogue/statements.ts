import { conditionsIn, versionsOf } from './rule-facts';
import type { Citation, Evidence, Gate, Item, LocalDate, RuleVersion } from './types';

/** Anything an item says of the law: a condition, a hint, a time, a remedy, a paper. */
export interface Statement {
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** The gate it is about; absent for what concerns the item as a whole. */
  readonly gate?: Gate;
  /** Last day of the version it belongs to; absent: it still holds, or belongs to no version. */
  readonly until?: LocalDate;
}

/** Everything an item states, in the order of its page. */
export function statementsOf(item: Item): readonly Statement[] {
  const { rules, remedies, consequences, countdowns, materials, papers } = item;
  return [
    ...(rules.notPublished === undefined ? [] : versionStatements(rules.notPublished)),
    ...rules.pathways.flatMap(({ gate, versions, handling }) =>
      [...versions.flatMap(versionStatements), ...handling.map(handlingStatement)].map(
        (statement): Statement => ({ ...statement, gate }),
      ),
    ),
    ...remedies,
    ...consequences,
    ...countdowns,
    ...materials,
    ...papers.map(({ title, why, evidence, citation }) => ({
      text: `${title}：${why}`,
      evidence,
      citation,
    })),
  ];
}

/** Of those that say the same in the same words only the first. */
export function eachTextOnce<Said extends Pick<Statement, 'text'>>(
  statements: readonly Said[],
): readonly Said[] {
  return statements.filter(
    (one, at) => statements.findIndex(({ text }) => text === one.text) === at,
  );
}

/** Ids of all documents an item cites, in the order in which they first come up. */
export function citedDocuments(item: Item): readonly string[] {
  const handedIn = [
    ...item.channels.flatMap(({ steps }) => steps),
    ...item.sites.flatMap(({ points }) => points),
  ];
  const cited = [...versionsOf(item.rules), ...statementsOf(item), ...handedIn].map(
    ({ citation }) => citation.document,
  );
  return [...new Set(cited)];
}

function versionStatements(version: RuleVersion): readonly Statement[] {
  return [...conditionsIn(version.conditions), ...version.hints].map((line) =>
    untilEnd(line, version.effectiveTo),
  );
}

function handlingStatement(handling: Statement & { readonly effectiveTo?: LocalDate }): Statement {
  return untilEnd(handling, handling.effectiveTo);
}

function untilEnd({ text, evidence, citation }: Statement, until?: LocalDate): Statement {
  return { text, evidence, citation, ...(until !== undefined && { until }) };
}
