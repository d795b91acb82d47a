import type { ItemRules, LocalDate } from '../catalogue/types';
import { looksAt, optionsThatDiffer } from './choice-uses';
import { withChoice } from './facts';
import { headlineOf, mainGate, type Verdict } from './headline';
import { judge, type Judgement } from './pathways';
import type { Scene } from './verbs';
import { versionsOf } from './versions';

/**
 * A choice that is not known need not be asked when every option leads to the same headline: by a common pathway, with
 * the same day where the headline names one. Returns the verdict unchanged when they differ. `judgements` are those of
 * the main gate, from which the verdict came.
 */
export function throughChoices(
  rules: ItemRules,
  scene: Scene,
  judgements: readonly Judgement[],
  verdict: Verdict,
): Verdict {
  if (verdict.headline !== 'answers-needed' || !hasChoice(rules, verdict)) return verdict;
  // An unknown record date would select versions later, under which the options might part again: a verdict given now
  // would then be taken back by an answer.
  const undated = mainGate(rules).some(
    (pathway) => versionsOf(pathway, scene.known, scene.on)?.kind === 'undated',
  );
  return undated ? verdict : (settle(rules, scene, judgements, verdict) ?? verdict);
}

function hasChoice(rules: ItemRules, { ask }: Verdict): boolean {
  return rules.facts.some(({ id, type }) => type === 'choice' && ask.includes(id));
}

/** The common verdict of all options of all choices asked for, one choice after the other; undefined if there is none. */
function settle(
  rules: ItemRules,
  scene: Scene,
  judgements: readonly Judgement[],
  verdict: Verdict,
): Verdict | undefined {
  if (verdict.headline !== 'answers-needed') return verdict;
  const choice = rules.facts.find(({ id, type }) => type === 'choice' && verdict.ask.includes(id));
  if (choice === undefined) return undefined;
  let common: Verdict | undefined;
  const open: (() => Verdict | undefined)[] = [];
  for (const value of optionsThatDiffer(rules, choice)) {
    const chosen: Scene = { known: withChoice(scene.known, choice.id, value), on: scene.on };
    // A choice never decides whether a pathway exists, so each stays; most do not even look at it.
    const judged = judgements.map((judgement) => {
      const { pathway } = judgement;
      return looksAt(pathway, choice.id) ? (judge(pathway, chosen) ?? judgement) : judgement;
    });
    const found = headlineOf(rules, judged, chosen);
    if (found.headline !== 'answers-needed') {
      common = common === undefined ? found : inCommon(common, found);
      if (common === undefined) return undefined;
    } else {
      // Further choices are tried only when no option leaves another kind of question.
      if (!hasChoice(rules, found)) return undefined;
      open.push(() => settle(rules, chosen, judged, found));
    }
  }
  for (const tryFurther of open) {
    const settled = tryFurther();
    common = settled && (common === undefined ? settled : inCommon(common, settled));
    if (common === undefined) return undefined;
  }
  return common;
}

function inCommon(a: Verdict, b: Verdict): Verdict | undefined {
  if (a.headline !== b.headline) return undefined;
  const by = a.by.filter((one) => b.by.some((other) => decidesAlike(one, other)));
  if (a.by.length > 0 && by.length === 0) return undefined;
  const opensOn = same(a.opensOn, b.opensOn);
  const endsOn = same(a.endsOn, b.endsOn);
  if (a.headline === 'apply-on' && (opensOn === undefined || a.endsOn !== b.endsOn)) {
    return undefined;
  }
  if (a.headline === 'ends-on' && a.endsOn !== b.endsOn) return undefined;
  return { headline: a.headline, firm: a.firm && b.firm, by, opensOn, endsOn, ask: a.ask };
}

/** The same pathway with, where two readings are the answer, the same two readings. */
function decidesAlike(a: Judgement, b: Judgement): boolean {
  if (a.pathway !== b.pathway || a.status !== b.status) return false;
  if (a.status !== 'two-readings') return true;
  return (
    a.current.status === b.current.status &&
    a.current.outcome.day === b.current.outcome.day &&
    a.earlier?.status === b.earlier?.status &&
    a.earlier?.outcome.day === b.earlier?.outcome.day
  );
}

function same(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  return a === b ? a : undefined;
}
