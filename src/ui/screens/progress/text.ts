import type { LocalDate } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import type { OutcomeKind } from '../../../rules/follow-up';
import type { FollowUpStep, SourcedDay } from '../../../rules/follow-up-step';

/** Wording of 递交以后. */
export const TEXT = {
  title: '递交以后',
  back: '递交',
  none: '还没有记下递交',
  noneWhy: '交上去以后，在“递交”里记下日期，这里就算得出几时有答复。',
  toSubmit: '去递交',
  ask: '打电话问',
  unannounced: '那一年的放假安排还没有公布，先按周末推算。',
  noTime: '几天有答复，没有查到。打电话问问要多久。',
  overdue: '这一天已经过了。打电话问问办到哪一步。',
  doubtful: '这个天数没有核实，作不得准。先打电话问。',
  outcome: '有答复了吗',
  outcomeLead: '有了答复，在这里记下来。',
  outcomeMissing: '选一下是哪一种答复。',
  asked: '要补什么',
  askedHelp: '照通知抄，或者把电话里说的记下来。',
  record: '记下答复',
  takeBack: '记错了，退回上一步',
  supplementNext: '照着补齐，再交一次。交的那天重新开始算。',
  toPapers: '去改表和材料',
  toVerdict: '看结论和材料',
  submitAgain: '补好了，再去递交',
  remedies: '不服，可以这样做',
  remediesWhy: '日子从收到决定的那天算。决定书上写的不一样，照决定书。',
  orAgain: '也可以先补上缺的，再申请一次。',
  until: '最后一天：',
  sites: '查一查两个网站是否同步',
  sitesWhy: '方案说“一次申请、同步修复”。两处都查一查，查不到了才算完。',
  gone: '查不到了',
  shown: '还看得到',
  stillShown: '还看得到的，先等几天再查',
  stillShownWhy: '还在的，打电话；或者提异议，请网站改。带上同意的决定。',
  close: '办完了',
  closeWhy: '两处都查不到了。没有别的事要做。',
  earlier: '以前交过的',
} as const;

export const UNREADABLE = {
  title: '递交的记录读不出来',
  words: '可能是用更新的版本记的。它原样留着，没有删也没有改。',
} as const;

export const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  agreed: '已同意',
  supplement: '需补正',
  refused: '不同意',
};

/** The day that an outcome is asked for by. */
export const OUTCOME_DAYS: Readonly<Record<OutcomeKind, string>> = {
  agreed: '同意的日期',
  supplement: '通知补正的日期',
  refused: '收到决定的日期',
};

/** Where one gate stands, as a title. */
export function stepTitle(step: FollowUpStep): string {
  switch (step.kind) {
    case 'waiting':
      return step.isOverdue ? '已递交，过了该答复的日子' : '已递交，等答复';
    case 'supplement':
      return '要补正';
    case 'refused':
      return '没有同意';
    case 'check-sites':
      return step.shown.length > 0 ? '已同意，网站上还看得到' : '已同意，还要查一查网站';
    case 'closed':
      return '办完了';
  }
}

/** Before and after the day on which an answer is due; says only as much as the source bears. */
export function dueWords({ isFirm }: Pick<SourcedDay, 'isFirm'>): {
  readonly before: string;
  readonly after: string;
} {
  return isFirm
    ? { before: '照规定，最迟 ', after: ' 有答复。' }
    : { before: '一般在 ', after: ' 前后有答复。' };
}

/** Before and after the day by which an agreed removal is made. */
export function removalWords({ isFirm }: Pick<SourcedDay, 'isFirm'>): {
  readonly before: string;
  readonly after: string;
} {
  return isFirm
    ? { before: '照规定，最迟 ', after: ' 移出。' }
    : { before: '一般在 ', after: ' 前后移出。' };
}

/** A line of 我的草稿: 已递交 · 最迟2026年12月14日. */
export function stepLine(step: FollowUpStep): string {
  switch (step.kind) {
    case 'waiting':
      return `已递交 · ${waitingLine(step)}`;
    case 'supplement':
      return '要补正 · 补好再交一次';
    case 'refused':
      return `不同意 · ${refusedLine(step)}`;
    case 'check-sites':
      return step.shown.length > 0 ? '已同意 · 网站上还看得到' : '已同意 · 查一查网站';
    case 'closed':
      return '办完了';
  }
}

function waitingLine({ decision, isOverdue }: Extract<FollowUpStep, { kind: 'waiting' }>): string {
  if (decision === undefined) return '几天有答复没有查到';
  const day = dateWords(decision.day);
  if (isOverdue) return `过了${day}，打电话问`;
  return decision.isFirm ? `最迟${day}` : `一般在${day}前后`;
}

/** The first last day that is known; past ones are no longer of use, but knowing them is. */
function refusedLine({ remedies }: Extract<FollowUpStep, { kind: 'refused' }>): string {
  const days = remedies.flatMap(({ until }) => until?.day ?? []);
  const first = [...days].sort()[0];
  return first === undefined ? '看看还能怎么办' : `不服的，最后一天${dateWords(first)}`;
}

/** 2026年11月20日交到信用中国网站 */
export function handedInWords(on: LocalDate, place: string): string {
  return `${dateWords(on)}交到：${place}`;
}
