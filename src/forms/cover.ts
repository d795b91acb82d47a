import type { LocalDate } from '../catalogue/types';
import { label, madeForm, type MadeSheet, row, shown } from './made-sheet';

/** What the cover of a packet tells. */
export interface CoverContent {
  readonly item: string;
  /** Empty: a line for a pen. */
  readonly applicant: string;
  /** Number of the application, as at the foot of every sheet. */
  readonly number: string;
  readonly today: LocalDate;
  /** Whom to hand it to, and their telephones: one line each. */
  readonly to: readonly { readonly name: string; readonly phones: readonly string[] }[];
  readonly sheets: readonly {
    readonly title: string;
    readonly copies: number;
    readonly pages: number;
  }[];
}

const NAME = 22;

/** 封面: whose papers these are, what lies under it, and whom to hand them to. */
export function coverSheet({
  item,
  applicant,
  number,
  today,
  to,
  sheets,
}: CoverContent): MadeSheet {
  const answers: Record<string, string> = {
    'cover.item': item,
    'cover.applicant': applicant,
    'cover.number': number,
    'cover.madeOn': today,
  };
  to.forEach(({ name, phones }, index) => {
    answers[`cover.to${String(index)}`] = name;
    answers[`cover.phones${String(index)}`] = phones.join('、');
  });
  sheets.forEach(({ title, copies, pages }, index) => {
    answers[`cover.sheet${String(index)}`] = title;
    answers[`cover.copies${String(index)}`] = `${String(copies)} 份`;
    answers[`cover.pages${String(index)}`] = `每份 ${String(pages)} 页`;
  });
  const form = madeForm({
    id: 'cover',
    edition: '封面-1',
    title: '信用修复申请材料',
    notice: '自己整理材料用的封面，不是官方表单；受理部门另有封面的，用他们的',
    from: today,
    blocks: [
      row(label('办理事项', NAME), shown('cover.item', 100 - NAME)),
      row(label('申请人', NAME), shown('cover.applicant', 100 - NAME, 24)),
      row(label('申请编号', NAME), shown('cover.number', 100 - NAME)),
      row(label('制表日期', NAME), {
        kind: 'text',
        text: '{cover.madeOn:date}',
        width: 100 - NAME,
      }),
      ...to.flatMap((_, index) => [
        row(label('交到', NAME), shown(`cover.to${String(index)}`, 100 - NAME)),
        row(label('咨询电话', NAME), shown(`cover.phones${String(index)}`, 100 - NAME)),
      ]),
      { kind: 'heading', text: '在这里填好的表' },
      ...sheets.map((_, index) =>
        row(
          label(String(index + 1), 8),
          shown(`cover.sheet${String(index)}`, 60),
          shown(`cover.copies${String(index)}`, 12),
          shown(`cover.pages${String(index)}`, 20),
        ),
      ),
      { kind: 'notes', lines: ['同一边有几个入口的，走一个就行。别的材料见清单。本服务免费。'] },
    ],
  });
  return { form, answers };
}
