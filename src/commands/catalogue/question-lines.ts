import type { FactDefinition, FactId, Item } from '../../catalogue/types';
import { optionLabel } from '../../catalogue/wording/answers';
import { testFacts, versionsOf, conditionsIn } from '../../catalogue/rule-facts';
import { setText } from './text-page';

/** What the self-check asks, in its order: the answers a condition is tested by. */
export function questionLines(item: Item): readonly string[] {
  const deciding = decidingFacts(item);
  return item.rules.facts.flatMap((fact, index) => {
    const only = deciding.has(fact.id) ? '' : '（只用来提示，不影响结论）';
    const mark = `${String(index + 1)}. `;
    const inner = 2 + mark.length;
    return [
      ...setText(`“${fact.label}”：${fact.question}${only}`, 2, mark),
      ...choiceLines(fact, inner),
      ...(fact.where === undefined ? [] : setText(fact.where, inner, '看哪里：')),
      ...(fact.default === undefined
        ? []
        : setText(`按“${optionLabel(fact, fact.default)}”算。`, inner, '没有回答：')),
    ];
  });
}

function choiceLines(fact: FactDefinition, indent: number): readonly string[] {
  if (fact.type !== 'choice' && fact.type !== 'choices') return [];
  const mark = fact.type === 'choice' ? '选一项：' : '可多选：';
  const labels = (fact.options ?? []).map(({ label }) => label);
  return setText(labels.join('；'), indent, mark);
}

function decidingFacts({ rules }: Item): ReadonlySet<FactId> {
  const versions = versionsOf(rules);
  return new Set([
    rules.shownFact,
    ...rules.pathways.flatMap(({ recordDate }) => recordDate),
    ...versions.flatMap(({ conditions }) =>
      conditionsIn(conditions).flatMap(({ test }) => testFacts(test)),
    ),
  ]);
}
