import type { Catalogue, FactId, Item, RuleVersion } from '../../../catalogue/types';
import { conditionNotes, LIST_TITLES, testWords } from '../../../catalogue/wording/conditions';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationWords } from '../../../catalogue/wording/sources';
import type { Certainty, Facts } from '../../../rules/assessment';
import type { ChangedLaw } from '../../../rules/law-change';
import type {
  DayName,
  PathwayChange,
  RuleChange,
  SeenCondition,
} from '../../../rules/rule-changes';
import { barredText, stateWord } from './finding-rows';
import { statusWords } from './pathway-words';

/** One change: what it is about, and how that read before and reads now, as far as there is a before and a now. */
export interface ChangeLine {
  readonly id: string;
  readonly what: string;
  readonly was?: string;
  readonly now?: string;
  /** The question to go to. */
  readonly ask?: FactId;
}

/** Changes that belong together, under the pathway they are about. */
export interface ChangeSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

interface Judged {
  readonly catalogue: Pick<Catalogue, 'documents'>;
  readonly item: Item;
  readonly facts: Facts;
}

/**
 * All changes but those that stand above them in the two verdicts: first what is general, then pathway by pathway. A day
 * that the words of a pathway's state name is not said again.
 */
export function changeSections(
  { changes, past }: ChangedLaw,
  judged: Judged,
): readonly ChangeSection[] {
  const sides: Sides = { ...judged, past: { ...judged.item, rules: past } };
  const pathways = new Map<string, ChangeSection>();
  for (const change of changes) {
    if (!('pathway' in change) || isSaidByState(change, changes)) continue;
    const { id, title } = change.pathway;
    const lines = [...(pathways.get(id)?.lines ?? []), pathwayLine(change, sides)];
    pathways.set(id, { id, title, lines });
  }
  const general = changes.flatMap((change) => ('pathway' in change ? [] : generalLine(change)));
  return [
    ...(general.length === 0 ? [] : [{ id: 'verdict', title: '结论里的', lines: general }]),
    ...pathways.values(),
  ];
}

function isSaidByState(change: PathwayChange, all: readonly RuleChange[]): boolean {
  return (
    change.kind === 'pathway-day' &&
    change.day !== 'advisableOn' &&
    all.some((other) => other.kind === 'status' && other.pathway.id === change.pathway.id)
  );
}

interface Sides extends Judged {
  /** The item by the earlier rules. */
  readonly past: Item;
}

function generalLine(change: Exclude<RuleChange, PathwayChange>): readonly ChangeLine[] {
  switch (change.kind) {
    case 'headline':
      return [];
    case 'certainty':
      return [
        {
          id: 'certainty',
          what: '把握',
          was: certaintyWords(change.was),
          now: certaintyWords(change.now),
        },
      ];
    case 'day':
      // A day that only one of the verdicts has is named by that verdict.
      return change.was === undefined || change.now === undefined
        ? []
        : [{ id: change.day, ...moveWords(change) }];
    case 'question-new':
      return [
        {
          id: change.fact.id,
          what: '现在要答的',
          now: change.fact.question,
          ask: change.fact.id,
        },
      ];
    case 'question-gone':
      return [
        {
          id: change.fact.id,
          what: '不再问的',
          was: `${change.fact.label}。您的回答还留着`,
        },
      ];
  }
}

function pathwayLine(change: PathwayChange, sides: Sides): ChangeLine {
  const { item, past, facts, catalogue } = sides;
  switch (change.kind) {
    case 'pathway-new':
      return { id: change.kind, what: '新添的一条路', now: '条件在下面“一条一条看”里' };
    case 'pathway-gone':
      return { id: change.kind, what: '这条路没有了' };
    case 'status':
      return {
        id: change.kind,
        what: '走到哪一步',
        was: statusWords({ item: past, facts }, change.was),
        now: statusWords({ item, facts }, change.now),
      };
    case 'pathway-day':
      return { id: change.day, ...moveWords(change) };
    case 'basis':
      return {
        id: change.kind,
        what: '依据',
        was: basisWords(catalogue, change.was),
        now: basisWords(catalogue, change.now),
      };
    case 'condition-new':
      return {
        id: idOf(change.condition),
        what: '新添的条件',
        now: withState(textOf(change.condition), change.condition),
      };
    case 'condition-gone':
      return { id: idOf(change.condition), what: '不再要求的', was: textOf(change.condition) };
    case 'condition-changed': {
      const [was, now] = differingWords(change.was, change.now, sides);
      return {
        id: idOf(change.now),
        what: '改了的条件',
        was,
        now: withState(now, change.now),
      };
    }
  }
}

function moveWords({
  day,
  was,
  now,
}: {
  readonly day: DayName;
  readonly was: string | undefined;
  readonly now: string | undefined;
}): Omit<ChangeLine, 'id'> {
  return {
    what: dayNameOf(day),
    ...(was !== undefined && { was: dateWords(was) }),
    ...(now !== undefined && { now: dateWords(now) }),
  };
}

function dayNameOf(day: DayName): string {
  switch (day) {
    case 'eligibleOn':
      return '最早可以申请的一天';
    case 'advisableOn':
      return '稳妥的一天';
    case 'endsOn':
      return '公示的最后一天';
  }
}

function certaintyWords(certainty: Certainty): string {
  return certainty === 'firm' ? '有把握' : '要先致电核实';
}

function basisWords(catalogue: Pick<Catalogue, 'documents'>, version: RuleVersion): string {
  return `${citationWords(catalogue, version.citation)}，${dateWords(version.effectiveFrom)}起施行`;
}

function idOf({ condition }: SeenCondition): string {
  return `condition ${condition.id}`;
}

function textOf({ condition, negated }: SeenCondition): string {
  return negated ? barredText(condition.text, 'met') : condition.text;
}

function withState(words: string, condition: SeenCondition): string {
  return `${words}（您这里：${stateWord(condition)}）`;
}

/** The first of its properties in which a changed condition differs, said of both. */
function differingWords(
  was: SeenCondition,
  now: SeenCondition,
  { item, past }: Sides,
): readonly [string, string] {
  const [before, after] = [aspects(was, past), aspects(now, item)];
  const at = before.findIndex((words, index) => words !== after[index]);
  const index = Math.max(at, 0);
  return [before[index] ?? '', after[index] ?? ''];
}

function aspects(seen: SeenCondition, { rules }: Item): readonly string[] {
  const { condition, list } = seen;
  const text = textOf(seen);
  return [
    text,
    `${text}：${testWords(condition.test, rules.facts)}`,
    `${text}：${LIST_TITLES[list]}`,
    `${text}：${conditionNotes(condition, rules.facts).join('；') || '没做到的，不能补'}`,
  ];
}
