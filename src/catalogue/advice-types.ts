/** The shapes of what an item tells beside its verdict: it is shown, never decided on. */
import type { Citation, Evidence } from './types';
import type { Clock } from './rule-types';

/** What one can do against a decision, and until when. */
export interface Remedy {
  readonly id: string;
  readonly kind: 'objection' | 'correction' | 'reconsideration' | 'litigation';
  readonly text: string;
  /** Absent where the source names no deadline. `months` and `days` as counted by 民法典 and 民事诉讼法: the first day is not counted. */
  readonly within?: { readonly count: number; readonly unit: 'days' | 'working-days' | 'months' };
  /** The day from which it counts, in words, e.g. 驳回决定书送达之日. */
  readonly from?: string;
  /** That day is the one on which a refusal was received: of any application, or of those by these pathways. */
  readonly sinceRefusal?: true | readonly string[];
  readonly evidence: Evidence;
  readonly citation: Citation;
}

/** What follows from being listed or from false papers; told, never decided on. */
export interface Consequence {
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
}

/** A day after which things get worse, e.g. an entry that moves on to a graver list. */
export interface Countdown {
  readonly id: string;
  readonly text: string;
  readonly clock: Clock;
  readonly months: number;
  readonly evidence: Evidence;
  readonly citation: Citation;
}
