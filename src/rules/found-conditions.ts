import type { Condition, ConditionGroup, ConditionNode } from '../catalogue/types';

/** A condition where it stands in its version. */
export interface FoundCondition {
  readonly condition: Condition;
  /** Under an odd number of `none:`: the thing named must be absent. */
  readonly negated: boolean;
  /** The list that names it. */
  readonly list: keyof Omit<ConditionGroup, 'kind'>;
}

/** Every condition of a version, in the order of the catalogue. */
export function conditionsOf(
  node: ConditionNode,
  negated = false,
  list: FoundCondition['list'] = 'all',
): readonly FoundCondition[] {
  if (node.kind === 'condition') return [{ condition: node, negated, list }];
  return [
    ...node.all.flatMap((part) => conditionsOf(part, negated, 'all')),
    ...node.any.flatMap((part) => conditionsOf(part, negated, 'any')),
    ...node.none.flatMap((part) => conditionsOf(part, !negated, 'none')),
  ];
}
