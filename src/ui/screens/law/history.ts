import type { Gate, ItemRules, LocalDate, Pathway, RuleVersion } from '../../../catalogue/types';
import { mainGate } from '../../../rules/headline';

/** Where a version stands seen from one day. */
export type Era = 'earlier' | 'in-force' | 'later';

export interface Chapter {
  readonly version: RuleVersion;
  readonly era: Era;
}

type Span = Pick<RuleVersion, 'effectiveFrom' | 'effectiveTo'>;

/** What has versions in time: a pathway, or the rule on what is not published at all. */
export type Line = Pick<Pathway, 'id' | 'title' | 'versions' | 'handling'> &
  Partial<Pick<Pathway, 'nature' | 'recordDate'>>;

export interface GateLines {
  readonly gate: Gate;
  readonly lines: readonly Line[];
}

/** The versions in the order of time, each placed before, on or after that day. */
export function chaptersOn(versions: readonly RuleVersion[], day: LocalDate): readonly Chapter[] {
  return versions.map((version) => ({ version, era: eraOf(version, day) }));
}

/** Where a span of days stands seen from one day; without a first or last day it has no limit there. */
export function eraOf({ effectiveFrom, effectiveTo }: Partial<Span>, day: LocalDate): Era {
  if (effectiveFrom !== undefined && day < effectiveFrom) return 'later';
  return effectiveTo !== undefined && effectiveTo < day ? 'earlier' : 'in-force';
}

/** The pathways of an item by gate, the deciding gate first; what is not published at all stands before everything. */
export function gateLines(rules: ItemRules): readonly GateLines[] {
  const main = mainGate(rules)[0]?.gate ?? 'credit-china';
  const other: Gate = main === 'authority' ? 'credit-china' : 'authority';
  const unpublished: readonly Line[] =
    rules.notPublished === undefined
      ? []
      : [
          {
            id: 'not-published',
            title: '依规不公示的',
            versions: [rules.notPublished],
            handling: [],
          },
        ];
  return [
    { gate: main, lines: [...unpublished, ...linesOf(rules, main)] },
    { gate: other, lines: linesOf(rules, other) },
  ].filter(({ lines }) => lines.length > 0);
}

function linesOf({ pathways }: ItemRules, gate: Gate): readonly Line[] {
  return pathways.filter((pathway) => pathway.gate === gate);
}

/** Ids of the documents by which an item is judged on that day, each once. */
export function documentsInForce(rules: ItemRules, day: LocalDate): readonly string[] {
  const inForce = gateLines(rules)
    .flatMap(({ lines }) => lines)
    .flatMap(({ versions }) => chaptersOn(versions, day))
    .filter(({ era }) => era === 'in-force');
  return [...new Set(inForce.map(({ version }) => version.citation.document))];
}
