import type { ConditionNode } from '../../../catalogue/types';
import type { FindingState } from '../../../rules/assessment';
import type { FindingRow } from './finding-rows';

/** One entry of a list of conditions: a condition, or several of which one is enough. */
export type ConditionEntry =
  | { readonly kind: 'one'; readonly row: FindingRow }
  | {
      readonly kind: 'any';
      readonly id: string;
      readonly state: FindingState;
      /** Those that matter: once one is met, the others are nobody's failure and are left out. */
      readonly rows: readonly FindingRow[];
    };

/** The rows of a version in the order of its conditions, with those that stand in for one another kept together. */
export function conditionEntries(
  node: ConditionNode,
  rows: readonly FindingRow[],
): readonly ConditionEntry[] {
  if (node.kind === 'condition') {
    return rows.filter(({ id }) => id === node.id).map((row) => ({ kind: 'one', row }));
  }
  return [
    ...node.all.flatMap((part) => conditionEntries(part, rows)),
    ...alternatives(node.any.flatMap((part) => rowsUnder(part, rows))),
    ...node.none.flatMap((part) => conditionEntries(part, rows)),
  ];
}

function alternatives(rows: readonly FindingRow[]): readonly ConditionEntry[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  if (others.length === 0) return [{ kind: 'one', row: first }];
  const met = rows.filter(({ state }) => state === 'met');
  return [
    {
      kind: 'any',
      id: first.id,
      state: stateOfAny(rows),
      rows: met.length > 0 ? met : rows,
    },
  ];
}

// As the rules join alternatives: one met is enough, and what is not known may still be it.
function stateOfAny(rows: readonly FindingRow[]): FindingState {
  const order: readonly FindingState[] = ['met', 'unknown', 'waits', 'unmet'];
  return order.find((state) => rows.some((row) => row.state === state)) ?? 'unmet';
}

function rowsUnder(node: ConditionNode, rows: readonly FindingRow[]): readonly FindingRow[] {
  if (node.kind === 'condition') return rows.filter(({ id }) => id === node.id);
  return [...node.all, ...node.any, ...node.none].flatMap((part) => rowsUnder(part, rows));
}
