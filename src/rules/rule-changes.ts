import type {
  FactDefinition,
  ItemRules,
  LocalDate,
  Pathway,
  RuleVersion,
} from '../catalogue/types';
import type { Assessment, Certainty, HeadlineKind, PathwayResult } from './assessment';
import type { FindingState } from './assessment';
import type { FoundCondition } from './found-conditions';

/** A record judged, and the rules by which it was. */
export interface JudgedBy {
  readonly rules: ItemRules;
  readonly assessment: Assessment;
}

/** One thing that other rules make of the same record. */
export type RuleChange =
  | { readonly kind: 'headline'; readonly was: HeadlineKind; readonly now: HeadlineKind }
  | { readonly kind: 'certainty'; readonly was: Certainty; readonly now: Certainty }
  | DayChange
  | QuestionChange
  | PathwayChange;

/** A day of the verdict itself; undefined where there is none. */
export interface DayChange {
  readonly kind: 'day';
  readonly day: DayName;
  readonly was: LocalDate | undefined;
  readonly now: LocalDate | undefined;
}

export type DayName = 'eligibleOn' | 'advisableOn' | 'endsOn';

export interface QuestionChange {
  /** `new`: waited for now, and not before. `gone`: answered, and asked no more. */
  readonly kind: 'question-new' | 'question-gone';
  readonly fact: FactDefinition;
}

/** What is another in one pathway. */
export type PathwayChange = { readonly pathway: Pathway } & (
  | { readonly kind: 'pathway-new' | 'pathway-gone' }
  | { readonly kind: 'status'; readonly was: PathwayResult; readonly now: PathwayResult }
  | (Omit<DayChange, 'kind'> & { readonly kind: 'pathway-day' })
  /** Another provision is in force, or the same one since another day. */
  | { readonly kind: 'basis'; readonly was: RuleVersion; readonly now: RuleVersion }
  | { readonly kind: 'condition-new' | 'condition-gone'; readonly condition: SeenCondition }
  | {
      readonly kind: 'condition-changed';
      readonly was: SeenCondition;
      readonly now: SeenCondition;
    }
);

/** A condition with what it comes to for this record. */
export interface SeenCondition extends FoundCondition {
  readonly state: FindingState;
  /** With `waits`: the first day on which it is met. */
  readonly until?: LocalDate;
}

/** The days that are others, of a verdict or of one pathway. */
export function dayChanges(
  before: Pick<PathwayResult, DayName>,
  after: Pick<PathwayResult, DayName>,
): readonly DayChange[] {
  return (['eligibleOn', 'advisableOn', 'endsOn'] as const)
    .filter((day) => before[day] !== after[day])
    .map((day) => ({ kind: 'day', day, was: before[day], now: after[day] }));
}
