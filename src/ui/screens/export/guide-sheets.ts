import { checklistSheet, type ChecklistRow } from '../../../forms/checklist';
import { coverSheet } from '../../../forms/cover';
import { formVersionOn } from '../../../forms/form-version';
import { type PacketSources, withLetters } from '../../../forms/letters';
import { placesOf } from '../../../forms/paper-places';
import { paperTitle } from '../../../forms/paper-title';
import { planForms, type PlannedPaper } from '../../../forms/plan';
import { textAt } from '../../../forms/validation/entry-answer';
import type { Matter } from '../../app/matter.svelte';
import { isCopy } from '../papers/paper-words';
import type { DrawnSheet, GuideSheet, Sheet } from './sheets';

/** 封面 and 清单 of this application, to lie on top of these forms; none when there are no papers at all. */
export function guideSheets(
  matter: PacketSources & Pick<Matter, 'item' | 'catalogue' | 'bundleId'>,
  forms: readonly DrawnSheet<Sheet>[],
): readonly GuideSheet[] {
  const { item, answers, facts, today, bundleId } = matter;
  const planned = planForms(item.papers, withLetters(matter), facts);
  if (planned.length === 0) return [];
  const cover = coverSheet({
    item: item.planName,
    applicant: textAt(answers, 'entity.name'),
    number: bundleId,
    today,
    to: receivers(matter),
    sheets: forms.map(({ sheet, pages }) => ({
      title: sheet.title,
      copies: planned.find(({ id }) => id === sheet.id)?.paper.copies ?? 1,
      pages: pages.length,
    })),
  });
  const rows = planned.map((paper) => checklistRow(paper, planned, matter));
  return [
    { id: 'cover', title: '封面', fileName: '信用修复-封面.pdf', ...cover },
    {
      id: 'checklist',
      title: '材料清单',
      fileName: '信用修复-材料清单.pdf',
      ...checklistSheet(item.planName, rows, today),
    },
  ];
}

/** Every door once, with the telephone of whoever answers for it. */
function receivers({ item, catalogue }: Pick<Matter, 'item' | 'catalogue'>): readonly {
  readonly name: string;
  readonly phones: readonly string[];
}[] {
  const names = [...new Set(item.channels.map(({ name }) => name))];
  return names.map((name) => {
    const channel = item.channels.find((one) => one.name === name);
    const contact = catalogue.contacts.find(({ id }) => id === channel?.contact);
    return { name, phones: contact?.phones ?? [] };
  });
}

const BOXES = { sign: '签字', seal: '盖章', handprint: '捺印' } as const;

function checklistRow(
  planned: PlannedPaper,
  all: readonly PlannedPaper[],
  { catalogue, today }: Pick<PacketSources, 'catalogue' | 'today'>,
): ChecklistRow {
  const { paper, source, need } = planned;
  const form = 'form' in source ? catalogue.forms[source.form] : undefined;
  const version = form && formVersionOn(form, today);
  const places = version && placesOf(version, planned.answers);
  const boxes =
    places === undefined
      ? ['备好', ...(paper.copy === 'sealed' ? [BOXES.seal] : [])]
      : [...places.own.map((kind) => BOXES[kind]), ...(places.authority ? ['机关盖章'] : [])];
  const remarks = [
    ...(paper.oneOf === undefined ? [] : ['同类的有一样就行']),
    ...(need === 'perhaps' ? ['视情况'] : []),
  ];
  return {
    title: paperTitle(planned, all),
    remark: remarks.join('，'),
    copies: paper.copies ?? 1,
    isCopy: isCopy(paper),
    boxes: boxes.length === 0 ? ['备好'] : boxes,
  };
}
