import fc from 'fast-check';
import type {
  Condition,
  ConditionGroup,
  ConditionNode,
  FactDefinition,
  ItemRules,
  LocalDate,
  Pathway,
  Period,
  RuleVersion,
  Test,
} from '../../../src/catalogue/types';
import type { Facts } from '../../../src/rules/assessment';
import { previousDay } from '../../../src/rules/dates';
import {
  choice,
  condition,
  day,
  fact,
  group,
  pathway,
  rulesOf,
  version,
} from '../../support/catalogues';
import { recentDay } from './arbitraries';

/** Small rules of every shape the types allow, far stranger than any law, and facts to judge by them. */

const BOOLEANS = ['b1', 'b2', 'b3'];
const DATES = ['d1', 'd2', 'd3'];

export const GENERATED_FACTS: readonly FactDefinition[] = [
  ...DATES.map((id) => fact(id, 'date')),
  choice('c1', 'x', 'y', 'z'),
  choice('c2', 'p', 'q'),
  fact('l1', 'choices', { options: ['i', 'j', 'k'].map((value) => ({ value, label: value })) }),
  fact('n1', 'number'),
  ...BOOLEANS.map((id) => fact(id, 'boolean')),
  fact('stillListed', 'boolean', { default: true }),
];

const months = fc.constantFrom(0, 3, 6, 12, 36);
const period: fc.Arbitrary<Period> = fc.oneof(
  months.map((count) => ({ kind: 'fixed', months: count }) as const),
  fc.tuple(fc.option(months), months).map(([x, y]) => {
    return { kind: 'by', fact: 'c1', months: { x, y }, otherwise: 12 } as const;
  }),
  fc.tuple(months, months).map(([then, otherwise]) => {
    return { kind: 'only', fact: 'l1', values: ['i', 'j'], then, otherwise } as const;
  }),
  fc.constant({ kind: 'given', fact: 'n1' } as const),
);

const statement: fc.Arbitrary<Test> = fc.oneof(
  fc.constantFrom(...BOOLEANS).map((id) => ({ verb: 'true', fact: id }) as const),
  fc.constantFrom<Test>(
    { verb: 'is', fact: 'c1', values: ['x'] },
    { verb: 'is', fact: 'c2', values: ['p', 'q'] },
    { verb: 'is-not', fact: 'c1', values: ['x', 'y'] },
    { verb: 'includes', fact: 'l1', values: ['i'] },
    { verb: 'only', fact: 'l1', values: ['i', 'j'] },
  ),
);

const waitingTime: fc.Arbitrary<Test> = fc
  .tuple(
    fc.constantFrom<Extract<Test, { verb: 'since' }>['clock']>(
      { kind: 'fact', fact: 'd1' },
      { kind: 'fact', fact: 'd2' },
      { kind: 'latest', facts: ['d1', 'd2'] },
    ),
    period,
    fc.boolean(),
  )
  .map(([clock, length, barred]) => {
    const test = { verb: 'since', clock, period: length } as const;
    if (!barred) return test;
    return { ...test, notBefore: { date: 'd3', when: { fact: 'l1', values: ['k'] } } };
  });

function conditionOf(test: fc.Arbitrary<Test>): fc.Arbitrary<Condition> {
  const nature = fc.constantFrom({}, {}, { curable: true }, { another: '用人单位' } as const);
  const evidence = fc.constantFrom('full', 'quoted', 'plan', 'summary', 'inferred');
  return fc
    .tuple(test, nature, evidence)
    .map(([verb, extra, strength]) =>
      condition('k', verb, { ...extra, evidence: strength } as const),
    );
}

/** The same conditions with ids of their own, as the catalogue's checks demand of a version. */
function numbered(nodes: readonly ConditionNode[]): readonly ConditionNode[] {
  let last = 0;
  const walk = (each: readonly ConditionNode[]): readonly ConditionNode[] =>
    each.map((node) => {
      if (node.kind === 'group')
        return { ...node, all: walk(node.all), any: walk(node.any), none: walk(node.none) };
      last += 1;
      return { ...node, id: `k${String(last)}` };
    });
  return walk(nodes);
}

function nodes(depth: number, periods: boolean): fc.Arbitrary<readonly ConditionNode[]> {
  const leaf = conditionOf(periods ? fc.oneof(statement, waitingTime) : statement);
  const node: fc.Arbitrary<ConditionNode> =
    depth === 0 ? leaf : fc.oneof({ weight: 3, arbitrary: leaf }, groups(depth - 1, periods));
  return fc.array(node, { maxLength: 3 });
}

function groups(depth: number, periods: boolean): fc.Arbitrary<ConditionGroup> {
  return fc
    .tuple(nodes(depth, periods), nodes(depth, periods), nodes(depth, false))
    .map(([all, any, none]) => group({ all, any, none }));
}

const versions: fc.Arbitrary<readonly RuleVersion[]> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('2020-01-01', '2024-03-01', '2026-04-01'), { minLength: 1 }),
    fc.tuple(groups(2, true), groups(2, true), groups(2, true)),
  )
  .map(([starts, conditions]) => {
    const sorted = [...starts].sort();
    return sorted.map((start, index) => {
      const next = sorted[index + 1];
      const end = next === undefined ? undefined : previousDay(day(next));
      return version(start, numbered([conditions[index] ?? group({})]), end);
    });
  });

const generatedPathway: fc.Arbitrary<Pathway> = fc
  .record({
    gate: fc.constantFrom('authority', 'credit-china'),
    nature: fc.constantFrom('application', 'automatic', 'ex-officio', 'correction'),
    versions,
  })
  .map((extra) => pathway('path', [], { ...extra, recordDate: ['d1'] }));

/** Rules of one item: up to four pathways, and now and then records that are not published by law. */
export const generatedRules: fc.Arbitrary<ItemRules> = fc
  .tuple(
    fc.array(generatedPathway, { minLength: 1, maxLength: 4 }),
    fc.option(nodes(1, false), { freq: 5, nil: undefined }),
  )
  .map(([pathways, hidden]) =>
    rulesOf(
      pathways.map((each, index) => ({ ...each, id: `path-${String(index)}` })),
      {
        facts: GENERATED_FACTS,
        ...(hidden !== undefined && { notPublished: version('2020-01-01', numbered(hidden)) }),
      },
    ),
  );

/** Answers to an item's questions; a rarity decides how many stay open. */
export function factsFor(definitions: readonly FactDefinition[]): fc.Arbitrary<Facts> {
  const answers = definitions.map((definition) =>
    fc
      .option(answerTo(definition), { nil: undefined, freq: 3 })
      .map((answer) => [definition.id, answer] as const),
  );
  return fc
    .tuple(...answers)
    .map((entries) => Object.fromEntries(entries.filter(([, answer]) => answer !== undefined)));
}

export function answerTo(definition: FactDefinition): fc.Arbitrary<Facts[string]> {
  const offered = (definition.options ?? []).map(({ value }) => value);
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'date':
      return recentDay.map((date: LocalDate) => date);
    case 'number':
      return fc.integer({ min: 0, max: 40 });
    case 'text':
      return fc.constantFrom('市公安局', '市税务局');
    case 'choice':
      return fc.constantFrom(...offered);
    case 'choices':
      return fc.subarray(offered, { minLength: 1 });
  }
}
