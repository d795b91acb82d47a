import type {
  Catalogue,
  Condition,
  FactDefinition,
  FactId,
  Item,
  Pathway,
  RuleVersion,
} from '../../../catalogue/types';
import type { Facts, Finding, FindingState, PathwayResult } from '../../../rules/assessment';
import { conditionsOf } from '../../../rules/found-conditions';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationMark, evidenceWords } from '../../../catalogue/wording/sources';

/** One line of the list of conditions. */
export interface FindingRow {
  readonly id: string;
  readonly state: FindingState;
  /** 已满足 | 未满足 | 还没到 | 不清楚 */
  readonly word: string;
  readonly text: string;
  readonly source: string;
  readonly evidence: string;
  /** What to do about it, when there is something to do. */
  readonly remedy?: string;
  /** Questions whose answers decide it and are not known. */
  readonly ask: readonly Pick<FactDefinition, 'id' | 'label'>[];
}

export function stateWord(finding: Pick<Finding, 'state' | 'until'>): string {
  switch (finding.state) {
    case 'met':
      return '已满足';
    case 'unmet':
      return '未满足';
    case 'waits':
      return finding.until === undefined ? '还没到' : `还没到，${dateWords(finding.until)}起满足`;
    case 'unknown':
      return '不清楚';
  }
}

/** The pathway of the catalogue behind a result, and the version it was read by. */
export function pathwayOf(
  item: Item,
  result: PathwayResult,
): { readonly pathway: Pathway; readonly version: RuleVersion } | undefined {
  const pathway = item.rules.pathways.find((candidate) => candidate.id === result.pathway);
  const version = pathway?.versions.find((candidate) => candidate.effectiveFrom === result.version);
  return pathway === undefined || version === undefined ? undefined : { pathway, version };
}

/** Every condition of a reading as it stands, in the order of the catalogue. */
export function findingRows(
  catalogue: Catalogue,
  item: Item,
  result: PathwayResult,
  facts: Facts,
): readonly FindingRow[] {
  const found = pathwayOf(item, result);
  if (found === undefined) return [];
  const conditions = conditionsOf(found.version.conditions);
  return result.findings.map((finding) => {
    const known = conditions.find(({ condition }) => condition.id === finding.condition);
    const text = known?.condition.text ?? finding.condition;
    return {
      id: finding.condition,
      state: finding.state,
      word: stateWord(finding),
      text: known?.negated === true ? barredText(text, finding.state) : text,
      source: citationMark(catalogue, finding.citation),
      evidence: evidenceWords(finding.evidence),
      ...(finding.state === 'unmet' && finding.remedy !== undefined
        ? { remedy: finding.remedy }
        : {}),
      ask: finding.state === 'unknown' ? unanswered(item, finding.facts, facts) : [],
    };
  });
}

/** Under `none:` the thing named has to be absent, and the text names the thing. */
export function barredText(text: string, state: FindingState): string {
  switch (state) {
    case 'met':
      return `没有这种情形：${text}`;
    case 'unmet':
    case 'waits':
      return `有这种情形：${text}`;
    case 'unknown':
      return `有没有这种情形：${text}`;
  }
}

/** Those of these questions that have neither an answer nor a default. */
export function unanswered(
  item: Item,
  wanted: readonly FactId[],
  facts: Facts,
): readonly FactDefinition[] {
  return item.rules.facts.filter(
    (fact) =>
      wanted.includes(fact.id) && facts[fact.id] === undefined && fact.default === undefined,
  );
}

/**
 * The conditions that close a pathway for good: neither the applicant nor another can make them good, and no other
 * condition stands in for them.
 */
export function conditionsThatBlock(
  { conditions }: RuleVersion,
  { because }: Pick<PathwayResult, 'because'>,
): readonly Condition[] {
  return [...conditions.all, ...conditions.none].filter(
    (node): node is Condition =>
      node.kind === 'condition' &&
      because?.includes(node.id) === true &&
      node.curable === undefined &&
      node.another === undefined,
  );
}
