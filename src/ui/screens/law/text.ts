import type {
  Catalogue,
  Citation,
  Countdown,
  Evidence,
  FactDefinition,
  LegalDocument,
  Remedy,
  RuleVersion,
} from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import { clockWords, countWords, monthsWords } from '../../../catalogue/wording/periods';
import { citationWords } from '../../../catalogue/wording/sources';
import type { Era } from './history';

/** What the clerk writes for a version nobody has compared with the original yet. */
const NOT_COMPARED = '待核对';

/** 《…》（国家发展改革委令第36号）第十条; or that the number of the article was not read. */
export function versionSourceWords(
  catalogue: Pick<Catalogue, 'documents'>,
  citation: Citation,
): string {
  const words = citationWords(catalogue, citation);
  return citation.article === undefined ? `${words}，条号没有读到` : words;
}

/** Whether somebody has compared a version with the original, and who; `isOpen` while nobody has. */
export function checkedWords({ checked }: RuleVersion): {
  readonly mark: string;
  readonly words: string;
  readonly isOpen: boolean;
} {
  const isOpen = checked.by === NOT_COMPARED;
  return isOpen
    ? { mark: NOT_COMPARED, words: `${dateWords(checked.on)}整理，还没有人对照官方原文`, isOpen }
    : { mark: '已核对', words: `${checked.by}，${dateWords(checked.on)}对照官方原文`, isOpen };
}

/** Where a version stands seen from the day on view. */
export function eraWords(era: Era): string {
  switch (era) {
    case 'earlier':
      return '以前的';
    case 'in-force':
      return '这一天实行的';
    case 'later':
      return '以后的';
  }
}

/** 15 日内，自收到驳回决定之日起; undefined where the source names no deadline. */
export function deadlineWords({ within, from }: Remedy): string | undefined {
  if (within === undefined) return undefined;
  const start = from === undefined ? '' : `自${from}起 `;
  return `${start}${countWords(within)}内`;
}

/** 自“列入日期”起满 2 年 */
export function countdownWords(
  { clock, months }: Countdown,
  facts: readonly FactDefinition[],
): string {
  return `自${clockWords(clock, facts)}起满 ${monthsWords(months)}`;
}

/** 国家发展改革委，2023年5月1日施行，2026年3月31日以后失效 */
export function documentLife({ issuer, inForceFrom, inForceTo }: LegalDocument): string {
  return [
    issuer,
    ...(inForceFrom === undefined ? [] : [`${dateWords(inForceFrom)}施行`]),
    ...(inForceTo === undefined ? [] : [`施行到${dateWords(inForceTo)}`]),
  ].join('，');
}

/** What each level of evidence means for the verdict, best first. */
export const EVIDENCE_MEANING: readonly {
  readonly evidence: Evidence;
  readonly meaning: string;
}[] = [
  { evidence: 'full', meaning: '条文的原文读到了。照它下肯定的结论。' },
  { evidence: 'quoted', meaning: '原文没有读到，几家权威转述逐句一致。照它下肯定的结论。' },
  { evidence: 'plan', meaning: '乌海 2024 年方案这样写。照它下肯定的结论，写明是方案说的。' },
  { evidence: 'summary', meaning: '只读到摘要或者二手转述。结论照给，同时请人先打电话。' },
  { evidence: 'inferred', meaning: '从别的规定推出来的。结论照给，同时请人先打电话。' },
  { evidence: 'unverified', meaning: '没有读到。只作提示，不影响结论。' },
];
