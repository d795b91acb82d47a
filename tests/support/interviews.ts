import { catalogue } from '../../src/catalogue/index';
import type { FactDefinition, FactId, ItemId } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { assess } from '../../src/rules/assess';
import { type Interview, nextQuestion } from '../../src/rules/next-question';
import { day } from './catalogues';

/** Every repair item of the catalogue. */
export const ITEM_IDS: readonly ItemId[] = Object.values(catalogue.items).map(({ id }) => id);

/** Days before and after every change of the rules, near and far. */
const DAYS = ['2021-03-01', '2023-10-01', '2025-11-20', '2026-02-01', '2026-10-01'];
const KINDS: readonly (readonly string[])[] = [
  ['warning'],
  ['criticism', 'small-fine'],
  ['fine'],
  ['fine', 'business-restriction'],
];

/** What a person may answer, 不清楚 (undefined) last: every option, and a sample of days and lists. */
export function possibleAnswers(fact: FactDefinition): readonly Facts[string][] {
  switch (fact.type) {
    case 'boolean':
      return [true, false, undefined];
    case 'date':
      return [...DAYS, undefined];
    case 'choice':
      return [...(fact.options ?? []).map(({ value }) => value), undefined];
    case 'choices':
      return [...KINDS, undefined];
    case 'number':
      return [24, 60, undefined];
    case 'text':
      return ['市某局', undefined];
  }
}

/** A self-check with these answers, on 2026-11-23 by the real catalogue. */
export function interview(
  itemId: ItemId,
  facts: Facts = {},
  unsure: readonly FactId[] = [],
  on = '2026-11-23',
): Interview {
  const item = catalogue.items[itemId];
  return { catalogue, item, facts, unsure, assessment: assess(catalogue, itemId, facts, day(on)) };
}

/** The same self-check with one more answer. */
export function answering(
  { item, facts, unsure, assessment }: Interview,
  fact: FactId,
  value: Facts[string],
): Interview {
  return value === undefined
    ? interview(item.id, facts, [...unsure, fact], assessment.on)
    : interview(item.id, { ...facts, [fact]: value }, unsure, assessment.on);
}

/**
 * One way through a self-check, from the first question to the verdict. `pick` chooses among the possible answers;
 * `visit` sees every question before it is answered.
 */
export function goThrough(
  itemId: ItemId,
  pick: (answers: number) => number,
  visit: (asked: Interview, fact: FactId) => void,
): Interview {
  let state = interview(itemId);
  for (;;) {
    const fact = nextQuestion(state);
    if (fact === undefined) return state;
    visit(state, fact);
    const definition = state.item.rules.facts.find(({ id }) => id === fact);
    if (definition === undefined) throw new Error(`${itemId} asks ${fact}, which it does not know`);
    const answers = possibleAnswers(definition);
    state = answering(state, fact, answers[pick(answers.length)]);
  }
}
