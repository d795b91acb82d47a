import type { FactId, ItemRules, LocalDate, Pathway, RuleVersion } from '../catalogue/types';
import type { HeadlineKind, PathwayResult } from './assessment';
import { isFirm } from './certainty';
import { eachCondition } from './conditions';
import { earlierOf, previousDay } from './dates';
import { hasStatus, type Holding, isFixable, isForAnother, isNotPublished } from './levels';
import { type Judgement, judge } from './pathways';
import { madeGood } from './suppositions';
import type { Scene } from './verbs';

/** The headline of the main gate, with what decided it. */
export interface Verdict {
  readonly headline: HeadlineKind;
  readonly firm: boolean;
  /** Pathways that bring the headline about, each by itself; empty where no single pathway decides. */
  readonly by: readonly Judgement[];
  /** First day of an application: with `apply-on`, and with `fix-first` if known. */
  readonly opensOn?: LocalDate | undefined;
  /** Last day shown, as far as an automatic pathway knows it. */
  readonly endsOn: LocalDate | undefined;
  /** Facts lacking, each once, in no order; empty unless `answers-needed`. */
  readonly ask: readonly FactId[];
}

const mainGates = new WeakMap<readonly Pathway[], readonly Pathway[]>();

/** The pathways that the headline is about: the authority's, or all where the item has none of those. */
export function mainGate({ pathways }: ItemRules): readonly Pathway[] {
  let main = mainGates.get(pathways);
  if (main === undefined) {
    const ofAuthority = pathways.filter(({ gate }) => gate === 'authority');
    main = ofAuthority.length > 0 ? ofAuthority : pathways;
    mainGates.set(pathways, main);
  }
  return main;
}

/** The results that the headline is about. */
export function resultsOfMainGate(
  rules: ItemRules,
  results: readonly PathwayResult[],
): readonly PathwayResult[] {
  const main = mainGate(rules).map(({ id }) => id);
  return results.filter(({ pathway }) => main.includes(pathway));
}

/** Judges those of the pathways that exist on that day. */
export function judgeEach(pathways: readonly Pathway[], scene: Scene): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const pathway of pathways) {
    const judgement = judge(pathway, scene);
    if (judgement !== undefined) judgements.push(judgement);
  }
  return judgements;
}

/**
 * Goes down the levels: the first that certainly holds is the headline; the first that depends on facts not known ends
 * the search with questions. `judgements` are those of the main gate.
 */
export function headlineOf(
  rules: ItemRules,
  judgements: readonly Judgement[],
  scene: Scene,
): Verdict {
  const endsOn = endOf(judgements);
  if (judgements.length === 0) {
    return { headline: 'no-rules', firm: false, by: [], endsOn, ask: [] };
  }

  /** The verdict if one of the candidates brings the level about or might; otherwise undefined, so the next is tried. */
  const level = (
    headline: HeadlineKind,
    candidates: readonly Judgement[],
    holding: (candidate: Judgement) => Holding,
  ): Verdict | undefined => {
    const by: Judgement[] = [];
    const lacking: FactId[] = [];
    let firm = false;
    for (const candidate of candidates) {
      const held = holding(candidate);
      if (held.holds === 'yes') {
        by.push(candidate);
        firm ||= held.firm;
      } else if (held.holds === 'depends') {
        lacking.push(...held.lacking);
      }
    }
    if (by.length > 0) return { headline, firm, by, endsOn, ask: [] };
    return lacking.length > 0 ? questions([...new Set(lacking)]) : undefined;
  };
  const questions = (lacking: readonly FactId[]): Verdict => {
    return { headline: 'answers-needed', firm: true, by: [], endsOn, ask: lacking };
  };

  const hidden = isNotPublished(rules, scene);
  if (hidden.holds === 'yes') {
    return { headline: 'not-published', firm: hidden.firm, by: [], endsOn, ask: [] };
  }
  if (hidden.holds === 'depends') return questions(hidden.lacking);

  const automatic = judgements.filter(({ pathway }) => pathway.nature === 'automatic');
  const corrections = judgements.filter(({ pathway }) => pathway.nature === 'correction');
  const applied = judgements.filter(
    ({ pathway }) => pathway.nature === 'application' || pathway.nature === 'ex-officio',
  );
  return (
    level('ended', automatic, (each) => hasStatus(each, 'open', scene)) ??
    level('apply-now', applied, (each) => hasStatus(each, 'open', scene)) ??
    level('two-readings', applied, (each) => hasStatus(each, 'two-readings', scene)) ??
    opening(level('apply-on', soonest(applied), (each) => hasStatus(each, 'opens', scene))) ??
    level('another-applies', applied, (each) => isForAnother(each, scene)) ??
    level('other-procedure', corrections, (each) => hasStatus(each, 'open', scene)) ??
    afterFixing(
      level('fix-first', applied, (each) => isFixable(each, scene)),
      scene,
    ) ??
    level('ends-on', soonest(automatic), (each) => hasStatus(each, 'opens', scene)) ??
    level('ends-on', automatic, (each) => hasStatus(each, 'two-readings', scene)) ?? {
      headline: 'cannot-repair',
      firm: judgements.every((each) => isFirm(each.current, scene)),
      by: [],
      endsOn,
      ask: [],
    }
  );
}

