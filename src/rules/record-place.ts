import type { ItemRules, LocalDate } from '../catalogue/types';
import type { Assessment } from './assessment';
import { type FollowUp, latestAt, type Outcome, type Submission } from './follow-up';
import { mainGate } from './headline';
import { nextStep, type NextStepKind } from './next-step';

/** Where a record stands among those of its subject. The ui words each of them. */
export type Place =
  | { readonly kind: 'today' }
  /** Something can be made good today; `day`: even then one has to wait so long. */
  | { readonly kind: 'make-good'; readonly day?: LocalDate }
  /** Something has to be answered, or asked of the authority. */
  | { readonly kind: 'ask'; readonly step: NextStepKind }
  /** The prudent day to apply. */
  | { readonly kind: 'on-day'; readonly day?: LocalDate }
  /** Other records come first; `then` is what is next without them, on `day` if one is known. */
  | { readonly kind: 'after-records'; readonly then: NextStepKind; readonly day?: LocalDate }
  /** `day` is the last one on which it is shown. */
  | { readonly kind: 'by-itself'; readonly day?: LocalDate }
  | { readonly kind: 'barred' }
  /** An application is with the authority, or came back; `outcome` is absent while it is not decided. */
  | { readonly kind: 'handed-in'; readonly outcome?: Outcome['kind'] }
  | { readonly kind: 'over' };

/** Where a record stands by itself, whatever other records there are. */
export function placeOf(assessment: Assessment, latest?: Submission): Place {
  if (isOver(assessment, latest)) return { kind: 'over' };
  if (latest !== undefined)
    return { kind: 'handed-in', ...(latest.outcome && { outcome: latest.outcome.kind }) };
  const step = nextStep(assessment);
  const { eligibleOn, advisableOn = eligibleOn, endsOn } = assessment;
  const opens = advisableOn !== undefined && { day: advisableOn };
  switch (step) {
    case 'apply':
      return { kind: 'today' };
    case 'make-good':
      return { kind: 'make-good', ...opens };
    case 'wait-to-apply':
      return { kind: 'on-day', ...opens };
    case 'wait-for-end':
      return { kind: 'by-itself', ...(endsOn !== undefined && { day: endsOn }) };
    case 'call-about-obstacles':
      return { kind: 'barred' };
    case 'object-if-still-shown':
    case 'nothing-to-apply-for':
      return { kind: 'over' };
    case 'answer-questions':
    case 'ask-another-to-apply':
    case 'ask-for-correction':
    case 'ask-which-version':
    case 'call-authority':
      return { kind: 'ask', step };
  }
}

/** What was last handed in at the gate that the verdict is about. */
export function handedIn(rules: ItemRules, followUp?: FollowUp): Submission | undefined {
  const gate = mainGate(rules)[0]?.gate;
  return followUp && gate && latestAt(followUp, gate);
}

/**
 * The record is shown no more, never was, or its owner closed the matter after an agreement: it stands in nobody's way.
 * An agreement alone does not do: the list may still show it.
 */
export function isOver({ headline }: Pick<Assessment, 'headline'>, latest?: Submission): boolean {
  if (headline === 'ended' || headline === 'not-published') return true;
  return latest?.outcome?.kind === 'agreed' && latest.outcome.closedOn !== undefined;
}
