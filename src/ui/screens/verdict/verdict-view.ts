import type { FactDefinition, Gate } from '../../../catalogue/types';
import type { Assessment, PathwayResult } from '../../../rules/assessment';
import { mainGate, resultsOfMainGate } from '../../../rules/headline';
import { timelineOf } from '../../../rules/timeline';
import type { Matter } from '../../app/matter.svelte';
import { answerWords, givenAnswers, type GivenAnswer } from '../check/answer-words';
import { conditionsOf, pathwayOf, unanswered } from './finding-rows';
import { momentsOf, type DrawnDay, type Moment } from './moments';
import { verdictWords, type VerdictWords } from './text';

/** What of a matter a verdict is read from. */
export type Judged = Pick<
  Matter,
  'item' | 'itemId' | 'catalogue' | 'facts' | 'unsure' | 'answered' | 'assessment' | 'today'
>;

/** The sentence, the seal and the next step for this matter. */
export function wordsOf(judged: Judged): VerdictWords {
  const { item, facts, assessment, unsure } = judged;
  const blocking = blockingConditions(judged);
  return verdictWords(assessment, {
    channel: item.channels[0]?.name ?? '受理部门',
    remedies: blocking.flatMap((condition) => condition.remedy ?? []),
    another: blocking.find((condition) => condition.another !== undefined)?.another,
    stillShown: facts[item.rules.shownFact] !== false,
    openQuestions: assessment.ask.filter((fact) => !unsure.includes(fact)).length,
  });
}

/** The days worth drawing, with their words; empty when there is nothing to wait for or to look back on. */
export function timelineMoments(judged: Judged): readonly Moment[] {
  const { item, catalogue, facts, assessment, today } = judged;
  const days = [...timelineOf(assessment, facts, catalogue), ...readingDays(assessment)];
  if (days.every(({ kind }) => kind === 'record' || kind === 'today')) return [];
  const [recordFact] = mainGate(item.rules)[0]?.recordDate ?? [];
  const label = item.rules.facts.find((fact) => fact.id === recordFact)?.label ?? '起算日';
  return momentsOf([...days].sort(byDay), today, label);
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

/** Whether papers are worth preparing: there is, or will be, an application to hand in. */
export function isApplicationAhead({ headline }: Assessment): boolean {
  switch (headline) {
    case 'apply-now':
    case 'apply-on':
    case 'two-readings':
    case 'fix-first':
    case 'answers-needed':
      return true;
    case 'no-rules':
    case 'not-published':
    case 'ended':
    case 'another-applies':
    case 'other-procedure':
    case 'ends-on':
    case 'cannot-repair':
      return false;
  }
}

// The conditions that close the applicant's own pathways at the main gate.
function blockingConditions({ item, assessment }: Judged) {
  return resultsOfMainGate(item.rules, assessment.pathways)
    .filter(({ nature }) => nature !== 'automatic')
    .flatMap((result) => {
      const version = pathwayOf(item, result)?.version;
      if (version === undefined) return [];
      return conditionsOf(version.conditions)
        .map(({ condition }) => condition)
        .filter((condition) => result.because?.includes(condition.id));
    });
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

function byDay(a: DrawnDay, b: DrawnDay): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
