import type { Condition, FactId } from '../../../catalogue/types';
import { testFacts } from '../../../catalogue/rule-facts';
import { obstacles } from './deciding';
import { MOST_POINTS, weakConditions } from './doubts';
import { shortSentences } from './short-sentences';
import type { Judged } from './verdict-view';

/** The points that are open, as they are put to the authority. */
export interface CallPoints {
  readonly say: readonly string[];
  readonly conditions: readonly Condition[];
  /** What the points turn on; with answers lacking, what could not be found out. */
  readonly facts: readonly FactId[];
}

/** What is asked about point by point: conditions not read in the original, those that bar the way, answers not found. */
export function callPoints(judged: Judged): CallPoints {
  const { item, assessment } = judged;
  const barring =
    assessment.headline === 'cannot-repair'
      ? obstacles(item, assessment).slice(0, MOST_POINTS)
      : [];
  const isOpen = assessment.certainty === 'call-first' && !isAboutVersions(judged);
  const all = isOpen ? weakConditions(item, assessment) : [];
  const weak = all
    .filter(({ condition }) => !barring.some(({ id }) => id === condition.id))
    .slice(0, MOST_POINTS);
  const lacking = assessment.headline === 'answers-needed' ? assessment.ask : [];
  const conditions = [...barring, ...weak.map(({ condition }) => condition)];
  return {
    say: [
      ...(barring.length > 0 ? ['我查下来，卡在这里：'] : []),
      ...barring.flatMap(({ text }) => shortSentences(text)),
      ...(weak.length > 0 ? ['有的条文我没有读到原文，查到的是：'] : []),
      ...weak.flatMap(({ condition: { text }, negated }) =>
        shortSentences(negated ? `有这种情形的不行：${text}` : text),
      ),
      ...(weak.length > 0 ? ['现在还是这样要求吗？'] : []),
      ...(all.length > MOST_POINTS ? ['别的条件，也请您说一遍。'] : []),
      ...item.rules.facts
        .filter(({ id }) => lacking.includes(id))
        .map(({ label }) => `${label}，我查不到，您能查吗？`),
    ],
    conditions,
    facts: [...conditions.flatMap(({ test }) => testFacts(test)), ...lacking],
  };
}

// What is open is which version holds, not what it says.
function isAboutVersions({ assessment: { headline } }: Judged): boolean {
  return headline === 'two-readings' || headline === 'no-rules';
}
