import type { Gate, HolidayYear, Item, LocalDate } from '../catalogue/types';
import type { Assessment, PathwayResult } from './assessment';
import {
  type ApplyDay,
  type CalendarDay,
  type DayReading,
  type EndDay,
  uidOf,
} from './calendar-day';
import { previousDay } from './dates';
import { advisableOn } from './periods';
import { decidesFirmly } from './verbs';

/** What the days at a gate are read from. */
export interface DayScene {
  readonly assessment: Assessment;
  readonly item: Item;
  readonly holidays: readonly HolidayYear[];
  /** The gate that the headline is about. */
  readonly main: Gate | undefined;
  readonly recorded: { readonly recordedOn?: LocalDate };
}

/** The day to apply and the last day of publicity at one gate, past ones too, in no order. */
export function daysAtGate(gate: Gate, scene: DayScene): readonly CalendarDay[] {
  const results = scene.assessment.pathways.filter((result) => result.gate === gate);
  const automatic = results.filter(({ nature }) => nature === 'automatic');
  // The record has gone, or should have: whatever else is open there leads nowhere.
  if (automatic.some(({ status }) => status === 'open')) return [];
  if (gate === scene.main && scene.assessment.headline === 'ended') return [];
  const ends = soonest([
    ...automatic.flatMap((result) => endDays(gate, result, scene)),
    ...endOfHeadline(gate, scene),
  ]);
  const applied = results.filter(
    ({ nature }) => nature === 'application' || nature === 'ex-officio',
  );
  const apply = isOpenNow(gate, applied, scene)
    ? []
    : soonest([
        ...applied.flatMap((result) => applyDays(gate, result, scene)),
        ...applyOfHeadline(gate, applied, scene),
      ]);
  // Gone by itself before one would go and apply.
  const needed = apply.filter(({ day, reading }) => {
    const end = ends.find((each) => each.reading === reading || each.reading === 'only');
    return end === undefined || day <= end.day;
  });
  return [...needed, ...ends];
}

function isOpenNow(gate: Gate, applied: readonly PathwayResult[], scene: DayScene): boolean {
  const { headline, on } = scene.assessment;
  if (applied.some((result) => isOpenFor(result, on))) return true;
  // Whatever a choice not asked for comes to, one can apply, although no pathway says so by itself.
  const settled = gate === scene.main && headline === 'apply-now';
  return settled && applied.every(({ status }) => status !== 'open');
}

/** One can apply today, and no later day is more prudent. */
function isOpenFor({ status, advisableOn: prudent }: PathwayResult, on: LocalDate): boolean {
  return status === 'open' && (prudent === undefined || prudent <= on);
}

function applyDays(gate: Gate, result: PathwayResult, scene: DayScene): readonly ApplyDay[] {
  const { headline, certainty } = scene.assessment;
  const isAnswer = gate === scene.main && (headline === 'apply-now' || headline === 'apply-on');
  return readingsOf(result).flatMap(({ reading, read }): readonly ApplyDay[] => {
    if (read.eligibleOn === undefined) return [];
    if (read.status !== 'opens' && read.status !== 'open') return [];
    if (isOpenFor(read, scene.assessment.on)) return [];
    const doubtful = isAnswer ? certainty === 'call-first' : isWeak(read);
    return [
      applyDay(
        scene,
        { gate, nature: result.nature, reading, eligibleOn: read.eligibleOn },
        doubtful,
      ),
    ];
  });
}

/**
 * The day the headline names. It is in no pathway where something has to be made good as well, and where a choice not
 * asked for comes to the same whatever its answer.
 */
function applyOfHeadline(
  gate: Gate,
  applied: readonly PathwayResult[],
  scene: DayScene,
): readonly ApplyDay[] {
  const { headline, eligibleOn, certainty } = scene.assessment;
  if (gate !== scene.main || eligibleOn === undefined) return [];
  const fixFirst = headline === 'fix-first';
  const nature = applied[0]?.nature ?? 'application';
  const parts = { gate, nature, reading: 'only', eligibleOn } as const;
  return [{ ...applyDay(scene, parts, certainty === 'call-first'), fixFirst }];
}

function applyDay(
  { item, holidays, recorded }: DayScene,
  parts: Pick<ApplyDay, 'gate' | 'nature' | 'reading' | 'eligibleOn'>,
  doubtful: boolean,
): ApplyDay {
  const { gate, reading, eligibleOn } = parts;
  const prudent = advisableOn(previousDay(eligibleOn), holidays);
  return {
    kind: 'apply',
    uid: uidOf(item, gate, 'apply', reading),
    day: prudent.day,
    ...parts,
    fixFirst: false,
    unannounced: prudent.unannounced,
    after: [],
    callFirst: doubtful || reading !== 'only',
    ...recorded,
  };
}

function endDays(gate: Gate, result: PathwayResult, scene: DayScene): readonly EndDay[] {
  return readingsOf(result).flatMap(({ reading, read }): readonly EndDay[] =>
    read.status !== 'opens' || read.endsOn === undefined
      ? []
      : [
          {
            kind: 'ends',
            uid: uidOf(scene.item, gate, 'ends', reading),
            day: read.endsOn,
            gate,
            reading,
            callFirst: reading !== 'only' || isWeak(read),
            ...scene.recorded,
          },
        ],
  );
}

/** The last day the headline names, likewise. */
function endOfHeadline(
  gate: Gate,
  { assessment, item, main, recorded }: DayScene,
): readonly EndDay[] {
  const { endsOn, certainty } = assessment;
  if (gate !== main || endsOn === undefined) return [];
  const uid = uidOf(item, gate, 'ends', 'only');
  const callFirst = certainty === 'call-first';
  return [{ kind: 'ends', uid, day: endsOn, gate, reading: 'only', callFirst, ...recorded }];
}

function readingsOf(
  result: PathwayResult,
): readonly { readonly reading: DayReading; readonly read: PathwayResult }[] {
  const { status, readings } = result;
  if (status !== 'two-readings' || readings === undefined) {
    return [{ reading: 'only', read: result }];
  }
  return [
    { reading: 'earlier', read: readings.earlier },
    { reading: 'current', read: readings.current },
  ];
}

/** Whether anything the pathway asks for is founded too weakly to rely on without a call. */
function isWeak({ findings }: PathwayResult): boolean {
  return findings.some(({ evidence }) => !decidesFirmly(evidence));
}

/** The first day of each purpose: where several pathways lead to the same, the soonest is the one to know. */
function soonest<Day extends CalendarDay>(days: readonly Day[]): readonly Day[] {
  const first = new Map<string, Day>();
  for (const day of days) {
    const other = first.get(day.uid);
    if (other === undefined || day.day < other.day) first.set(day.uid, day);
  }
  return [...first.values()];
}
