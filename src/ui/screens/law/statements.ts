import { conditionsIn, versionsOf } from '../../../catalogue/rule-facts';
import type { Citation, Evidence, Item, LocalDate } from '../../../catalogue/types';

/** Anything an item says of the law: a condition, a hint, a time, a remedy, a paper. */
export interface Statement {
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** Last day of the version it belongs to; absent: it still holds, or belongs to no version. */
  readonly until?: LocalDate;
}

/** Everything an item states, in the order of its page. */
export function statementsOf(item: Item): readonly Statement[] {
  const { rules, remedies, consequences, countdowns, materials, papers } = item;
  return [
    ...versionsOf(rules).flatMap((version) =>
      [...conditionsIn(version.conditions), ...version.hints].map(
        ({ text, evidence, citation }) => ({
          text,
          evidence,
          citation,
          ...(version.effectiveTo !== undefined && { until: version.effectiveTo }),
        }),
      ),
    ),
    ...rules.pathways.flatMap(({ handling }) => handling),
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

/** Ids of all documents an item cites, in the order in which they first come up. */
export function citedDocuments(item: Item): readonly string[] {
  const cited = [
    ...versionsOf(item.rules).map(({ citation }) => citation),
    ...statementsOf(item).map(({ citation }) => citation),
  ];
  return [...new Set(cited.map(({ document }) => document))];
}
