import type { FactId, ItemRules } from '../catalogue/types';
import type { Judgement } from './pathways';

const places = new WeakMap<ItemRules, ReadonlyMap<FactId, number>>();

/** In the order of the item's questions. */
export function inQuestionOrder(facts: readonly FactId[], rules: ItemRules): readonly FactId[] {
  if (facts.length < 2) return facts;
  return [...facts].sort((a, b) => placeOf(a, rules) - placeOf(b, rules));
}

/** Facts that settle most pathways first; among equals in the order of the questions. */
export function bestFirst(
  facts: readonly FactId[],
  judgements: readonly Judgement[],
  rules: ItemRules,
): readonly FactId[] {
  if (facts.length < 2) return facts;
  const settles = new Map<FactId, number>();
  for (const { lacking } of judgements) {
    for (const fact of lacking) settles.set(fact, (settles.get(fact) ?? 0) + 1);
  }
  return [...facts].sort(
    (a, b) =>
      (settles.get(b) ?? 0) - (settles.get(a) ?? 0) || placeOf(a, rules) - placeOf(b, rules),
  );
}

function placeOf(fact: FactId, rules: ItemRules): number {
  let order = places.get(rules);
  if (order === undefined) {
    order = new Map(rules.facts.map(({ id }, place) => [id, place]));
    places.set(rules, order);
  }
  return order.get(fact) ?? order.size;
}
