import { conditionsIn, testFacts, versionsOf } from '../catalogue/rule-facts';
import type { FactDefinition, FactId, ItemRules, Pathway, Test } from '../catalogue/types';

/** What the conditions make of a choice, so that trying its options tries nothing twice. */

const factsSeen = new WeakMap<Pathway, ReadonlySet<FactId>>();

/** Whether some condition of some version of the pathway looks at that fact. */
export function looksAt(pathway: Pathway, fact: FactId): boolean {
  let seen = factsSeen.get(pathway);
  if (seen === undefined) {
    const conditions = pathway.versions.flatMap((version) => conditionsIn(version.conditions));
    seen = new Set(conditions.flatMap(({ test }) => testFacts(test)));
    factsSeen.set(pathway, seen);
  }
  return seen.has(fact);
}

const found = new WeakMap<ItemRules, Map<FactId, readonly string[]>>();

/**
 * The options between which some condition of the item tells a difference: the first of each sort. Trying it is trying
 * all that are like it. The last come first: they are the graver ones and mostly leave a question that ends the trying.
 */
export function optionsThatDiffer(rules: ItemRules, choice: FactDefinition): readonly string[] {
  let ofItem = found.get(rules);
  if (ofItem === undefined) {
    ofItem = new Map();
    found.set(rules, ofItem);
  }
  let options = ofItem.get(choice.id);
  if (options === undefined) {
    options = firstOfEachSort(rules, choice);
    ofItem.set(choice.id, options);
  }
  return options;
}

function firstOfEachSort(rules: ItemRules, { id, options = [] }: FactDefinition) {
  const tests = versionsOf(rules).flatMap(({ conditions }) =>
    conditionsIn(conditions).map(({ test }) => test),
  );
  const sorts = new Map<string, string>();
  for (const { value } of options) {
    const sort = JSON.stringify(tests.map((test) => seenBy(test, id, value)));
    if (!sorts.has(sort)) sorts.set(sort, value);
  }
  return [...sorts.values()].reverse();
}

/** What a test makes of an option: equal for options that it treats alike, undefined when it does not look at them. */
function seenBy(test: Test, fact: FactId, value: string): unknown {
  if (test.verb !== 'since') {
    if (test.fact !== fact) return undefined;
    return test.verb === 'true' ? value : test.values.includes(value);
  }
  const { period, notBefore } = test;
  const prevails = notBefore?.when.fact === fact && notBefore.when.values.includes(value);
  if (period.kind === 'fixed' || period.fact !== fact) return [prevails];
  switch (period.kind) {
    case 'by': {
      const months = Object.hasOwn(period.months, value) ? period.months[value] : period.otherwise;
      // Null says that there is no waiting, undefined that no time is named.
      return [prevails, months === undefined ? 'none' : months];
    }
    case 'only':
      return [prevails, period.values.includes(value)];
    case 'given':
      return [prevails, value];
  }
}
