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
  /** Facts that are lacking; empty unless `unknown`. */
  readonly lacking: readonly FactId[];
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
      return judgementOf(pathway, current);
    case 'both': {
      const earlier = read(versions.earlier, scene, lens);
      if (earlier.status === 'unknown') return unknown(pathway, current, [earlier]);
      if (current.status === 'unknown' || agree(earlier, current)) {
        return judgementOf(pathway, current);
      }
      const status = 'two-readings';
      return { pathway, status, day: undefined, current, earlier, lacking: NOTHING };
    }
    case 'undated':
      return undated(pathway, current, versions.earlier, scene, lens);
  }
}

/**
 * The record has no known date although its date would select a version. It need not be asked for when every version
 * that may be its own comes to the same without it, or when the present reading closes the pathway and no earlier
 * version could be left open by the answer: then whatever the date turns out to be, the pathway stays decided.
 */
function undated(
  pathway: Pathway,
  current: Reading,
  earlierVersions: readonly RuleVersion[],
  scene: Scene,
  lens: Lens | undefined,
): Judgement {
  const earlier = earlierVersions.map((version) => read(version, scene, lens));
  const decided = current.status !== 'unknown';
  if (decided && earlier.every((reading) => agree(reading, current))) {
    return judgementOf(pathway, current);
  }
  if (current.status === 'closed') {
    const dated = { known: withRecordDate(pathway, scene.known), on: scene.on };
    const settled = earlierVersions.every((version) => {
      return evaluate(version.conditions, dated, lens).state !== 'unknown';
    });
    if (settled) return judgementOf(pathway, current);
  }
  return unknown(pathway, current, earlier, pathway.recordDate);
}

/**
 * The record dated so late that every period still waits. That is the hardest case for a decision: a period that is
 * full can only spare an alternative that is unknown.
 */
function withRecordDate(pathway: Pathway, known: KnownFacts): KnownFacts {
  const [fact] = pathway.recordDate;
  return fact === undefined ? known : withDate(known, fact, LAST_REPRESENTABLE_DAY);
}

/** The judgement of one version alone. */
export function judgementOf(pathway: Pathway, current: Reading): Judgement {
  const { status, outcome, lacking } = current;
  const day = status === 'closed' ? undefined : outcome.day;
  return { pathway, status, day, current, earlier: undefined, lacking };
}

/** Several versions have to be read, and not all of them can be. */
function unknown(
  pathway: Pathway,
  current: Reading,
  others: readonly Reading[],
  needed: readonly FactId[] = NOTHING,
): Judgement {
  const lacking = new Set([...needed, ...current.lacking]);
  for (const reading of others) for (const fact of reading.lacking) lacking.add(fact);
  const earlier = others.find(({ status }) => status === 'unknown');
  return { pathway, status: 'unknown', day: undefined, current, earlier, lacking: [...lacking] };
}

function read(version: RuleVersion, scene: Scene, lens: Lens | undefined): Reading {
  const outcome = evaluate(version.conditions, scene, lens);
  const status = statusOf(outcome.state);
  const lacking = status === 'unknown' ? factsLacking(version.conditions, scene, lens) : NOTHING;
  return { version, outcome, status, lacking };
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
