/**
 * The shapes of the rules themselves: conditions in their closed list of verbs, versions, pathways.
 */
import type { Citation, Evidence, FactId, LocalDate } from './types';

/**
 * Months to wait: the same for all; by the value of a choice (`null` = no waiting); by whether a list of choices holds
 * only certain values; or as a number the applicant reads off the paper.
 */
export type Period =
  | { readonly kind: 'fixed'; readonly months: number }
  | {
      readonly kind: 'by';
      readonly fact: FactId;
      readonly months: Readonly<Record<string, number | null>>;
      readonly otherwise?: number | null;
    }
  | {
      readonly kind: 'only';
      readonly fact: FactId;
      readonly values: readonly string[];
      /** When all of the list are among `values`. */
      readonly then: number;
      readonly otherwise: number;
    }
  | { readonly kind: 'given'; readonly fact: FactId };

/** The day a period starts from: one fact, the first known of several, or the latest of several. */
export type Clock =
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'first-known'; readonly facts: readonly FactId[] }
  | { readonly kind: 'latest'; readonly facts: readonly FactId[] };

/** The closed list of verbs. A new verb is a code change with tests. */
export type Test =
  | { readonly verb: 'true'; readonly fact: FactId }
  | { readonly verb: 'is'; readonly fact: FactId; readonly values: readonly string[] }
  | { readonly verb: 'is-not'; readonly fact: FactId; readonly values: readonly string[] }
  | { readonly verb: 'includes'; readonly fact: FactId; readonly values: readonly string[] }
  | { readonly verb: 'only'; readonly fact: FactId; readonly values: readonly string[] }
  | {
      readonly verb: 'since';
      readonly clock: Clock;
      readonly period: Period;
      readonly notBefore?: LaterDay;
    };

/** A later last day that prevails, e.g. the end of a business restriction; looked at only when the list holds such a value. */
export interface LaterDay {
  readonly date: FactId;
  readonly when: { readonly fact: FactId; readonly values: readonly string[] };
}

export interface Condition {
  readonly kind: 'condition';
  readonly id: string;
  readonly text: string;
  readonly test: Test;
  readonly evidence: Evidence;
  readonly citation: Citation;
  /** The applicant can still make it good (pay, correct, pledge). */
  readonly curable?: true;
  /** Its period starts on the day this was made good: as long as it is not, nobody knows how long one waits. */
  readonly curedBy?: FactId;
  /** Who must apply instead when this is not met, e.g. 用人单位. */
  readonly another?: string;
  /** What to do when it is not met. */
  readonly remedy?: string;
}

export interface ConditionGroup {
  readonly kind: 'group';
  readonly all: readonly ConditionNode[];
  readonly any: readonly ConditionNode[];
  /** Holds no `since` test. */
  readonly none: readonly ConditionNode[];
}
export type ConditionNode = Condition | ConditionGroup;

/** Shown beside the conditions; never decides. */
export interface Hint {
  readonly id: string;
  readonly text: string;
  /** Matters only when this holds; absent: always. */
  readonly when?: Exclude<Test, { readonly verb: 'since' }>;
  readonly evidence: Evidence;
  readonly citation: Citation;
}

export interface RuleVersion {
  readonly effectiveFrom: LocalDate;
  /** Last day of force; absent for the version in force. */
  readonly effectiveTo?: LocalDate;
  readonly citation: Citation;
  readonly checked: { readonly on: LocalDate; readonly by: string };
  readonly conditions: ConditionGroup;
  readonly hints: readonly Hint[];
}

export type Gate = 'authority' | 'credit-china';
export type Nature = 'application' | 'automatic' | 'ex-officio' | 'correction';

/** How long an authority takes, as the source counts it. */
export interface Handling {
  readonly text: string;
  readonly days: number;
  readonly unit: 'working-days' | 'days';
  /** First and last day on which it is the rule; absent: always. */
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
  readonly evidence: Evidence;
  readonly citation: Citation;
}

export interface Pathway {
  readonly id: string;
  readonly title: string;
  readonly gate: Gate;
  readonly nature: Nature;
  /** Fact, or first known of several, that dates the record and so selects the earlier version. */
  readonly recordDate: readonly FactId[];
  /** Ascending, without gap or overlap from the first day to 2031-12-31. */
  readonly versions: readonly RuleVersion[];
  readonly handling: readonly Handling[];
}
