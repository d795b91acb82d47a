import type { ConditionGroup, FactId, ItemRules } from '../catalogue/types';
import type { PathwayStatus } from './assessment';
import { isFirm } from './certainty';
import { eachOutcome, evaluate, factsLacking, type Lens } from './conditions';
import type { Judgement } from './pathways';
import { obstacles, obstaclesToAnother } from './suppositions';
import { isInForce } from './versions';
import type { Scene } from './verbs';

/** Whether something brings a level of the headline about, or which facts that depends on. */
export type Holding =
  | { readonly holds: 'yes'; readonly firm: boolean }
  | { readonly holds: 'no' }
  | { readonly holds: 'depends'; readonly lacking: readonly FactId[] };

const NO: Holding = { holds: 'no' };

/** Level 1: nothing to repair, because the record is not shown. */
export function isNotPublished(rules: ItemRules, scene: Scene): Holding {
  const shown = scene.known.values[rules.shownFact];
  if (shown === false) return { holds: 'yes', firm: true };
  const lacking: FactId[] = [];
  if (shown === undefined && rules.facts.some(({ id }) => id === rules.shownFact)) {
    lacking.push(rules.shownFact);
  }

  const version = rules.notPublished;
  if (version !== undefined && isInForce(version, scene.on)) {
    const outcome = evaluate(version.conditions, scene);
    if (outcome.state === 'met') {
      return { holds: 'yes', firm: isFirm({ version, outcome }, scene) };
    }
    if (outcome.state === 'unknown') lacking.push(...factsLacking(version.conditions, scene));
  }
  return lacking.length > 0 ? { holds: 'depends', lacking } : NO;
}

/** The pathway has that status; an unknown one might. */
export function hasStatus(judgement: Judgement, status: PathwayStatus, scene: Scene): Holding {
  if (judgement.status === 'unknown') return { holds: 'depends', lacking: judgement.lacking };
  if (judgement.status !== status) return NO;
  return { holds: 'yes', firm: status !== 'two-readings' && isFirm(judgement.current, scene) };
}

/** Level 6: closed because another has to apply, and nothing else stands in the way. */
export function isForAnother(judgement: Judgement, scene: Scene): Holding {
  if (judgement.status !== 'closed') return NO;
  const { conditions } = judgement.current.version;
  if (!mayBeForAnother(conditions, scene)) return NO;
  const own = evaluate(conditions, scene, obstacles);
  if (own.state === 'met') return NO;
  const others = evaluate(conditions, scene, obstaclesToAnother);
  if (others.state === 'unmet') return NO;
  if (own.state === 'unmet' && others.state === 'met') return { holds: 'yes', firm: own.firm };
  return depends(judgement, scene, own.state === 'unknown' ? obstacles : obstaclesToAnother);
}

/** Whether some condition says, or for all that is known may say, that another has to apply. */
function mayBeForAnother(conditions: ConditionGroup, scene: Scene): boolean {
  let found = false;
  eachOutcome(conditions, scene, ({ another }, { state }) => {
    found ||= another !== undefined && state !== 'met';
  });
  return found;
}

/** Level 8: closed only because of what the applicant can still make good. */
export function isFixable(judgement: Judgement, scene: Scene): Holding {
  if (judgement.status !== 'closed') return NO;
  const rest = evaluate(judgement.current.version.conditions, scene, obstacles);
  if (rest.state === 'unmet') return NO;
  if (rest.state === 'met') return { holds: 'yes', firm: isFirm(judgement.current, scene) };
  // An obstacle not yet asked about would turn the advice to pay first into a waste.
  return depends(judgement, scene, obstacles);
}

function depends(judgement: Judgement, scene: Scene, lens: Lens): Holding {
  const lacking = factsLacking(judgement.current.version.conditions, scene, lens);
  return { holds: 'depends', lacking };
}
