import type { ConditionNode, HolidayYear, Pathway, RuleVersion } from '../../src/catalogue/types';
import type { Answers } from './naive-answers';
import { judgeCondition, lacksOf, whyOf } from './naive-condition';
import { dayAfter, prudentDay } from './naive-days';
import { judgeAll, type JudgeOne } from './naive-group';

/** One pathway, for the second opinion: every reason worked out anew. */

/** One pathway; `ask` and `because` are sets in the order of the alphabet. */
export interface NaivePath {
  readonly status: 'open' | 'opens' | 'closed' | 'unknown' | 'two-readings';
  readonly version: string;
  readonly because?: readonly string[];
  readonly ask?: readonly string[];
  readonly eligibleOn?: string;
  readonly advisableOn?: string;
  readonly endsOn?: string;
  readonly readings?: { readonly earlier: NaivePath; readonly current: NaivePath };
}

/** A record, the day on which it is judged, and the calendar. */
export interface Scene {
  readonly answers: Answers;
  readonly on: string;
  readonly holidays: readonly HolidayYear[];
}

/** A pathway as read, with what the levels look at. */
export interface Read {
  readonly pathway: Pathway;
  readonly path: NaivePath;
  readonly firm: boolean;
  readonly current: RuleVersion;
  /** There are older versions, and the day that selects one is not known. */
  readonly needsRecordDay: boolean;
}

/** Judges every condition as the answers have it. */
export function asAnswered({ answers, on }: Scene): JudgeOne {
  return (condition) => judgeCondition(condition, answers, on);
}

/** A pathway on that day: by the present version, and by that of the record's day where it is older. */
export function readPath(
  pathway: Pathway,
  scene: Scene,
  judge: (scene: Scene) => JudgeOne = asAnswered,
): Read | undefined {
  const { versions, recordDate } = pathway;
  const current = versions.find((version) => isInForce(version, scene.on));
  if (current === undefined) return undefined;
  const older = versions.slice(0, versions.indexOf(current));
  const recordDay = recordDate.map((fact) => scene.answers[fact]).find((day) => day !== undefined);
  const needsRecordDay =
    older.some((version) => !sameTests(version, current)) && typeof recordDay !== 'string';
  const readingOf: ReadingOf = (version, at = scene) =>
    readVersion(pathway, version, at, judge(at));

  const now = readingOf(current);
  const chosen = needsRecordDay
    ? withoutRecordDay(pathway, older, now, readingOf, scene)
    : typeof recordDay === 'string'
      ? withRecordDay(older, now, readingOf, recordDay)
      : now;
  return { pathway, current, needsRecordDay, ...chosen };
}

interface Reading {
  readonly path: NaivePath;
  readonly firm: boolean;
}

type ReadingOf = (version: RuleVersion, at?: Scene) => Reading;

/** 记录日那天的版本（早于最早版本的取最早版本），与现行版各算一遍。 */
function withRecordDay(
  older: readonly RuleVersion[],
  now: Reading,
  readingOf: ReadingOf,
  recordDay: string,
): Reading {
  const [oldest] = older;
  const before = oldest !== undefined && recordDay < oldest.effectiveFrom ? oldest : undefined;
  const own = before ?? older.find((version) => isInForce(version, recordDay));
  if (own === undefined) return now;
  const was = readingOf(own);
  if (isUnknown(was) || isUnknown(now)) return unknown(now, [was, now]);
  if (sameOutcome(was.path, now.path)) return now;
  const readings = { earlier: was.path, current: now.path };
  return {
    path: { status: 'two-readings', version: now.path.version, readings },
    firm: false,
  };
}

/** Any of the older versions may be the one: the present one counts where none of them can make a difference. */
function withoutRecordDay(
  { recordDate }: Pathway,
  older: readonly RuleVersion[],
  now: Reading,
  readingOf: ReadingOf,
  scene: Scene,
): Reading {
  const before = older.map((version) => readingOf(version));
  const decided = ![...before, now].some(isUnknown);
  if (decided && before.every((was) => sameOutcome(was.path, now.path))) return now;

  const answers = {
    ...scene.answers,
    ...Object.fromEntries(recordDate.map((id) => [id, scene.on])),
  };
  const dated = older.map((version) => readingOf(version, { ...scene, answers }));
  if (now.path.status === 'closed' && !dated.some(isUnknown)) return now;
  return unknown(now, [...before, now], recordDate);
}

function unknown(now: Reading, all: readonly Reading[], more: readonly string[] = []): Reading {
  const ask = inOrder([...more, ...all.flatMap(({ path }) => path.ask ?? [])]);
  return { path: { status: 'unknown', version: now.path.version, ask }, firm: true };
}

function isUnknown({ path }: Reading): boolean {
  return path.status === 'unknown';
}

function readVersion(
  { nature }: Pathway,
  { effectiveFrom, conditions }: RuleVersion,
  { holidays }: Scene,
  one: JudgeOne,
): Reading {
  const judged = judgeAll(conditions, one);
  const { state, last, firm } = judged;
  const version = String(effectiveFrom);
  if (state === 'unmet')
    return { path: { status: 'closed', version, because: inOrder(whyOf(judged)) }, firm };
  if (state === 'unknown')
    return { path: { status: 'unknown', version, ask: inOrder(lacksOf(judged)) }, firm };
  const status = state === 'waits' ? 'opens' : 'open';
  if (last === undefined) return { path: { status, version }, firm };
  if (nature === 'automatic') return { path: { status, version, endsOn: last }, firm };
  const advisableOn = prudentDay(last, holidays);
  return { path: { status, version, eligibleOn: dayAfter(last), advisableOn }, firm };
}

/** Two versions with the same tests come to the same, whichever the record falls under. */
function sameTests(one: RuleVersion, other: RuleVersion): boolean {
  return testsOf(one.conditions) === testsOf(other.conditions);
}

const tests = new WeakMap<ConditionNode, string>();

function testsOf(node: ConditionNode): string {
  const before = tests.get(node);
  if (before !== undefined) return before;
  const words =
    node.kind === 'condition'
      ? JSON.stringify(node.test)
      : JSON.stringify([node.all, node.any, node.none].map((list) => list.map(testsOf)));
  tests.set(node, words);
  return words;
}

/** 状态相同（`opens` 还要日期相同；`open`、`closed` 不比日期）。 */
function sameOutcome(one: NaivePath, other: NaivePath): boolean {
  if (one.status !== other.status) return false;
  return one.status !== 'opens' || openingDay(one) === openingDay(other);
}

function openingDay({ eligibleOn, endsOn }: NaivePath): string | undefined {
  return eligibleOn ?? endsOn;
}

export function isInForce({ effectiveFrom, effectiveTo }: RuleVersion, day: string): boolean {
  return effectiveFrom <= day && day <= (effectiveTo ?? '9999-12-31');
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
