/**
 * Where an application goes in, and where one looks afterwards. Told to the applicant, never decided on.
 */
import type { Citation, ContactId, Evidence, Remedy } from './types';
import type { Gate } from './rule-types';

/** What the home screen needs of a channel. */
export interface Channel {
  readonly name: string;
  readonly note?: string;
}

/** One thing said of a channel or a site, with its source. */
export interface ChannelStep {
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
}

/** A door through which an application goes in: how, and whom to call about it. */
export interface SubmissionChannel extends Channel {
  readonly id: string;
  /** A website's own form, or papers handed over. */
  readonly via: 'website' | 'office';
  /** Which publicity the application is about. */
  readonly gate: Gate;
  readonly contact: ContactId;
  readonly steps: readonly ChannelStep[];
}

/** Where the record may still be seen after the authority has agreed. */
export interface PublicSite {
  readonly id: string;
  readonly name: string;
  /** How to look, and how soon the site is said to follow. */
  readonly points: readonly ChannelStep[];
  readonly contact: ContactId;
  /** What one can do when it still shows the record. */
  readonly objection: Remedy;
}

/**
 * Which of a pathway's handling times, named by their number of days, is counted from a day one knows: the day of
 * handing in, or the day of the decision.
 */
export interface KnownTime {
  readonly pathway: string;
  readonly days: readonly number[];
}
