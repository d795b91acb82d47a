import type { Defect, DefectPlace } from '../../../forms/defects/defect';

/** Wording of 退件检查. */
export const DEFECTS = {
  title: '退件检查',
  lead: '窗口常因为这些退回材料。交之前先改好。',
  none: '填的和拍的里面，没有发现会退回的地方。',
  levels: {
    blocks: '不改会退回',
    warns: '常被退回，请核对',
    informs: '看一眼就好',
  } satisfies Record<Defect['level'], string>,
  go: {
    answer: '去改',
    paper: '看这份材料',
    verdict: '看结论',
  } satisfies Record<DefectPlace['kind'], string>,
} as const;

/** How far a paper is stands beside the paper itself. */
const SHOWN_BY_STATE: ReadonlySet<string> = new Set([
  'not-printed',
  'changed',
  'not-signed',
  'authority-seal',
  'missing-paper',
]);

/** What the list of papers does not show already: faults of what was filled in, written, copied and photographed. */
export function besidesStates(defects: readonly Defect[]): readonly Defect[] {
  return defects.filter(({ code }) => !SHOWN_BY_STATE.has(code));
}
