import type { AlsoTold, RecordOrder } from '../catalogue/order-types';
import type { Catalogue, Citation, Evidence, FactId, ItemId, LocalDate } from '../catalogue/types';
import type { Assessment, Facts } from './assessment';
import type { FollowUp } from './follow-up';
import { calendarDays } from './calendar-days';
import { knownFacts } from './facts';
import { mainGate } from './headline';
import { nextStep } from './next-step';
import { inOrder } from './order-steps';
import { handedIn, type Place, placeOf } from './record-place';
import { type Wait, waitsOf } from './record-waits';
import { sameSubjects, type SubjectMarks } from './same-subject';
import { recordDateOf } from './versions';

/** A judged draft with what is entered of its subject. */
export interface FiledRecord {
  readonly id: string;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly subject: SubjectMarks;
  /** What was handed in and what became of it. */
  readonly followUp?: FollowUp;
}

interface PlacedRecord extends FiledRecord {
  readonly place: Place;
}

/** One record in the order of proceeding. */
export interface RecordStep {
  readonly id: string;
  readonly itemId: ItemId;
  /** The record's own date, by which its owner tells it from others of its kind. */
  readonly recordedOn?: LocalDate;
  readonly place: Place;
  /** Records that stand in the way of its application; empty unless the place is `after-records`. */
  readonly waits: readonly Wait[];
  /** Last day before it gets worse. */
  readonly before?: LocalDate;
  /** It rests on something not confirmed. */
  readonly callFirst: boolean;
}

/** An answer in one draft that another draft of the same subject contradicts. Pointed out, never changed. */
export interface Disagreement {
  readonly id: string;
  readonly fact: FactId;
  /** `still-open`: answered no, but `others` are open. `all-gone`: answered yes, but `others` are over. */
  readonly kind: 'still-open' | 'all-gone';
  readonly others: readonly string[];
}

/** A sentence of the catalogue about records that are open, with its source. */
export interface ToldOnce {
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly citation: Citation;
}

/** The records of one subject, first to last. */
export interface SubjectOrder {
  readonly key: string;
  readonly by: 'uscc' | 'name' | 'alone';
  /** Another draft with a code bears the same name: perhaps the same subject. */
  readonly namesake: boolean;
  readonly steps: readonly RecordStep[];
  readonly disagreements: readonly Disagreement[];
  readonly told: readonly ToldOnce[];
}

/**
 * In which order the records of each subject are dealt with, as of the day they were judged on. Pure, and the same for
 * any order of the records. A record that waits for others comes after them, whatever they wait for themselves.
 */
export function orderRecords(
  records: readonly FiledRecord[],
  catalogue: Catalogue,
  order: RecordOrder,
): readonly SubjectOrder[] {
  const placed = records.map((record): PlacedRecord => {
    const { rules } = catalogue.items[record.assessment.itemId];
    return { ...record, place: placeOf(record.assessment, handedIn(rules, record.followUp)) };
  });
  return sameSubjects(placed).map(({ entries, ...group }) => {
    const steps = entries.map((record) => stepOf(record, entries, catalogue, order));
    return {
      ...group,
      steps: inOrder(steps, Object.keys(catalogue.items)),
      disagreements: entries.flatMap((record) => disagreementsOf(record, entries, order)),
      told: toldOf(entries, catalogue, order),
    };
  });
}

function stepOf(
  record: PlacedRecord,
  entries: readonly PlacedRecord[],
  catalogue: Catalogue,
  order: RecordOrder,
): RecordStep {
  const { id, facts, assessment, place } = record;
  const item = catalogue.items[assessment.itemId];
  const [main] = mainGate(item.rules);
  const recordedOn = main && recordDateOf(main, knownFacts(item.rules, facts));
  const days = calendarDays(assessment, item, facts, catalogue.holidays);
  const before =
    place.kind === 'over' ? undefined : days.find(({ kind }) => kind === 'countdown')?.day;
  const { waits, after } = waitsOf(record, entries, catalogue, order.first);
  const judged = after ?? assessment;
  return {
    id,
    itemId: item.id,
    ...(recordedOn !== undefined && { recordedOn }),
    place: after === undefined ? place : afterRecords(after),
    waits,
    ...(before !== undefined && { before }),
    callFirst: judged.certainty === 'call-first' || waits.some(({ callFirst }) => callFirst),
  };
}

function afterRecords(after: Assessment): Place {
  const day = after.advisableOn ?? after.eligibleOn;
  return { kind: 'after-records', then: nextStep(after), ...(day !== undefined && { day }) };
}

function disagreementsOf(
  { id, facts, assessment, place }: PlacedRecord,
  entries: readonly PlacedRecord[],
  { first }: RecordOrder,
): readonly Disagreement[] {
  if (place.kind === 'over') return [];
  return first
    .filter(({ item }) => item === assessment.itemId)
    .flatMap(({ fact, before }): readonly Disagreement[] => {
      const listed = entries.filter((other) => before.includes(other.assessment.itemId));
      const open = listed.filter((other) => other.place.kind !== 'over');
      if (facts[fact] === false && open.length > 0)
        return [{ id, fact, kind: 'still-open', others: open.map((other) => other.id) }];
      if (facts[fact] === true && open.length === 0 && listed.length > 0)
        return [{ id, fact, kind: 'all-gone', others: listed.map((other) => other.id) }];
      return [];
    });
}

/** What the open records bring with them, each sentence once. */
function toldOf(
  entries: readonly PlacedRecord[],
  { items }: Catalogue,
  { also, gates }: RecordOrder,
): readonly ToldOnce[] {
  const open = new Set(
    entries.flatMap(({ assessment, place }) => (place.kind === 'over' ? [] : [assessment.itemId])),
  );
  const told = also.flatMap((one): readonly ToldOnce[] => {
    const itemId = one.items.find((item) => open.has(item));
    const sentence = itemId && sentenceOf(one, items[itemId]);
    return sentence === undefined ? [] : [{ ...sentence, id: one.id }];
  });
  const twoGates = [...open].some((itemId) => {
    const { pathways } = items[itemId].rules;
    return mainGate(items[itemId].rules).length < pathways.length;
  });
  return twoGates ? [...told, { id: 'gates', ...gates }] : told;
}

function sentenceOf(
  told: AlsoTold,
  { consequences, countdowns }: Catalogue['items'][ItemId],
): Omit<ToldOnce, 'id'> | undefined {
  const found =
    'consequence' in told
      ? consequences.find(({ id }) => id === told.consequence)
      : countdowns.find(({ id }) => id === told.countdown);
  return found && { text: found.text, evidence: found.evidence, citation: found.citation };
}
