import type { Condition, ConditionNode } from '../../src/catalogue/types';
import { judgeCondition, type Judged, lacksOf, unexpected } from './naive-condition';
import { judgeAll, type JudgeOne } from './naive-group';
import { asAnswered, type Read, readPath, type Scene } from './naive-pathway';

/** What can be done about a closed pathway: somebody else applies, or something is made good first. */

/** Whether a level holds for a pathway. */
export interface Holds {
  readonly holds: 'yes' | 'no' | 'depends';
  /** What closes the pathway rests on articles that were read. */
  readonly firm: boolean;
  /** The facts on which it depends. */
  readonly ask: readonly string[];
}

/** 须由别人申请，且其余条件没有挡住: closed even with all made good, and not if somebody else applied. */
export function anotherApplies({ current }: Read, { answers, on }: Scene): Holds {
  const conditions = conditionsOf(current.conditions);
  if (!conditions.some(({ another }) => another !== undefined)) return NO;

  const unknown = conditions.filter(
    (condition) =>
      !canWait(condition) && judgeCondition(condition, answers, on).state === 'unknown',
  );
  const ways = waysToTurnOut(unknown).map((turnsOut) => {
    const one: JudgeOne = (condition, wanted) => {
      if (canWait(condition)) return good(condition, wanted);
      const judged = judgeCondition(condition, answers, on);
      return { ...judged, state: turnsOut.get(condition) ?? judged.state };
    };
    const byAnother: JudgeOne = (condition, wanted) =>
      condition.another === undefined ? one(condition, wanted) : good(condition, wanted);
    const closed = judgeAll(current.conditions, one);
    const opened = judgeAll(current.conditions, byAnother);
    const applies = closed.state === 'unmet' && opened.state !== 'unmet';
    return { turnsOut, applies, firm: closed.firm };
  });
  if (!ways.some(({ applies }) => applies)) return NO;
  if (ways.every(({ applies }) => applies)) {
    return { holds: 'yes', firm: ways.every(({ firm }) => firm), ask: [] };
  }
  // Asked: what would change the result in one of the ways, all else being as it is there.
  const decides = (condition: Condition) =>
    ways.some((one) =>
      ways.some(
        (other) =>
          one.applies !== other.applies &&
          unknown.every(
            (each) =>
              (one.turnsOut.get(each) === other.turnsOut.get(each)) === (each !== condition),
          ),
      ),
    );
  const ask = unknown
    .filter(decides)
    .flatMap((condition) => lacksOf(judgeCondition(condition, answers, on)));
  return { holds: 'depends', firm: true, ask };
}

const NO: Holds = { holds: 'no', firm: true, ask: [] };

/** What is made good, or comes with time, blocks nobody: a period never closes anything. */
function canWait({ curable, test }: Condition): boolean {
  return curable === true || test.verb === 'since';
}

type TurnsOut = Map<Condition, 'met' | 'unmet'>;

/** Every way in which the unknown conditions may turn out. */
function waysToTurnOut(unknown: readonly Condition[]): readonly TurnsOut[] {
  if (unknown.length > 10) throw unexpected('so many conditions on one pathway');
  let ways = [new Map<Condition, 'met' | 'unmet'>()];
  for (const each of unknown) {
    ways = ways.flatMap((way) => [new Map(way).set(each, 'met'), new Map(way).set(each, 'unmet')]);
  }
  return ways;
}

/** 只因 `curable` 条件而 `closed`: not closed once they are made good. */
export function fixFirst({ current, firm }: Read, { answers, on }: Scene): Holds {
  const judged = judgeAll(current.conditions, (condition, wanted) =>
    canWait(condition) ? good(condition, wanted) : judgeCondition(condition, answers, on),
  );
  const { state } = judged;
  if (state === 'unmet') return NO;
  return state === 'unknown'
    ? { holds: 'depends', firm, ask: lacksOf(judged) }
    : { holds: 'yes', firm, ask: [] };
}

/** The first day after waiting if all were made good now; undefined when one would not have to wait, or nobody knows. */
export function dayOnceFixed({ pathway, current }: Read, scene: Scene): Read | undefined {
  const startsWithCure = conditionsOf(current.conditions).some(
    ({ curedBy }) => curedBy !== undefined && scene.answers[curedBy] !== true,
  );
  if (startsWithCure) return undefined;
  const fixed = readPath(
    pathway,
    scene,
    (at) => (condition, wanted) =>
      condition.curable === true ? good(condition, wanted) : asAnswered(at)(condition, wanted),
  );
  return fixed?.path.status === 'opens' ? fixed : undefined;
}

/** As it should be. */
function good({ id }: Condition, wanted: boolean): Judged {
  return { state: wanted ? 'met' : 'unmet', one: { id, lacks: [] }, from: [], firm: true };
}

function conditionsOf(node: ConditionNode): readonly Condition[] {
  if (node.kind === 'condition') return [node];
  return [...node.all, ...node.any, ...node.none].flatMap(conditionsOf);
}
