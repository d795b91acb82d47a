import type { FactDefinition, Item, Paper } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import type { PaperState, TrackedPaper } from '../../../forms/paper-state';
import { wordFor } from '../../../forms/subject-words';
import type { Facts } from '../../../rules/assessment';

/** Each state with the sign that stands beside its word. */
export const STATES: Readonly<
  Record<PaperState, { readonly word: string; readonly sign: string; readonly tone: Tone }>
> = {
  missing: { word: '缺', sign: '○', tone: 'open' },
  printed: { word: '已打印，待签章', sign: '◐', tone: 'wait' },
  'awaiting-stamp': { word: '待机关盖章', sign: '◐', tone: 'wait' },
  ready: { word: '已备', sign: '✓', tone: 'good' },
  scanned: { word: '已扫描', sign: '✓', tone: 'good' },
};

type Tone = 'open' | 'wait' | 'good';

/** Whether a copy goes in. Some titles say it themselves. */
export function isCopy({ copy, title }: Pick<Paper, 'copy' | 'title'>): boolean {
  return copy !== undefined || title.includes('复印件');
}

/** 原件 1 份; 复印件 2 份，盖单位公章. */
export function shapeWords(paper: Paper, answers: Answers): string {
  const seal = wordFor(['盖单位公章', '盖章', '照窗口要求签字'], answers);
  return [
    `${isCopy(paper) ? '复印件' : '原件'} ${String(paper.copies ?? 1)} 份`,
    ...(paper.copy === 'sealed' ? [seal] : []),
  ].join('，');
}

/** Who makes it. */
export function makerWords({ paper, places }: TrackedPaper): string {
  if (places !== undefined) {
    const stamper = paper.maker ?? '机关';
    return places.authority ? `我们帮您填，再请${stamper}盖章` : '我们帮您填';
  }
  return paper.maker === undefined ? '您自己准备' : `${paper.maker}出具`;
}

/** 已签字、盖章: what the owner ticks when the applicant's side of a sheet is done. */
export function signedWords({ places }: TrackedPaper): string {
  const words = { sign: '签字', seal: '盖章', handprint: '捺印' } as const;
  return `已${(places?.own ?? []).map((kind) => words[kind]).join('、')}`;
}

/** What 视情况 hangs on: questions of the self-check still open, or the authority's word. */
export interface PerhapsReason {
  readonly open: readonly FactDefinition[];
}

export function perhapsReason(
  { paper }: Pick<TrackedPaper, 'paper'>,
  { rules }: Pick<Item, 'rules'>,
  facts: Facts,
): PerhapsReason {
  const asked = (paper.when ?? []).flatMap((condition) =>
    'fact' in condition && facts[condition.fact] === undefined ? [condition.fact] : [],
  );
  return { open: rules.facts.filter(({ id }) => asked.includes(id)) };
}

/** Labels of the facts that the paper proves. */
export function provedFacts({ proves = [] }: Paper, { rules }: Pick<Item, 'rules'>): string {
  return rules.facts
    .filter(({ id }) => proves.includes(id))
    .map(({ label }) => label)
    .join('、');
}

export function countWords(needed: number, missing: number): string {
  if (needed === 0) return '这一类没有列出要交的材料。';
  return missing === 0
    ? `共 ${String(needed)} 样，都备齐了。`
    : `共 ${String(needed)} 样，还差 ${String(missing)} 样。`;
}

/** Wording of 材料. */
export const TEXT = {
  title: '材料',
  back: '结论',
  lead: '一样一样备齐，办到哪里就勾到哪里。',
  oneOf: '下面几样，有一样就行',
  perhaps: '视情况',
  perhapsAuthority: '要不要交，问受理的部门。',
  perhapsOpen: '看这一题怎么答：',
  proves: '证明：',
  changed: '打印以后又改过，请重新打印。',
  stamped: '机关已盖章',
  copySealed: '复印件已盖章',
  decisionNamed: '凭证上有文号，或者附了决定书',
  ready: '已备好',
  unreadable: '办到哪一步，读不出来',
  unreadableWhy: '是更新的版本记下的，原样留着。材料要哪些，照下面看。',
  photos: '拍照存档',
  toFill: '去填',
  toPrint: '打印',
  again: '重新打印',
  print: '打印和保存',
  submit: '怎么递交',
  retry: '再试一次',
  source: '出处：',
  failed: '材料没有列出来',
  failedWhy: '您填的都还在。请再试一次。',
} as const;
