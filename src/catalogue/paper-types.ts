import type { Citation, Evidence, FactId, FormId, ProfilePath } from './types';

/** What an application is made of: the lines of the plan's table, and the papers that satisfy them. */

/** One line of the plan's table, word for word (may hold line breaks), and what makes it. */
export interface Material {
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** Forms of ours that satisfy it, or kinds of attachment. */
  readonly by: readonly string[];
  /** A sentence of the table that asks for no paper; then `by` is empty. */
  readonly informs?: true;
  readonly note?: string;
}

/**
 * What has to hold: an answer of the profile, or a fact of the self-check, has (`is`) or has not (`not`) one of these
 * values. A boolean fact is written 'true' or 'false'. With no answer given, `is` does not hold and `not` does.
 */
export type OnlyWhen = ({ readonly entry: ProfilePath } | { readonly fact: FactId }) &
  ({ readonly is: readonly string[] } | { readonly not: readonly string[] });

/** A condition that looks at the profile alone. */
export type EntryCondition = Extract<OnlyWhen, { readonly entry: ProfilePath }>;

/** A paper of the packet: which form or attachment, how often, and in which case it is needed. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly form: FormId } | { readonly attachment: string };
  readonly per: 'application' | 'penalty';
  /** Needed only when all of these hold; as long as a fact among them is unknown, it may be needed. */
  readonly when?: readonly OnlyWhen[];
  /** Papers of one name of which a single one is enough. */
  readonly oneOf?: string;
  /** Not asked for by the rule, or doubtful: told, never counted as missing. */
  readonly optional?: true;
  /** Who makes it, where it is not the applicant: 处罚机关, 培训的主办方. */
  readonly maker?: string;
  /** A copy of something, and whether the applicant's seal belongs on it. */
  readonly copy?: 'plain' | 'sealed';
  /** How many go in; 1 unless told. */
  readonly copies?: number;
  /** Facts of the self-check that it proves: what condition it is for. */
  readonly proves?: readonly FactId[];
  readonly why: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
}
