import type { Compiled } from '../compiled';
import type { Problem } from '../problem';
import { clockFacts, conditionsIn, versionsOf } from '../rule-facts';
import type { ConditionNode, FactDefinition, Item, LaterDay, Period, Test } from '../types';

type FactsById = ReadonlyMap<string, FactDefinition>;
type FactType = FactDefinition['type'];

/** Why a fact cannot serve a test of this kind; undefined when it can. */
function unfit(facts: FactsById, id: string, types: readonly FactType[]): string | undefined {
  const fact = facts.get(id);
  if (fact === undefined) return `事实 ${id} 不在 facts.yaml 里：没有问题问它，就永远得不到答案`;
  if (types.includes(fact.type)) return undefined;
  return `事实 ${id} 的类型是 ${fact.type}，这里要用 ${types.join(' 或 ')}`;
}

function unknownValues(facts: FactsById, id: string, values: readonly string[]): readonly string[] {
  const known = facts.get(id)?.options?.map((option) => option.value) ?? [];
  return values
    .filter((value) => !known.includes(value))
    .map((value) => `事实 ${id} 没有 ${value} 这个答案`);
}

function periodFaults(facts: FactsById, period: Period): readonly string[] {
  if (period.kind === 'fixed') return [];
  if (period.kind === 'given') return [unfit(facts, period.fact, ['number']) ?? []].flat();
  if (period.kind === 'only')
    return [
      unfit(facts, period.fact, ['choices']) ?? unknownValues(facts, period.fact, period.values),
    ].flat();
  const options = facts.get(period.fact)?.options?.map((option) => option.value) ?? [];
  const listed = Object.keys(period.months);
  const missing =
    period.otherwise === undefined ? options.filter((one) => !listed.includes(one)) : [];
  return [
    unfit(facts, period.fact, ['choice']) ?? [],
    unknownValues(facts, period.fact, listed),
    missing.map((one) => `期限没有写 ${one} 是多久：请补上，或写 otherwise`),
  ].flat();
}

function laterDayFaults(facts: FactsById, { date, when }: LaterDay): readonly string[] {
  return [
    unfit(facts, date, ['date']) ?? [],
    unfit(facts, when.fact, ['choices']) ?? unknownValues(facts, when.fact, when.values),
  ].flat();
}

/** Why this test could never be decided, or would always be decided the same way. */
export function testFaults(facts: FactsById, test: Test): readonly string[] {
  switch (test.verb) {
    case 'true':
      return [unfit(facts, test.fact, ['boolean']) ?? []].flat();
    case 'is':
    case 'is-not':
      return [
        unfit(facts, test.fact, ['choice']) ?? unknownValues(facts, test.fact, test.values),
      ].flat();
    case 'includes':
    case 'only':
      return [
        unfit(facts, test.fact, ['choices']) ?? unknownValues(facts, test.fact, test.values),
      ].flat();
    case 'since':
      return [
        clockFacts(test.clock).flatMap((id) => unfit(facts, id, ['date']) ?? []),
        periodFaults(facts, test.period),
        test.notBefore === undefined ? [] : laterDayFaults(facts, test.notBefore),
      ].flat();
  }
}

/** Groups whose `none` holds a date test: "not yet a year" has no first day. */
function datesUnderNone(node: ConditionNode): readonly string[] {
  if (node.kind === 'condition') return [];
  const here = node.none
    .flatMap(conditionsIn)
    .filter((condition) => condition.test.verb === 'since')
    .map((condition) => `“${condition.text}”写在 none 下面：日期条件只能放在 all 或 any 下面`);
  return [...here, ...[...node.all, ...node.any].flatMap(datesUnderNone)];
}

function itemFaults(facts: FactsById, { rules }: Item): readonly string[] {
  return versionsOf(rules).flatMap((version) => {
    const conditions = conditionsIn(version.conditions);
    const hints = version.hints.flatMap((hint) =>
      hint.when === undefined ? [] : [{ ...hint, test: hint.when }],
    );
    return [
      ...[...conditions, ...hints].flatMap(({ text, test }) =>
        testFaults(facts, test).map((fault) => `“${text}”：${fault}`),
      ),
      ...conditions.flatMap(({ text, curedBy }) => {
        const fault = curedBy === undefined ? undefined : unfit(facts, curedBy, ['boolean']);
        return fault === undefined ? [] : [`“${text}”：${fault}`];
      }),
      ...conditions
        .filter(({ evidence }) => evidence === 'unverified')
        .map(
          ({ text }) => `“${text}”还没有核实，不能决定结论：请写 hint: true，或核实后改 evidence`,
        ),
      ...datesUnderNone(version.conditions),
      ...(conditions.length > 0 ? [] : [`${version.effectiveFrom} 起的版本没有一个条件能判断`]),
    ];
  });
}

/** Every condition that is not a hint can decide. */
export function checkConditions({ catalogue, facts }: Compiled): readonly Problem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return Object.values(catalogue.items).flatMap((item) =>
    itemFaults(byId, item).map((message) => ({ file: `items/${item.id}.yaml`, message })),
  );
}
