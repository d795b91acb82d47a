import { conditionsIn, versionsOf } from '../catalogue/rule-facts';
import type { Catalogue, FactDefinition, FactId, ItemId } from '../catalogue/types';
import { assess } from './assess';
import type { Assessment, Facts, Finding, HeadlineKind } from './assessment';

/** Why another answer is thinkable: the person can bring it about, said 不清楚, or was never asked. */
export type ChangeKind = 'to-do' | 'not-known' | 'assumed';

/** One answer that by itself would give another headline. */
export interface Change {
  readonly kind: ChangeKind;
  readonly fact: FactId;
  /** Each of these by itself leads to the same verdict. */
  readonly values: readonly (string | boolean)[];
  /** The verdict then, as `assess` gives it for the first of `values`. */
  readonly then: Assessment;
}

/** A record as it was judged. */
interface Record {
  readonly catalogue: Catalogue;
  readonly itemId: ItemId;
  readonly facts: Facts;
  /** Questions answered 不清楚. */
  readonly unsure: readonly FactId[];
  readonly assessment: Assessment;
}

/** More would be a list that nobody reads. */
const MOST_CHANGES = 5;

const KINDS: readonly ChangeKind[] = ['to-do', 'not-known', 'assumed'];

/** What helps most comes first. A verdict that still lacks answers is no answer and is never listed. */
const HEADLINES: readonly Exclude<HeadlineKind, 'answers-needed' | 'no-rules'>[] = [
  'apply-now',
  'ended',
  'not-published',
  'apply-on',
  'other-procedure',
  'another-applies',
  'fix-first',
  'two-readings',
  'ends-on',
  'cannot-repair',
];

/**
 * Which single other answer would give another headline: at most five, most useful first. Every one is judged by
 * `assess` with all other answers as they are. What was answered and cannot be made otherwise is left out; so are days
 * and lists, which have no few values to try.
 */
export function whatChanges(record: Record): readonly Change[] {
  const { catalogue, itemId, facts, assessment } = record;
  if (assessment.headline === 'no-rules') return [];
  const changes = catalogue.items[itemId].rules.facts.flatMap((fact) => {
    const kind = kindOf(record, fact);
    return kind === undefined
      ? []
      : otherValues(fact, facts[fact.id] ?? fact.default).map((value): Change => {
          const supposed = { ...facts, [fact.id]: value };
          const then = assess(catalogue, itemId, supposed, assessment.on);
          return { kind, fact: fact.id, values: [value], then };
        });
  });
  return together(changes.filter(({ then }) => isUseful(then, assessment)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_CHANGES);
}

function kindOf(record: Record, { id, default: usual }: FactDefinition): ChangeKind | undefined {
  if (canBeMadeGood(record, id)) return 'to-do';
  if (record.facts[id] !== undefined) return undefined;
  if (usual !== undefined) return 'assumed';
  return record.unsure.includes(id) ? 'not-known' : undefined;
}

// Not met, and the applicant can still make it good; merely unknown is not "not done".
function canBeMadeGood({ catalogue, itemId, facts, assessment }: Record, fact: FactId): boolean {
  if (facts[fact] === undefined) return false;
  const curable = versionsOf(catalogue.items[itemId].rules)
    .flatMap(({ conditions }) => conditionsIn(conditions))
    .filter((condition) => condition.curable === true)
    .map(({ id }) => id);
  const isOpen = (finding: Finding): boolean =>
    finding.state === 'unmet' &&
    finding.facts.includes(fact) &&
    curable.includes(finding.condition);
  return assessment.pathways.some(
    ({ findings, readings }) =>
      findings.some(isOpen) ||
      readings?.earlier.findings.some(isOpen) === true ||
      readings?.current.findings.some(isOpen) === true,
  );
}

function otherValues(
  { type, options }: FactDefinition,
  taken: Facts[string],
): readonly (string | boolean)[] {
  const all =
    type === 'boolean'
      ? [true, false]
      : type === 'choice'
        ? (options ?? []).map(({ value }) => value)
        : [];
  return all.filter((value) => value !== taken);
}

function isUseful({ headline }: Assessment, now: Assessment): boolean {
  return headline !== now.headline && HEADLINES.some((one) => one === headline);
}

/** Answers to one question that come to the same, days included, are one change. */
function together(changes: readonly Change[]): Change[] {
  const same = new Map<string, Change>();
  for (const change of changes) {
    const { headline, certainty, eligibleOn, endsOn } = change.then;
    const key = [change.fact, headline, certainty, eligibleOn, endsOn].join();
    const before = same.get(key);
    same.set(
      key,
      before === undefined ? change : { ...before, values: [...before.values, ...change.values] },
    );
  }
  return [...same.values()];
}

function rank({ kind, then }: Change): number {
  return (
    KINDS.indexOf(kind) * HEADLINES.length + HEADLINES.findIndex((one) => one === then.headline)
  );
}
