import { clockFacts, conditionsIn, testFacts, versionsOf } from '../catalogue/rule-facts';
import type { Catalogue, FactDefinition, FactId, Item } from '../catalogue/types';
import { assess } from './assess';
import type { Assessment, Facts, PathwayResult } from './assessment';
import { resultsOfMainGate } from './headline';

/** A self-check as far as it has come. */
export interface Interview {
  readonly catalogue: Catalogue;
  readonly item: Item;
  readonly facts: Facts;
  /** Questions answered 不清楚: unknown to the rules, and asked no more. */
  readonly unsure: readonly FactId[];
  readonly assessment: Assessment;
}

/**
 * The next question worth asking; none when everything that can be said stands, or when no rules are known for the day.
 * First what says whom to ask and what to do; then what the headline needs; then what starts a countdown, and what would
 * otherwise be taken for granted; last what the other gate lacks, where it exists on that day.
 */
export function nextQuestion(interview: Interview): FactId | undefined {
  const { item, assessment } = interview;
  if (assessment.headline === 'no-rules') return undefined;
  const isAsked = (fact: FactId): boolean => isOpen(interview, fact);
  return (
    item.alsoAsk.find((fact) => isAsked(fact) && !hasDefault(item, fact)) ??
    forHeadline(interview).find(isAsked) ??
    countdownFacts(item).find(isAsked) ??
    item.alsoAsk.find((fact) => isAsked(fact) && isWorthConfirming(interview, fact)) ??
    forOtherGate(interview).find(isAsked)
  );
}

/** Neither answered nor answered 不清楚. */
export function isOpen({ facts, unsure }: Interview, fact: FactId): boolean {
  return facts[fact] === undefined && !unsure.includes(fact);
}

/** The days from which countdowns run: no condition needs them, but people want to know how long is left. */
export function countdownFacts({ countdowns }: Item): readonly FactId[] {
  return countdowns.flatMap(({ clock }) => clockFacts(clock));
}

/**
 * Whether a fact that has a default is to be confirmed: some other answer would change what a pathway comes to, or no
 * condition uses it and the answer is for the reader. Nothing is left to confirm where the record is gone.
 */
export function isWorthConfirming(interview: Interview, fact: FactId): boolean {
  const { catalogue, item, facts, assessment } = interview;
  if (assessment.headline === 'not-published' || assessment.headline === 'ended') return false;
  if (!isJudgedBy(item, fact)) return true;
  const taken = outcomeOf(assessment);
  const definition = item.rules.facts.find(({ id }) => id === fact);
  return otherAnswers(definition).some((value) => {
    const supposed = assess(catalogue, item.id, { ...facts, [fact]: value }, assessment.on);
    return outcomeOf(supposed) !== taken;
  });
}

export function hasDefault({ rules }: Item, fact: FactId): boolean {
  return rules.facts.find(({ id }) => id === fact)?.default !== undefined;
}

/** The results at the gate that the headline is not about. */
export function resultsOfOtherGate({ item, assessment }: Interview): readonly PathwayResult[] {
  const main = resultsOfMainGate(item.rules, assessment.pathways);
  return assessment.pathways.filter((result) => !main.includes(result));
}

/** With an answer missing for good, whatever else the pathways lack is asked too, so that the possible outcomes have days. */
function forHeadline({ item, assessment }: Interview): readonly FactId[] {
  const { headline, ask, pathways } = assessment;
  if (headline !== 'answers-needed') return [];
  return [...ask, ...resultsOfMainGate(item.rules, pathways).flatMap(lacking)];
}

function forOtherGate(interview: Interview): readonly FactId[] {
  return resultsOfOtherGate(interview).flatMap(lacking);
}

function lacking({ ask }: PathwayResult): readonly FactId[] {
  return ask ?? [];
}

function isJudgedBy({ rules }: Item, fact: FactId): boolean {
  return versionsOf(rules).some(({ conditions }) =>
    conditionsIn(conditions).some(({ test }) => testFacts(test).includes(fact)),
  );
}

function otherAnswers(fact: FactDefinition | undefined): readonly (string | number | boolean)[] {
  const taken = fact?.default;
  if (typeof taken === 'boolean') return [!taken];
  if (typeof taken === 'number') return [taken + 1];
  return (fact?.options ?? []).map(({ value }) => value).filter((value) => value !== taken);
}

function outcomeOf({ headline, pathways }: Assessment): string {
  const results = pathways.map(({ status, eligibleOn, endsOn }) => [status, eligibleOn, endsOn]);
  return JSON.stringify([headline, results]);
}
