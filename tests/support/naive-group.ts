import type { Condition, ConditionGroup, ConditionNode } from '../../src/catalogue/types';
import { type Judged, type State, unexpected } from './naive-condition';

/** Conditions joined by `all`, `any` and `none`: the four values of the contract, in its order. */

/** Judges one condition. `wanted` is false below `none`: there it is good when it does not hold. */
export type JudgeOne = (condition: Condition, wanted: boolean) => Judged;

/**
 * The whole of a version. An inferred condition that makes no difference to the result does not weaken it; with nothing
 * but inferred ones there is no result without them.
 */
export function judgeAll(conditions: ConditionGroup, one: JudgeOne): Judged {
  const whole = judgeGroup(conditions, one);
  if (whole.firm) return whole;
  const rest = withoutInferred(conditions);
  if (rest === undefined) return whole;
  // An inferred period makes no difference beside another period only: without any, nobody would wait.
  if (hasPeriod(conditions) && !hasPeriod(rest)) return whole;
  const judged = judgeGroup(rest, one);
  const sameDay = whole.state !== 'waits' || judged.last === whole.last;
  return { ...whole, firm: judged.firm && judged.state === whole.state && sameDay };
}

const periods = new WeakMap<ConditionNode, boolean>();

function hasPeriod(node: ConditionNode): boolean {
  const before = periods.get(node);
  if (before !== undefined) return before;
  const found =
    node.kind === 'condition'
      ? node.test.verb === 'since'
      : [...node.all, ...node.any, ...node.none].some(hasPeriod);
  periods.set(node, found);
  return found;
}

const stripped = new WeakMap<ConditionGroup, ConditionGroup | 'nothing'>();

function withoutInferred(group: ConditionGroup): ConditionGroup | undefined {
  const before = stripped.get(group) ?? strip(group);
  stripped.set(group, before);
  return before === 'nothing' ? undefined : before;
}

function strip(group: ConditionGroup): ConditionGroup | 'nothing' {
  const kept = (nodes: readonly ConditionNode[]) =>
    nodes.flatMap((node) => {
      if (node.kind === 'group') return withoutInferred(node) ?? [];
      return node.evidence === 'inferred' ? [] : node;
    });
  const rest = { ...group, all: kept(group.all), any: kept(group.any), none: kept(group.none) };
  return rest.all.length + rest.any.length + rest.none.length === 0 ? 'nothing' : rest;
}

function judgeGroup(group: ConditionGroup, one: JudgeOne, wanted = true): Judged {
  const each = (node: ConditionNode, good: boolean): Judged =>
    node.kind === 'condition' ? one(node, good) : judgeGroup(node, one, good);
  const members = group.all.map((node) => each(node, wanted));
  if (group.any.length > 0) members.push(anyOf(group.any.map((node) => each(node, wanted))));
  members.push(...group.none.map((node) => opposite(each(node, !wanted))));
  return allOf(members);
}

/** 有不成立即不成立；否则有未知即未知；否则有未到取最晚。 */
function allOf(members: readonly Judged[]): Judged {
  const unmet = members.filter(({ state }) => state === 'unmet');
  // One is enough to close, so the best founded counts.
  if (unmet.length > 0) return joined('unmet', unmet, unmet.some(isFirm));
  const unknown = members.filter(({ state }) => state === 'unknown');
  if (unknown.length > 0) return joined('unknown', unknown, unknown.every(isFirm));

  const state = members.some((member) => member.state === 'waits') ? 'waits' : 'met';
  const last = latest(members);
  return { ...joined(state, members, members.every(isFirm)), ...(last !== undefined && { last }) };
}

/** 有成立即成立；否则有未知即未知；否则有未到取最早。 */
function anyOf(members: readonly Judged[]): Judged {
  const met = members.filter(({ state }) => state === 'met');
  if (met.length > 0) {
    const at = joined('met', met, met.some(isFirm));
    const last = met.some((member) => member.last === undefined) ? undefined : earliest(met);
    return { ...at, ...(last !== undefined && { last }) };
  }
  const unknown = members.filter(({ state }) => state === 'unknown');
  if (unknown.length > 0) return joined('unknown', unknown, unknown.every(isFirm));
  const last = earliest(members.filter(({ state }) => state === 'waits'));
  if (last === undefined) return joined('unmet', members, members.every(isFirm));
  const first = members.filter((member) => member.last === last);
  return { ...joined('waits', first, first.some(isFirm)), last };
}

function opposite(judged: Judged): Judged {
  switch (judged.state) {
    case 'met':
      return { ...judged, state: 'unmet' };
    case 'unmet':
      return { ...judged, state: 'met' };
    case 'unknown':
      return judged;
    case 'waits':
      throw unexpected('a period below none');
  }
}

function joined(state: State, from: readonly Judged[], firm: boolean): Judged {
  return { state, firm, from };
}

function isFirm({ firm }: Judged): boolean {
  return firm;
}

function latest(members: readonly Judged[]): string | undefined {
  let found: string | undefined;
  for (const { last } of members) {
    if (last !== undefined && (found === undefined || last > found)) found = last;
  }
  return found;
}

function earliest(members: readonly Judged[]): string | undefined {
  let found: string | undefined;
  for (const { last } of members) {
    if (last !== undefined && (found === undefined || last < found)) found = last;
  }
  return found;
}
