import type { Assessment } from './assessment';

/** What the applicant does next. The ui words each of them. */
export type NextStepKind =
  | 'apply'
  /** Come back on the day named. */
  | 'wait-to-apply'
  /** The record goes by itself: nothing has to be applied for. */
  | 'wait-for-end'
  | 'answer-questions'
  /** Make good what is lacking; then one can apply, at once or on the day named. */
  | 'make-good'
  | 'ask-another-to-apply'
  /** Ask for correction, object, or ask for reconsideration. */
  | 'ask-for-correction'
  /** It should have gone: where it can still be found, object. */
  | 'object-if-still-shown'
  /** Not shown, so nothing to apply for. */
  | 'nothing-to-apply-for'
  /** Two versions of the law differ: let the authority say which it applies. */
  | 'ask-which-version'
  /** What stands in the way, and whom to talk to about it. */
  | 'call-about-obstacles'
  /** The catalogue has no rules for that item or day. */
  | 'call-authority';

/** The next step of a verdict; every headline but `apply-now` leads to one that is not an application now. */
export function nextStep(assessment: Assessment): NextStepKind {
  const { headline, eligibleOn, endsOn } = assessment;
  switch (headline) {
    case 'apply-now':
      return 'apply';
    case 'apply-on':
      return endsOn !== undefined && eligibleOn !== undefined && endsOn < eligibleOn
        ? 'wait-for-end'
        : 'wait-to-apply';
    case 'answers-needed':
      return 'answer-questions';
    case 'fix-first':
      return 'make-good';
    case 'another-applies':
      return 'ask-another-to-apply';
    case 'other-procedure':
      return 'ask-for-correction';
    case 'ended':
      return 'object-if-still-shown';
    case 'not-published':
      return 'nothing-to-apply-for';
    case 'two-readings':
      return 'ask-which-version';
    case 'ends-on':
      return endsOn === undefined ? 'ask-which-version' : 'wait-for-end';
    case 'cannot-repair':
      return 'call-about-obstacles';
    case 'no-rules':
      return 'call-authority';
  }
}
