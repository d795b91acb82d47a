import type { RuleVersion } from '../catalogue/types';
import { eachCondition, evaluate, type Lens } from './conditions';
import type { Reading } from './pathways';
import type { Scene } from './verbs';

/**
 * Whether what a version comes to may be given without advising a call. It may when the conditions that decide it are
 * firm, and also when the only doubtful ones are inferred and it would come to the same without them. `lens` is the
 * supposition under which the version was read.
 */
export function isFirm(
  { version, outcome }: Pick<Reading, 'version' | 'outcome'>,
  scene: Scene,
  lens?: Lens,
): boolean {
  if (outcome.firm) return true;
  if (!canDoWithoutInferred(version)) return false;
  const bare = evaluate(version.conditions, scene, (condition, own) => {
    if (condition.evidence === 'inferred') return undefined;
    return lens === undefined ? own : lens(condition, own);
  });
  // Since when something has been met makes no difference; until when one waits does.
  const same = bare.state === outcome.state && (bare.state === 'met' || bare.day === outcome.day);
  return bare.firm && same;
}

const dispensable = new WeakMap<RuleVersion, boolean>();

/**
 * Inferred conditions can be left out only beside better ones: with nothing else the verdict rests on them, and an
 * inferred waiting time that has no other beside it is the waiting time, also after it has run out.
 */
function canDoWithoutInferred(version: RuleVersion): boolean {
  let answer = dispensable.get(version);
  if (answer === undefined) {
    const inferred = { periods: 0, all: 0 };
    const better = { periods: 0, all: 0 };
    eachCondition(version.conditions, false, ({ evidence, test }) => {
      const kind = evidence === 'inferred' ? inferred : better;
      kind.all += 1;
      if (test.verb === 'since') kind.periods += 1;
    });
    answer = inferred.all > 0 && better.all > 0 && (inferred.periods === 0 || better.periods > 0);
    dispensable.set(version, answer);
  }
  return answer;
}
