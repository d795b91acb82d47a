import type { Assessment, HeadlineKind, PathwayResult } from '../../src/rules/assessment';
import { nextStep, type NextStepKind } from '../../src/rules/next-step';
import { dayAfter } from '../support/naive-days';

/** What holds of every assessment, whatever the rules say. The types make both lists complete. */

const HEADLINES: Readonly<Record<HeadlineKind, true>> = {
  'no-rules': true,
  'not-published': true,
  ended: true,
  'apply-now': true,
  'two-readings': true,
  'apply-on': true,
  'another-applies': true,
  'other-procedure': true,
  'fix-first': true,
  'ends-on': true,
  'cannot-repair': true,
  'answers-needed': true,
};

const NEXT_STEPS: Readonly<Record<NextStepKind, true>> = {
  apply: true,
  'wait-to-apply': true,
  'wait-for-end': true,
  'answer-questions': true,
  'make-good': true,
  'ask-another-to-apply': true,
  'ask-for-correction': true,
  'object-if-still-shown': true,
  'nothing-to-apply-for': true,
  'ask-which-version': true,
  'call-about-obstacles': true,
  'call-authority': true,
};

/** The promises that this assessment breaks; empty when it keeps them all. */
export function brokenPromises(assessment: Assessment): readonly string[] {
  const { headline, ask, eligibleOn, advisableOn, on, pathways } = assessment;
  const broken: string[] = [];
  if (!Object.hasOwn(HEADLINES, headline)) broken.push(`unknown headline ${headline}`);
  if (!Object.hasOwn(NEXT_STEPS, nextStep(assessment))) broken.push('no next step');
  if (ask.length > 0 !== (headline === 'answers-needed')) broken.push('questions without need');
  if (headline === 'apply-on' && eligibleOn === undefined) broken.push('apply-on without a day');
  if (eligibleOn !== undefined && eligibleOn <= on) broken.push('a day to come that has come');
  if (eligibleOn !== undefined && (advisableOn ?? '') < eligibleOn)
    broken.push('advised before possible');
  for (const path of pathways) checkPathway(path, on, broken);
  return broken;
}

function checkPathway(path: PathwayResult, on: string, broken: string[]): void {
  const { pathway, status, because = [], ask = [], readings } = path;
  if (because.length > 0 !== (status === 'closed')) broken.push(`${pathway}: reasons`);
  if (ask.length > 0 !== (status === 'unknown')) broken.push(`${pathway}: questions`);
  if (status === 'two-readings' && readings === undefined) broken.push(`${pathway}: readings`);
  const first = firstDayOf(path);
  if (status === 'opens' && !(first !== undefined && first > on))
    broken.push(`${pathway}: opens on no day to come`);
  if (status === 'open' && first !== undefined && first > on)
    broken.push(`${pathway}: open before its day`);
}

/** The first day of an open pathway: an automatic one names the last day before. */
export function firstDayOf({ eligibleOn, endsOn }: PathwayResult): string | undefined {
  return eligibleOn ?? (endsOn === undefined ? undefined : dayAfter(endsOn));
}
