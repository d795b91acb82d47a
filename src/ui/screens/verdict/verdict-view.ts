import type { Condition, FactDefinition, Gate, Item } from '../../../catalogue/types';
import { monthsWords } from '../../../catalogue/wording/periods';
import type { Assessment, PathwayResult } from '../../../rules/assessment';
import { ascending } from '../../../rules/ascending';
import { mainGate } from '../../../rules/headline';
import { timelineOf } from '../../../rules/timeline';
import type { Matter } from '../../app/matter.svelte';
import { answerWords, givenAnswers, type GivenAnswer } from '../check/answer-words';
import { closingConditions, decidingResults, monthsAfterwards, thingsToMakeGood } from './deciding';
import { unanswered } from './finding-rows';
import { momentsOf, type DrawnDay, type Moment } from './moments';
import { registerOf, type Register } from './register';
import { isEndUncertain } from './uncertain-end';
import { verdictWords, type VerdictWords } from './text';

/** What of a matter a verdict is read from. */
export type Judged = Pick<
  Matter,
  'item' | 'itemId' | 'catalogue' | 'facts' | 'unsure' | 'answered' | 'assessment' | 'today'
>;

/** The sentence, the seal and the next step for this matter, at the gate that the headline is about unless told otherwise. */
export function wordsOf(
  judged: Judged,
  register: Register = registerOf(judged.item.id, judged.facts),
  channel: string = channelOf(judged),
): VerdictWords {
  const { item, facts, assessment, unsure } = judged;
  const deciding = decidingResults(item, assessment);
  const other = conditionOfAnother(judged);
  const months = monthsAfterwards(item, deciding, facts);
  return verdictWords(assessment, {
    register,
    channel,
    remedies: thingsToMakeGood(item, deciding).map((choice) =>
      choice.flatMap(({ remedy }) => remedy ?? []),
    ),
    waitAfterwards: months === undefined ? undefined : monthsWords(months),
    another:
      other?.another === undefined ? undefined : { who: other.another, remedy: other.remedy },
    isDuty: deciding.some(({ nature }) => nature === 'ex-officio'),
    canFill: hasForms(item),
    endIsUncertain: isEndUncertain(mainGate(item.rules)[0]?.gate ?? 'credit-china', judged),
    stillShown: facts[item.rules.shownFact] !== false,
    openQuestions: assessment.ask.filter((fact) => !unsure.includes(fact)).length,
  });
}

/** Who has to apply instead, e.g. 用人单位; undefined where the applicant does. */
export function otherApplicant(judged: Judged): string | undefined {
  const { isApplicant } = registerOf(judged.item.id, judged.facts).another;
  const isOthers = judged.assessment.headline === 'another-applies' && isApplicant;
  return isOthers ? conditionOfAnother(judged)?.another : undefined;
}

/** Whether the papers of this item are filled and printed here. */
export function hasForms({ papers }: Pick<Item, 'papers'>): boolean {
  return papers.length > 0;
}

/** The days worth drawing, with their words; empty when there is nothing to wait for or to look back on. */
export function timelineMoments(judged: Judged): readonly Moment[] {
  const { item, catalogue, facts, assessment, today } = judged;
  const days = [...timelineOf(assessment, facts, catalogue), ...readingDays(assessment)];
  if (days.every(({ kind }) => kind === 'record' || kind === 'today')) return [];
  const [recordFact] = mainGate(item.rules)[0]?.recordDate ?? [];
  const label = item.rules.facts.find((fact) => fact.id === recordFact)?.label ?? '从这天算';
  return momentsOf(
    [...days].sort((a, b) => ascending(a.day, b.day)),
    today,
    label,
    registerOf(item.id, facts),
  );
}

/** Pathways by gate, the deciding gate first; a gate that the item does not have is not mentioned. */
export function gatesOf({
  item,
  assessment,
}: Judged): readonly { readonly gate: Gate; readonly pathways: readonly PathwayResult[] }[] {
  const main = mainGate(item.rules)[0]?.gate ?? 'credit-china';
  const other: Gate = main === 'authority' ? 'credit-china' : 'authority';
  return [main, other]
    .map((gate) => ({
      gate,
      pathways: assessment.pathways.filter((result) => result.gate === gate),
    }))
    .filter(({ pathways }) => pathways.length > 0);
}

/** What nobody was asked and the verdict takes for granted until told otherwise. */
export function assumptions({ item, answered }: Judged): readonly GivenAnswer[] {
  return item.rules.facts.flatMap((fact) =>
    fact.default === undefined || answered.includes(fact.id)
      ? []
      : [{ fact: fact.id, label: fact.label, answer: answerWords(fact, fact.default) }],
  );
}

/** What the person said, in the order of the questions. */
export function answersGiven({ item, facts, answered }: Judged): readonly GivenAnswer[] {
  return givenAnswers(item.rules.facts, facts, answered);
}

/** Questions the verdict still waits for. */
export function openQuestions({ item, assessment, facts }: Judged): readonly FactDefinition[] {
  return unanswered(item, assessment.ask, facts);
}

/** Whether papers are worth preparing: something is, or will be, handed in, by whomever. */
export function arePapersNeeded({ headline }: Assessment): boolean {
  switch (headline) {
    case 'apply-now':
    case 'apply-on':
    case 'two-readings':
    case 'fix-first':
    case 'answers-needed':
    case 'another-applies':
    case 'other-procedure':
      return true;
    case 'no-rules':
    case 'not-published':
    case 'ended':
    case 'ends-on':
    case 'cannot-repair':
      return false;
  }
}

/** Whether the applicant's own forms are worth filling. */
export function areFormsNeeded({ item, assessment }: Judged): boolean {
  const { headline } = assessment;
  const isOthers = headline === 'another-applies' || headline === 'other-procedure';
  return hasForms(item) && arePapersNeeded(assessment) && !isOthers;
}

function conditionOfAnother({ item, assessment }: Judged): Condition | undefined {
  return decidingResults(item, assessment)
    .flatMap((result) => closingConditions(item, result))
    .find(({ another }) => another !== undefined);
}

// An authority that the plan does not name is known only to the applicant.
function channelOf({ item, facts }: Judged): string {
  const named = facts['recognisingAuthority'];
  if (item.id === 'serious-other') return '信用中国网站';
  return typeof named === 'string' ? named : (item.channels[0]?.name ?? '受理部门');
}

// Where the versions differ, the day of an application by each of them.
function readingDays({ headline, pathways }: Assessment): readonly DrawnDay[] {
  if (headline !== 'two-readings') return [];
  const readings = pathways.find(
    ({ nature, status }) => nature !== 'automatic' && status === 'two-readings',
  )?.readings;
  return [
    { kind: 'eligible-earlier' as const, day: readings?.earlier.eligibleOn },
    { kind: 'eligible-current' as const, day: readings?.current.eligibleOn },
  ].flatMap(({ kind, day }) => (day === undefined ? [] : [{ kind, day }]));
}
