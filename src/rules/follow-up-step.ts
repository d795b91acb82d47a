import type { KnownTime, PublicSite } from '../catalogue/channel-types';
import type { Gate, Item, LocalDate, Remedy } from '../catalogue/types';
import type { Handling } from '../catalogue/rule-types';
import { type DayBook, type Deadline, deadlineAfter, expectedDecision } from './deadlines';
import { type FollowUp, latestAt, type Outcome, type Submission } from './follow-up';
import { decidesFirmly } from './verbs';

/** A last day by a sourced time. */
export interface SourcedDay extends Deadline {
  readonly handling: Handling;
  /** The source is firm: one may say that it is due by then. Otherwise it is only usual, and one calls. */
  readonly isFirm: boolean;
}

/** A remedy against a refusal; without a day where the source names none, or counts from something else. */
export interface RefusalRemedy {
  readonly remedy: Remedy;
  readonly until?: Deadline;
}

/** What is true of one gate after handing in, and what comes next. */
export type FollowUpStep =
  /** Absent `decision`: no time was found, ask. `isOverdue`: that day has passed. */
  | {
      readonly kind: 'waiting';
      readonly submission: Submission;
      readonly decision?: SourcedDay;
      readonly isOverdue: boolean;
    }
  | {
      readonly kind: 'supplement';
      readonly submission: Submission;
      readonly outcome: Extract<Outcome, { kind: 'supplement' }>;
    }
  | {
      readonly kind: 'refused';
      readonly submission: Submission;
      readonly outcome: Extract<Outcome, { kind: 'refused' }>;
      readonly remedies: readonly RefusalRemedy[];
    }
  /** Agreed: look at the sites. `shown` are those that still show it, `unchecked` those nobody looked at. */
  | {
      readonly kind: 'check-sites';
      readonly submission: Submission;
      readonly outcome: Extract<Outcome, { kind: 'agreed' }>;
      readonly removal?: SourcedDay;
      readonly shown: readonly PublicSite[];
      readonly unchecked: readonly PublicSite[];
    }
  | {
      readonly kind: 'closed';
      readonly submission: Submission;
      readonly outcome: Extract<Outcome, { kind: 'agreed' }>;
    };

/** Where one gate stands today; undefined while nothing was handed in there. */
export function followUpStep(
  item: Item,
  followUp: FollowUp,
  gate: Gate,
  today: LocalDate,
  book: DayBook,
): FollowUpStep | undefined {
  const submission = latestAt(followUp, gate);
  if (submission === undefined) return undefined;
  const { outcome } = submission;
  if (outcome === undefined) {
    const decision = decisionDay(item, submission, book);
    const isOverdue = decision !== undefined && decision.day < today;
    return { kind: 'waiting', submission, ...(decision && { decision }), isOverdue };
  }
  switch (outcome.kind) {
    case 'supplement':
      return { kind: 'supplement', submission, outcome };
    case 'refused': {
      const remedies = refusalRemedies(item, submission.pathway, outcome.on, book);
      return { kind: 'refused', submission, outcome, remedies };
    }
    case 'agreed': {
      if (outcome.closedOn !== undefined) return { kind: 'closed', submission, outcome };
      const removal = countedDay(item, item.removed, submission.pathway, outcome.on, book);
      return {
        kind: 'check-sites',
        submission,
        outcome,
        ...(removal && { removal }),
        shown: item.sites.filter(({ id }) => outcome.sites[id]?.gone === false),
        unchecked: item.sites.filter(({ id }) => outcome.sites[id] === undefined),
      };
    }
  }
}

/** The last day for an answer, where the time is sourced and counts from handing in. */
export function decisionDay(
  item: Item,
  { pathway, on }: Pick<Submission, 'pathway' | 'on'>,
  book: DayBook,
): SourcedDay | undefined {
  return countedDay(item, item.decided, pathway, on, book);
}

/** What can be done against a refusal received on that day, in catalogue order. */
export function refusalRemedies(
  { remedies }: Pick<Item, 'remedies'>,
  pathway: string,
  receivedOn: LocalDate,
  book: DayBook,
): readonly RefusalRemedy[] {
  return remedies.map((remedy) => {
    const { sinceRefusal } = remedy;
    const counts = sinceRefusal === true || sinceRefusal?.includes(pathway) === true;
    const until = counts ? deadlineAfter(receivedOn, remedy, book) : undefined;
    return { remedy, ...(until && { until }) };
  });
}

function countedDay(
  { rules }: Pick<Item, 'rules'>,
  times: readonly KnownTime[],
  pathwayId: string,
  from: LocalDate,
  book: DayBook,
): SourcedDay | undefined {
  const days = times.find(({ pathway }) => pathway === pathwayId)?.days ?? [];
  const known = rules.pathways.find(({ id }) => id === pathwayId)?.handling ?? [];
  for (const handling of known.filter((one) => days.includes(one.days))) {
    const deadline = expectedDecision(from, handling, book);
    if (deadline !== undefined)
      return { ...deadline, handling, isFirm: decidesFirmly(handling.evidence) };
  }
  return undefined;
}
