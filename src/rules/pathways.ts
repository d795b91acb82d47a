import type { FactId, LocalDate, Pathway, RuleVersion } from '../catalogue/types';
import type { FindingState, PathwayStatus } from './assessment';
import { evaluate, factsLacking, type Lens } from './conditions';
import { LAST_REPRESENTABLE_DAY } from './dates';
import { type KnownFacts, withDate } from './facts';
import type { Outcome } from './outcome';
import type { Scene } from './verbs';
import { versionsOf } from './versions';

/** One version of a pathway, read on one record. */
export interface Reading {
  readonly version: RuleVersion;
  readonly outcome: Outcome;
  readonly status: Exclude<PathwayStatus, 'two-readings'>;
}

/** A pathway judged: its status, and the readings it comes from. */
export interface Judgement {
  readonly pathway: Pathway;
  readonly status: PathwayStatus;
  /** `opens`: the first day; `open`: the day since which, if a period decided it. */
  readonly day: LocalDate | undefined;
  readonly current: Reading;
  /** The other reading, where it made the pathway unknown or two-readings. */
  readonly earlier: Reading | undefined;
  /** Facts that are lacking; empty unless `unknown`. */
  readonly lacking: readonly FactId[];
}

const NOTHING: readonly FactId[] = [];

/** Judges a pathway; undefined when it does not exist on that day. A lens judges it under a supposition. */
export function judge(pathway: Pathway, scene: Scene, lens?: Lens): Judgement | undefined {
  const versions = versionsOf(pathway, scene.known, scene.on);
  if (versions === undefined) return undefined;
  const current = read(versions.present, scene, lens);
  switch (versions.kind) {
    case 'present':
      return decided(pathway, current, current.status === 'unknown' ? [current] : [], scene, lens);
    case 'both': {
      const earlier = read(versions.earlier, scene, lens);
      const unknown = [current, earlier].filter((reading) => reading.status === 'unknown');
      if (unknown.length > 0 || agree(earlier, current)) {
        return decided(pathway, current, unknown, scene, lens);
      }
      const status = 'two-readings';
      return { pathway, status, day: undefined, current, earlier, lacking: NOTHING };
    }
    case 'undated':
      return undated(pathway, current, versions.earlier, scene, lens);
  }
}

/**
 * The record has no known date although its date would select a version. The present reading counts only when it
 * closes the pathway and no earlier version could be left open by the answer: then whatever the date turns out to be,
 * the pathway stays decided. Otherwise the date is asked for.
 */
function undated(
  pathway: Pathway,
  current: Reading,
  earlierVersions: readonly RuleVersion[],
  scene: Scene,
  lens: Lens | undefined,
): Judgement {
  const dated = { known: withRecordDate(pathway, scene.known), on: scene.on };
  const settled =
    current.status === 'closed' &&
    earlierVersions.every((version) => read(version, dated, lens).status !== 'unknown');
  if (settled) return decided(pathway, current, [], scene, lens);
  const readings = [current, ...earlierVersions.map((version) => read(version, scene, lens))];
  const unknown = readings.filter((reading) => reading.status === 'unknown');
  const judgement = decided(pathway, current, unknown, scene, lens);
  const lacking = [...new Set([...pathway.recordDate, ...judgement.lacking])];
  return { ...judgement, status: 'unknown', day: undefined, lacking };
}

/**
 * The record dated so late that every period still waits. That is the hardest case for a decision: a period that is
 * full can only spare an alternative that is unknown.
 */
function withRecordDate(pathway: Pathway, known: KnownFacts): KnownFacts {
  const [fact] = pathway.recordDate;
  return fact === undefined ? known : withDate(known, fact, LAST_REPRESENTABLE_DAY);
}

function decided(
  pathway: Pathway,
  current: Reading,
  unknown: readonly Reading[],
  scene: Scene,
  lens: Lens | undefined,
): Judgement {
  if (unknown.length === 0) {
    const { status, outcome } = current;
    const day = status === 'closed' ? undefined : outcome.day;
    return { pathway, status, day, current, earlier: undefined, lacking: NOTHING };
  }
  const lacking = new Set<FactId>();
  for (const reading of unknown) {
    for (const fact of factsLacking(reading.version.conditions, scene, lens)) lacking.add(fact);
  }
  return {
    pathway,
    status: 'unknown',
    day: undefined,
    current,
    earlier: unknown.find((reading) => reading !== current),
    lacking: [...lacking],
  };
}

function read(version: RuleVersion, scene: Scene, lens: Lens | undefined): Reading {
  const outcome = evaluate(version.conditions, scene, lens);
  return { version, outcome, status: statusOf(outcome.state) };
}

function statusOf(state: FindingState): Reading['status'] {
  switch (state) {
    case 'met':
      return 'open';
    case 'waits':
      return 'opens';
    case 'unmet':
      return 'closed';
    case 'unknown':
      return 'unknown';
  }
}

/** The same answer for the applicant; since when a pathway has been open makes no difference to them. */
function agree(a: Reading, b: Reading): boolean {
  return a.status === b.status && (a.status !== 'opens' || a.outcome.day === b.outcome.day);
}
