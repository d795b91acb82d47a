import type {
  Catalogue,
  Citation,
  Condition,
  ConditionGroup,
  ConditionNode,
  ContactId,
  Evidence,
  Hint,
  Item,
  RuleVersion,
} from '../../catalogue/types';
import { conditionNotes, LIST_TITLES, testWords } from '../../catalogue/wording/conditions';
import { spanWords } from '../../catalogue/wording/dates';
import { checkedWords, versionSourceWords } from '../../catalogue/wording/documents';
import { citationMark, evidenceMark } from '../../catalogue/wording/sources';
import { setLabelled, setText } from './text-page';

/** What the lines of an item are written from. */
export interface Printed {
  readonly catalogue: Catalogue;
  readonly item: Item;
  /** Who answers for 信用中国. */
  readonly creditChina: ContactId | undefined;
}

const STEP = 2;

/** One version in time: where it stands, what has to hold, and what is only said beside it. */
export function versionLines(
  printed: Printed,
  version: RuleVersion,
  number: number,
): readonly string[] {
  const { citation, conditions, hints } = version;
  const check = checkedWords(version);
  return [
    '',
    ...setText(spanWords(version), STEP, `（${String(number)}）`),
    ...setLabelled('依据', versionSourceWords(printed.catalogue, citation), 3 * STEP),
    ...setLabelled('人工核对', `${check.mark}：${check.words}`, 3 * STEP),
    ...groupLines(printed, conditions, citation, 3 * STEP),
    ...hintLines(printed, hints, citation),
  ];
}

/** The text with its evidence, and its source where that is another than the version's. */
export function saidWords(
  catalogue: Catalogue,
  { text, evidence, citation }: { text: string; evidence: Evidence; citation: Citation },
  usual?: Citation,
): string {
  const source = sameSource(citation, usual) ? '' : `，${citationMark(catalogue, citation)}`;
  return `${text}〔${evidenceMark(evidence)}${source}〕`;
}

function groupLines(
  printed: Printed,
  { all, any, none }: ConditionGroup,
  usual: Citation,
  indent: number,
): readonly string[] {
  const lists = [
    [LIST_TITLES.all, all],
    [LIST_TITLES.any, any],
    [LIST_TITLES.none, none],
  ] as const;
  return lists.flatMap(([title, nodes]) =>
    nodes.length === 0
      ? []
      : [
          ...setText(`${title}：`, indent),
          ...nodes.flatMap((node, index) =>
            nodeLines(printed, node, { usual, indent: indent + STEP, number: index + 1 }),
          ),
        ],
  );
}

interface Place {
  readonly usual: Citation;
  readonly indent: number;
  readonly number: number;
}

function nodeLines(printed: Printed, node: ConditionNode, place: Place): readonly string[] {
  const mark = `${String(place.number)}. `;
  if (node.kind === 'condition') return conditionLines(printed, node, place, mark);
  const [first = '', ...others] = groupLines(
    printed,
    node,
    place.usual,
    place.indent + mark.length,
  );
  return [' '.repeat(place.indent) + mark + first.trimStart(), ...others];
}

function conditionLines(
  { catalogue, item }: Printed,
  condition: Condition,
  { usual, indent }: Place,
  mark: string,
): readonly string[] {
  const { facts } = item.rules;
  const inner = indent + mark.length;
  const { remedy } = condition;
  return [
    ...setText(saidWords(catalogue, condition, usual), indent, mark),
    ...setText(`${testWords(condition.test, facts)}。`, inner, '判断：'),
    ...conditionNotes(condition, facts).flatMap((note) => setText(`${note}。`, inner, '说明：')),
    ...(remedy === undefined ? [] : setText(remedy, inner, '做法：')),
  ];
}

function hintLines(
  { catalogue, item }: Printed,
  hints: readonly Hint[],
  usual: Citation,
): readonly string[] {
  if (hints.length === 0) return [];
  return [
    ...setText('只作提示，不影响结论：', 3 * STEP),
    ...hints.flatMap((hint) => {
      const shown =
        hint.when === undefined ? '' : `（${testWords(hint.when, item.rules.facts)}时才显示）`;
      return setText(saidWords(catalogue, hint, usual) + shown, 4 * STEP, '- ');
    }),
  ];
}

function sameSource(one: Citation, usual: Citation | undefined): boolean {
  return one.document === usual?.document && one.article === usual.article;
}
