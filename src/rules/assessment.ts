import type {
  Citation,
  Evidence,
  FactId,
  Gate,
  ItemId,
  LocalDate,
  Nature,
} from '../catalogue/types';

/** What the applicant knows. A fact that is absent or undefined is not known; unknown is never "no". */
export type Facts = Readonly<
  Record<FactId, string | number | boolean | readonly string[] | undefined>
>;

export type HeadlineKind =
  | 'no-rules'
  | 'not-published'
  | 'ended'
  | 'apply-now'
  | 'two-readings'
  | 'apply-on'
  | 'another-applies'
  | 'other-procedure'
  | 'fix-first'
  | 'ends-on'
  | 'cannot-repair'
  | 'answers-needed';

export type Certainty = 'firm' | 'call-first';

/** The verdict on one record on one day, with every reason. */
export interface Assessment {
  readonly itemId: ItemId;
  readonly on: LocalDate;
  /** Catalogue edition and digest of this item's rules. */
  readonly edition: string;
  readonly digest: string;
  readonly headline: HeadlineKind;
  readonly certainty: Certainty;
  /** First day an application is possible; with `apply-on`, and with `fix-first` when it is a known future day. */
  readonly eligibleOn?: LocalDate;
  /** First working day after the postponed last day: never too early, whichever way the period is counted. */
  readonly advisableOn?: LocalDate;
  /** Last day the record is shown, when an automatic pathway knows it. */
  readonly endsOn?: LocalDate;
  /** Facts still needed, best first; empty unless the headline is `answers-needed`. */
  readonly ask: readonly FactId[];
  /** Every pathway of every gate, in catalogue order. */
  readonly pathways: readonly PathwayResult[];
}

export type PathwayStatus = 'open' | 'opens' | 'closed' | 'unknown' | 'two-readings';

export interface PathwayResult {
  readonly pathway: string;
  readonly gate: Gate;
  readonly nature: Nature;
  readonly status: PathwayStatus;
  /** `effectiveFrom` of the version used. */
  readonly version: LocalDate;
  /** Ids of the conditions that close it. */
  readonly because?: readonly string[];
  /** Facts it still lacks. */
  readonly ask?: readonly FactId[];
  readonly eligibleOn?: LocalDate;
  readonly advisableOn?: LocalDate;
  readonly endsOn?: LocalDate;
  /** The version of the record's day and the present one, side by side. */
  readonly readings?: { readonly earlier: PathwayResult; readonly current: PathwayResult };
  /** One per condition, never only the winning one. */
  readonly findings: readonly Finding[];
}

export type FindingState = 'met' | 'unmet' | 'waits' | 'unknown';

export interface Finding {
  readonly condition: string;
  readonly state: FindingState;
  /** With `waits`: the first day on which the condition is met. */
  readonly until?: LocalDate;
  readonly facts: readonly FactId[];
  readonly citation: Citation;
  readonly evidence: Evidence;
  readonly remedy?: string;
}