/** Those that open first among those that will open. */
function soonest(judgements: readonly Judgement[]): readonly Judgement[] {
  let first: LocalDate | undefined;
  for (const { status, day } of judgements) {
    if (status !== 'opens' || day === undefined) continue;
    first = first === undefined ? day : earlierOf(first, day);
  }
  return judgements.filter(({ status, day }) => status === 'opens' && day === first);
}

function opening(verdict: Verdict | undefined): Verdict | undefined {
  if (verdict?.headline !== 'apply-on') return verdict;
  const { headline, firm, by, endsOn, ask } = verdict;
  return { headline, firm, by, opensOn: by[0]?.day, endsOn, ask };
}

/**
 * Adds the day until which one has to wait even when everything has been made good. It is not known while the period
 * starts only with the making good, nor when two versions differ on it; it is needless when one could apply at once.
 */
function afterFixing(verdict: Verdict | undefined, scene: Scene): Verdict | undefined {
  if (verdict?.headline !== 'fix-first') return verdict;
  let opensOn: LocalDate | undefined;
  let firm = false;
  for (const { pathway, current } of verdict.by) {
    if (startsWithCure(current.version, scene)) continue;
    const fixed = judge(pathway, scene, madeGood);
    if (fixed?.status === 'open') return verdict;
    if (fixed?.status !== 'opens' || fixed.day === undefined) continue;
    if (opensOn === undefined || fixed.day <= opensOn) {
      const sameDay = fixed.day === opensOn;
      firm = isFirm(fixed.current, scene, madeGood) || (sameDay && firm);
      opensOn = fixed.day;
    }
  }
  // The day is part of the advice, so a doubtful day makes the advice doubtful.
  return opensOn === undefined ? verdict : { ...verdict, opensOn, firm: verdict.firm && firm };
}

/** Whether a period starts only when something is made good that has not been yet. */
function startsWithCure({ conditions }: RuleVersion, { known }: Scene): boolean {
  let found = false;
  eachCondition(conditions, false, ({ curedBy }) => {
    found ||= curedBy !== undefined && known.values[curedBy] !== true;
  });
  return found;
}

/** The first of the last days known to automatic pathways. */
function endOf(judgements: readonly Judgement[]): LocalDate | undefined {
  let first: LocalDate | undefined;
  for (const { pathway, day } of judgements) {
    if (pathway.nature !== 'automatic' || day === undefined) continue;
    first = first === undefined ? day : earlierOf(first, day);
  }
  return first === undefined ? undefined : previousDay(first);
}
