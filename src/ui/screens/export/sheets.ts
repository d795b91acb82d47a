import type { FormDefinition } from '../../../catalogue/form-types';
import type { Answers } from '../../../forms/answers';
import { formVersionOn } from '../../../forms/form-version';
import type { SvgPage } from '../../../forms/paint-svg';
import { type PacketSources, withLetters } from '../../../forms/letters';
import { paperTitle } from '../../../forms/paper-title';
import { planForms, type PlannedPaper } from '../../../forms/plan';

/** One form of this application, ready to be drawn. */
export interface Sheet {
  /** `f04-2` for the second penalty. */
  readonly id: string;
  readonly paperId: string;
  readonly formId: string;
  readonly penaltyIndex?: number;
  /** As on the sheet, with the number of its penalty when there are several. */
  readonly title: string;
  /** Edition of the form version in force on the day. */
  readonly edition: string;
  readonly answers: Answers;
  /** Tells nothing about the person. */
  readonly fileName: string;
}

/** Cover or checklist: goes with the forms, but is none. */
export interface GuideSheet {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly form: FormDefinition;
  readonly answers: Answers;
}

export interface DrawnSheet<Kind extends Sheet | GuideSheet = Sheet | GuideSheet> {
  readonly sheet: Kind;
  readonly pages: readonly SvgPage[];
}

/** The forms of this application in the order of the packet. */
export function sheetsOf(sources: PacketSources): readonly Sheet[] {
  const { item, facts } = sources;
  return sheetsFor(planForms(item.papers, withLetters(sources), facts), sources);
}

/** The forms among planned papers. */
export function sheetsFor(
  planned: readonly PlannedPaper[],
  { catalogue, today }: Pick<PacketSources, 'catalogue' | 'today'>,
): readonly Sheet[] {
  return planned.flatMap((one): readonly Sheet[] => {
    const { id, paper, source, penalty, answers: own } = one;
    if (!('form' in source)) return [];
    const form = catalogue.forms[source.form];
    const version = form && formVersionOn(form, today);
    if (version === undefined) return [];
    const copy = penalty === undefined ? '' : `-${String(penalty + 1)}`;
    return [
      {
        id,
        paperId: paper.id,
        formId: source.form,
        ...(penalty === undefined ? {} : { penaltyIndex: penalty }),
        title: paperTitle(one, planned),
        edition: version.edition,
        answers: own,
        fileName: `信用修复-${paper.title}${copy}.pdf`,
      },
    ];
  });
}

/** What hands and stamps still have to do, and what has to be laid beside it. */
export interface StillNeeded {
  readonly kind: 'sign' | 'seal' | 'handprint' | 'authority' | 'attach';
  readonly title: string;
  /** Where on the sheet, or why it is needed. */
  readonly detail: string;
}

/** 还差: everything that a printed packet lacks before it can be handed in. */
export function stillNeeded(
  { item, answers, facts }: PacketSources,
  drawn: readonly Pick<DrawnSheet, 'sheet' | 'pages'>[],
): readonly StillNeeded[] {
  const places = drawn.flatMap(({ sheet, pages }) =>
    pages.flatMap(({ zones }) =>
      zones.flatMap(({ zone }) =>
        zone.kind === 'photo'
          ? []
          : [{ kind: zone.kind, title: sheet.title, detail: zone.label } as const],
      ),
    ),
  );
  const planned = planForms(item.papers, answers, facts);
  const attachments = planned.flatMap((one) =>
    'form' in one.source || one.need !== 'needed'
      ? []
      : [{ kind: 'attach', title: paperTitle(one, planned), detail: one.paper.why } as const],
  );
  const order = ['sign', 'seal', 'handprint', 'authority', 'attach'] as const;
  return order.flatMap((kind) => [...places, ...attachments].filter((need) => need.kind === kind));
}
