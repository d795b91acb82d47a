import type {
  Clock,
  Condition,
  ConditionNode,
  FactId,
  Item,
  ItemRules,
  RuleVersion,
  Test,
} from './types';

/** Every condition of a tree, depth first. */
export function conditionsIn(node: ConditionNode): readonly Condition[] {
  if (node.kind === 'condition') return [node];
  return [...node.all, ...node.any, ...node.none].flatMap(conditionsIn);
}

export function clockFacts(clock: Clock): readonly FactId[] {
  return clock.kind === 'fact' ? [clock.fact] : clock.facts;
}

/** The facts one test looks at. */
export function testFacts(test: Test): readonly FactId[] {
  if (test.verb !== 'since') return [test.fact];
  const facts = [...clockFacts(test.clock)];
  if (test.period.kind !== 'fixed') facts.push(test.period.fact);
  if (test.notBefore !== undefined) facts.push(test.notBefore.when.fact, test.notBefore.date);
  return facts;
}

function versionFacts(version: RuleVersion): readonly FactId[] {
  return [
    ...conditionsIn(version.conditions).flatMap(({ test, curedBy }) => [
      ...testFacts(test),
      ...(curedBy === undefined ? [] : [curedBy]),
    ]),
    ...version.hints.flatMap((hint) => (hint.when === undefined ? [] : testFacts(hint.when))),
  ];
}

type Rules = Pick<ItemRules, 'shownFact' | 'notPublished' | 'pathways'>;

interface Asking extends Pick<Item, 'alsoAsk' | 'countdowns'> {
  readonly rules: Rules;
}

/** Every version of an item: of its pathways and of its rule on what is not published at all. */
export function versionsOf(rules: Rules): readonly RuleVersion[] {
  const own = rules.notPublished === undefined ? [] : [rules.notPublished];
  return [...own, ...rules.pathways.flatMap((pathway) => pathway.versions)];
}

/**
 * Facts that an item asks for: those its rules can use, those a countdown starts from, and those worth asking besides.
 * None while the item is not judged.
 */
export function factsOf({ rules, alsoAsk, countdowns }: Asking): ReadonlySet<FactId> {
  if (rules.pathways.length === 0) return new Set();
  return new Set([
    ...alsoAsk,
    rules.shownFact,
    ...countdowns.flatMap(({ clock }) => clockFacts(clock)),
    ...rules.pathways.flatMap((pathway) => pathway.recordDate),
    ...versionsOf(rules).flatMap(versionFacts),
  ]);
}
