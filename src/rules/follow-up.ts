import type { Gate, LocalDate } from '../catalogue/types';

/** What became of an application, as its owner wrote it down. */
export type Outcome =
  | {
      readonly kind: 'agreed';
      /** Day of the decision. */
      readonly on: LocalDate;
      /** What was found on each site, by its id, and on which day. */
      readonly sites: Readonly<Record<string, { readonly gone: boolean; readonly on: LocalDate }>>;
      /** The owner has closed the matter. */
      readonly closedOn?: LocalDate;
    }
  | {
      readonly kind: 'supplement';
      readonly on: LocalDate;
      /** What was asked for, as typed. */
      readonly asked: string;
    }
  /** `on`: the day the decision was received; remedies count from it. */
  | { readonly kind: 'refused'; readonly on: LocalDate };

export type OutcomeKind = Outcome['kind'];

/** One handing in at one gate. */
export interface Submission {
  readonly on: LocalDate;
  readonly gate: Gate;
  /** Id of the channel it went through. */
  readonly channel: string;
  /** Id of the pathway it asks for. */
  readonly pathway: string;
  readonly outcome?: Outcome;
}

/** Everything handed in for one record, in the order in which it was written down. */
export interface FollowUp {
  readonly submissions: readonly Submission[];
}

export const NOTHING_SUBMITTED: FollowUp = { submissions: [] };

/** Why a day cannot be the day of something that has happened to a record. */
export type DayFault = 'future' | 'too-early';

/** What is wrong with a day: nothing that has happened is later than `today`, or earlier than what it follows. */
export function dayFault(
  day: LocalDate,
  today: LocalDate,
  notBefore: LocalDate | undefined,
): DayFault | undefined {
  if (day > today) return 'future';
  return notBefore !== undefined && day < notBefore ? 'too-early' : undefined;
}

/** Gates at which something was handed in, in that order. */
export function gatesOf({ submissions }: FollowUp): readonly Gate[] {
  return [...new Set(submissions.map(({ gate }) => gate))];
}

/** The last handing in at a gate: what counts now. */
export function latestAt({ submissions }: FollowUp, gate: Gate): Submission | undefined {
  return submissions.findLast((one) => one.gate === gate);
}

/** Earlier ones at that gate, in their order. */
export function earlierAt({ submissions }: FollowUp, gate: Gate): readonly Submission[] {
  return submissions.filter((one) => one.gate === gate).slice(0, -1);
}

/** Adds a handing in. */
export function withSubmission(followUp: FollowUp, submission: Submission): FollowUp {
  return { ...followUp, submissions: [...followUp.submissions, submission] };
}

/** Writes down what became of the last handing in at a gate; the same again replaces it. */
export function withOutcome(followUp: FollowUp, gate: Gate, outcome: Outcome): FollowUp {
  return replacing(followUp, gate, (last) => [{ ...last, outcome }]);
}

/** Takes back what was last written down at a gate: the outcome, or else the handing in itself. */
export function withoutLast(followUp: FollowUp, gate: Gate): FollowUp {
  return replacing(followUp, gate, ({ outcome, ...last }) => (outcome === undefined ? [] : [last]));
}

function replacing(
  followUp: FollowUp,
  gate: Gate,
  change: (last: Submission) => readonly Submission[],
): FollowUp {
  const last = latestAt(followUp, gate);
  const submissions = followUp.submissions.flatMap((one) => (one === last ? change(one) : [one]));
  return { ...followUp, submissions };
}
