import type { Citation, Evidence, Item } from '../../../catalogue/types';
import { remedyName } from '../../../catalogue/wording/pathways';
import { countdownWords, deadlineWords } from '../../../catalogue/wording/periods';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** 异议, 复议, 诉讼 … */
  readonly mark?: string;
  /** Until when, or from when. */
  readonly term?: string;
}

export interface AfterPart {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What can be done against a decision, what follows from false papers, which days to watch; empty parts are left out. */
export function afterDecision(item: Item): readonly AfterPart[] {
  const { remedies, consequences, countdowns, rules } = item;
  const parts: readonly AfterPart[] = [
    {
      id: 'remedies',
      title: '不服怎么办',
      rows: remedies.map((remedy) => {
        const term = deadlineWords(remedy);
        return { ...remedy, mark: remedyName(remedy.kind), ...(term !== undefined && { term }) };
      }),
    },
    { id: 'consequences', title: '会有什么后果', rows: consequences },
    {
      id: 'countdowns',
      title: '要盯住的日子',
      rows: countdowns.map((one) => ({ ...one, term: countdownWords(one, rules.facts) })),
    },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}
