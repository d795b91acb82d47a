import type { FormBlock } from '../catalogue/form-types';
import type { LocalDate } from '../catalogue/types';
import { label, madeForm, type MadeSheet, row, shown } from './made-sheet';

/** One paper of the checklist. */
export interface ChecklistRow {
  readonly title: string;
  /** 视情况, 几样里有一样就行: said under the title; empty for a paper that is simply needed. */
  readonly remark: string;
  readonly copies: number;
  readonly isCopy: boolean;
  /** Boxes for a pen: 签字, 盖章, 机关盖章, 备好. */
  readonly boxes: readonly string[];
}

const WIDTHS = { number: 7, title: 44, copies: 10, kind: 12, boxes: 27 } as const;

/** 清单: every paper of the application, with boxes to tick by pen. */
export function checklistSheet(
  item: string,
  rows: readonly ChecklistRow[],
  today: LocalDate,
): MadeSheet {
  const answers: Record<string, string> = { 'list.item': item };
  const blocks = rows.map(({ title, remark, copies, isCopy, boxes }, index): FormBlock => {
    const entry = `list.paper${String(index)}`;
    answers[entry] = remark === '' ? title : `${title}（${remark}）`;
    return row(
      label(String(index + 1), WIDTHS.number),
      shown(entry, WIDTHS.title),
      label(`${String(copies)} 份`, WIDTHS.copies),
      label(isCopy ? '复印件' : '原件', WIDTHS.kind),
      {
        kind: 'options',
        width: WIDTHS.boxes,
        options: boxes.map((words) => ({ value: words, label: words })),
      },
    );
  });
  const form = madeForm({
    id: 'checklist',
    edition: '清单-1',
    title: '材料清单',
    notice: '自己对照用，不是官方表单；要哪些材料，以受理部门当天要求为准',
    from: today,
    blocks: [
      { kind: 'paragraph', text: '{list.item}' },
      row(
        label('序号', WIDTHS.number),
        label('材料', WIDTHS.title),
        label('份数', WIDTHS.copies),
        label('原件', WIDTHS.kind),
        label('做好一样，打一个勾', WIDTHS.boxes),
      ),
      ...blocks,
      { kind: 'notes', lines: ['递交以前，再对着原件看一遍。本服务免费。'] },
    ],
  });
  return { form, answers };
}
