import type { Item } from '../../catalogue/types';
import { dateWords } from '../../catalogue/wording/dates';
import type { Assessment, HeadlineKind, PathwayResult } from '../../rules/assessment';

/** One thing that another version of the rules says otherwise. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What differs for the applicant: the headline, how certain it is, its days, and each pathway with its days. */
export function verdictChanges(before: Judged, after: Judged): readonly Change[] {
  return [
    ...changed(
      '结论',
      headlineName(before.assessment.headline),
      headlineName(after.assessment.headline),
    ),
    ...changed('把握', certaintyName(before.assessment), certaintyName(after.assessment)),
    ...dayChanges('', before.assessment, after.assessment),
    ...pathwayIds(before, after).flatMap((id) => pathwayChanges(id, before, after)),
  ];
}

/** An assessment and the item by whose rules it was made. */
export interface Judged {
  readonly item: Item;
  readonly assessment: Assessment;
}

/** A headline as a heading of a list. */
export function headlineName(headline: HeadlineKind): string {
  switch (headline) {
    case 'no-rules':
      return '这一天没有规则';
    case 'not-published':
      return '不公示，不用申请';
    case 'ended':
      return '应当已经停止公示';
    case 'apply-now':
      return '现在可以申请';
    case 'two-readings':
      return '新旧规定算出来不一样';
    case 'apply-on':
      return '到日子可以申请';
    case 'another-applies':
      return '要由别人申请';
    case 'other-procedure':
      return '走更正，不走修复';
    case 'fix-first':
      return '先补上再申请';
    case 'ends-on':
      return '到期自动停止';
    case 'cannot-repair':
      return '还不能申请';
    case 'answers-needed':
      return '还差回答';
  }
}

function certaintyName({ certainty }: Assessment): string {
  return certainty === 'firm' ? '肯定' : '请先打电话核实';
}

function pathwayIds(before: Judged, after: Judged): readonly string[] {
  const ids = [before, after].flatMap(({ assessment }) =>
    assessment.pathways.map(({ pathway }) => pathway),
  );
  return [...new Set(ids)];
}

function pathwayChanges(id: string, before: Judged, after: Judged): readonly Change[] {
  const [old, present] = [before, after].map(({ assessment }) =>
    assessment.pathways.find(({ pathway }) => pathway === id),
  );
  const title =
    [after, before].flatMap(({ item }) => item.rules.pathways).find((pathway) => pathway.id === id)
      ?.title ?? id;
  return [
    ...changed(`“${title}”`, pathwayState(old), pathwayState(present)),
    ...dayChanges(`“${title}”`, old ?? {}, present ?? {}),
  ];
}

function pathwayState(result: PathwayResult | undefined): string {
  if (result === undefined) return '这一天没有';
  const automatic = result.nature === 'automatic';
  switch (result.status) {
    case 'open':
      return automatic ? '已经到期' : '条件都够了';
    case 'opens':
      return automatic ? '还没到期' : '只差日子';
    case 'closed':
      return '有条件不符合';
    case 'unknown':
      return '还不清楚';
    case 'two-readings':
      return '新旧规定不一样';
  }
}

type Days = Partial<Pick<Assessment, 'eligibleOn' | 'advisableOn' | 'endsOn'>>;

function dayChanges(of: string, before: Days, after: Days): readonly Change[] {
  const days = [
    ['可申请日', before.eligibleOn, after.eligibleOn],
    ['稳妥日', before.advisableOn, after.advisableOn],
    ['公示最后一天', before.endsOn, after.endsOn],
  ] as const;
  return days.flatMap(([name, old, present]) => changed(of + name, dayName(old), dayName(present)));
}

function dayName(day: string | undefined): string {
  return day === undefined ? '没有' : dateWords(day);
}

function changed(what: string, before: string, after: string): readonly Change[] {
  return before === after ? [] : [{ what, before, after }];
}
