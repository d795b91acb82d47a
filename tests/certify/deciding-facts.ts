import { conditionsIn, testFacts, versionsOf } from '../../src/catalogue/rule-facts';
import type { FactDefinition, FactId, ItemRules, Test } from '../../src/catalogue/types';

/** What of an item's rules has to be varied: everything that can move a verdict, read from the rules themselves. */

/** Every test that decides; what hints look at only changes what is shown beside the verdict. */
export function decidingTests(rules: ItemRules): readonly Test[] {
  return versionsOf(rules).flatMap(({ conditions }) =>
    conditionsIn(conditions).map(({ test }) => test),
  );
}

/** The facts that can move a verdict, in the order of the questions. */
export function decidingFacts(rules: ItemRules): readonly FactDefinition[] {
  const cures = versionsOf(rules).flatMap(({ conditions }) =>
    conditionsIn(conditions).flatMap(({ curedBy }) => curedBy ?? []),
  );
  const deciding = new Set<FactId>([
    rules.shownFact,
    ...cures,
    ...rules.pathways.flatMap(({ recordDate }) => recordDate),
    ...decidingTests(rules).flatMap(testFacts),
  ]);
  return rules.facts.filter(({ id }) => deciding.has(id));
}

/** The groups of values that the tests of a list of choices ask about. */
export function groupsOfValues(rules: ItemRules, fact: FactId): readonly (readonly string[])[] {
  return decidingTests(rules).flatMap((test) => {
    if (test.verb !== 'since') return test.fact === fact && 'values' in test ? [test.values] : [];
    const { period, notBefore } = test;
    return [
      ...(period.kind === 'only' && period.fact === fact ? [period.values] : []),
      ...(notBefore?.when.fact === fact ? [notBefore.when.values] : []),
    ];
  });
}

/** Every number of months that a period of the item may last, ascending. */
export function monthsUsed(rules: ItemRules): readonly number[] {
  const months = decidingTests(rules).flatMap((test) => {
    if (test.verb !== 'since') return [];
    const { period } = test;
    switch (period.kind) {
      case 'fixed':
        return [period.months];
      case 'only':
        return [period.then, period.otherwise];
      case 'by':
        return [...Object.values(period.months), period.otherwise ?? null].flatMap(
          (count) => count ?? [],
        );
      case 'given':
        return [];
    }
  });
  return [...new Set(months)].sort((a, b) => a - b);
}
