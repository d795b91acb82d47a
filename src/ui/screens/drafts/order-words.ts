import type { Catalogue } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import type { Outcome } from '../../../rules/follow-up';
import type { NextStepKind } from '../../../rules/next-step';
import type { Disagreement, RecordStep, SubjectOrder } from '../../../rules/record-order';

/** How the record of a step is called: by its item, and by its date where the subject has several of that kind. */
export function recordName(
  step: RecordStep,
  { steps }: SubjectOrder,
  { items }: Pick<Catalogue, 'items'>,
): string {
  const { planName } = items[step.itemId];
  const isOnly = steps.filter(({ itemId }) => itemId === step.itemId).length === 1;
  if (isOnly || step.recordedOn === undefined) return planName;
  return `${planName}（${dateWords(step.recordedOn)}）`;
}

/** The names of several records of the order, in its order. */
export function recordNames(
  ids: readonly string[],
  order: SubjectOrder,
  catalogue: Pick<Catalogue, 'items'>,
): string {
  const steps = order.steps.filter(({ id }) => ids.includes(id));
  return steps.map((step) => recordName(step, order, catalogue)).join('、');
}

/** What is to be done about one record, in sentences. */
export function stepWords(
  step: RecordStep,
  order: SubjectOrder,
  catalogue: Pick<Catalogue, 'items'>,
): string {
  const { before, callFirst } = step;
  const sentences = [
    ...placeWords(step, order, catalogue),
    ...(before === undefined ? [] : [`要在${dateWords(before)}以前办好`]),
    ...(callFirst && !asksAlready(step) ? ['先致电核实'] : []),
  ];
  return sentences.map((sentence) => `${sentence}。`).join('');
}

/** What one draft says and another contradicts; nobody but the person knows which is right. */
export function disagreementWords(
  { fact, id, kind, others }: Disagreement,
  order: SubjectOrder,
  catalogue: Pick<Catalogue, 'items'>,
): string {
  const step = order.steps.find((one) => one.id === id);
  const facts = step === undefined ? [] : catalogue.items[step.itemId].rules.facts;
  const label = facts.find((one) => one.id === fact)?.label ?? fact;
  const own = recordNames([id], order, catalogue);
  const names = recordNames(others, order, catalogue);
  switch (kind) {
    case 'still-open':
      return `${own}的草稿里，“${label}”答的是“否”。可是${names}的草稿还没有办完。请核对是哪一份要改。`;
    case 'all-gone':
      return `${own}的草稿里，“${label}”答的是“是”。可是${names}已经办完，或者不再公示。别的名单里也没有，就改成“否”。`;
  }
}

function placeWords(
  { place, waits }: RecordStep,
  order: SubjectOrder,
  catalogue: Pick<Catalogue, 'items'>,
): readonly string[] {
  switch (place.kind) {
    case 'today':
      return ['今天就能申请'];
    case 'make-good':
      return [`先把缺的补上，${opensWords(place.day)}`];
    case 'ask':
      return [askWords(place.step)];
    case 'on-day':
      return [place.day === undefined ? '还要等' : `等到${dateWords(place.day)}再申请`];
    case 'after-records': {
      const ids = waits.flatMap(({ records }) => records);
      return [
        `要等${recordNames(ids, order, catalogue)}先了结`,
        ...waits.map(({ rule }) => rule.text.replace(/。$/u, '')),
        `了结以后，${thenWords(place.then, place.day)}`,
      ];
    }
    case 'by-itself':
      return [
        place.day === undefined
          ? '不用申请，到期自己停止公示'
          : `不用申请，公示到${dateWords(place.day)}为止`,
      ];
    case 'barred':
      return ['现在不能申请，先打电话问清'];
    case 'handed-in':
      return [handedInWords(place.outcome)];
    case 'over':
      return ['已经办完，或者不再公示'];
  }
}

function handedInWords(outcome: Outcome['kind'] | undefined): string {
  switch (outcome) {
    case undefined:
      return '已经递交，等结果';
    case 'supplement':
      return '要补正，补好材料再交';
    case 'refused':
      return '没有同意，打开草稿看还能怎么办';
    case 'agreed':
      return '已经同意，去看看网站上还有没有';
  }
}

function thenWords(then: NextStepKind, day: string | undefined): string {
  switch (then) {
    case 'wait-to-apply':
      return day === undefined ? '还要等' : `等到${dateWords(day)}再申请`;
    case 'make-good':
      return `把缺的补上，${opensWords(day)}`;
    case 'apply':
      return '就能申请';
    case 'answer-questions':
    case 'ask-which-version':
    case 'wait-for-end':
    case 'ask-another-to-apply':
    case 'ask-for-correction':
    case 'object-if-still-shown':
    case 'nothing-to-apply-for':
    case 'call-about-obstacles':
    case 'call-authority':
      return askWords(then);
  }
}

function opensWords(day: string | undefined): string {
  return day === undefined ? '就能申请' : `${dateWords(day)}起可以申请`;
}

function askWords(step: NextStepKind): string {
  switch (step) {
    case 'answer-questions':
      return '还有题没有答，答完才知道';
    case 'ask-another-to-apply':
      return '要由别人来申请，打开草稿看结论';
    case 'ask-for-correction':
      return '列入有错的，请求更正，打开草稿看结论';
    case 'ask-which-version':
      return '新旧规定结果不同，先打电话问清';
    case 'apply':
    case 'make-good':
    case 'wait-to-apply':
    case 'wait-for-end':
    case 'object-if-still-shown':
    case 'nothing-to-apply-for':
    case 'call-about-obstacles':
    case 'call-authority':
      return '先打电话问清';
  }
}

/** Whether the words send to the telephone already, or to nobody any more. */
function asksAlready({ place }: RecordStep): boolean {
  switch (place.kind) {
    case 'ask':
      return place.step === 'ask-which-version' || place.step === 'call-authority';
    case 'after-records':
      return place.then === 'ask-which-version';
    case 'barred':
    case 'handed-in':
    case 'over':
      return true;
    case 'today':
    case 'make-good':
    case 'on-day':
    case 'by-itself':
      return false;
  }
}
