import type { Gate, HolidayYear, Item, LocalDate, Nature } from '../catalogue/types';
import type { Assessment, Facts, PathwayResult } from './assessment';
import { previousDay } from './dates';
import { type KnownFacts, knownFacts } from './facts';
import { mainGate } from './headline';
import { advisableOn, lastDay } from './periods';
import { decidesFirmly, startOf } from './verbs';
import { recordDateOf } from './versions';

/** Which version of the law a day comes from; `only` where they agree or there is but one. */
export type DayReading = 'only' | 'earlier' | 'current';

interface Dated {
  /**
   * The same for the same purpose of the same record, whatever the facts come to: item, gate or countdown, kind. So a day
   * that moved replaces the one a calendar already holds.
   */
  readonly uid: string;
  /** The day to act on, or the last one. */
  readonly day: LocalDate;
  /** The day rests on something not confirmed: call before relying on it. */
  readonly callFirst: boolean;
  /** The record's own date, by which its owner tells it from others of its kind. */
  readonly recordedOn?: LocalDate;
}

/** A day of the calendar that its owner should not miss. */
export type CalendarDay =
  | (Dated & {
      /** The prudent day to apply: never too early, and a day on which offices work. */
      readonly kind: 'apply';
      readonly gate: Gate;
      readonly nature: Nature;
      readonly reading: DayReading;
      /** First day on which the law allows it; not after `day`. */
      readonly eligibleOn: LocalDate;
      /** Something has to be made good before. */
      readonly fixFirst: boolean;
      /** Counted into a year whose holidays are not announced. */
      readonly unannounced: boolean;
    })
  | (Dated & {
      /** Last day on which the record is shown. */
      readonly kind: 'ends';
      readonly gate: Gate;
      readonly reading: DayReading;
    })
  | (Dated & {
      /** Last day before things get worse. */
      readonly kind: 'countdown';
      /** What happens then, from the catalogue. */
      readonly text: string;
    });

type ApplyDay = Extract<CalendarDay, { readonly kind: 'apply' }>;
type EndDay = Extract<CalendarDay, { readonly kind: 'ends' }>;

interface Scene {
  readonly assessment: Assessment;
  readonly item: Item;
  readonly holidays: readonly HolidayYear[];
  readonly main: Gate | undefined;
  readonly recorded: { readonly recordedOn?: LocalDate };
}

/**
 * The days that should stand in the calendar of the owner of this record, in their order: at each gate the day to apply
 * and the last day of publicity, both readings where the law changed, and the countdowns of the item. None is past, and
 * none is named that the assessment does not know.
 */
export function calendarDays(
  assessment: Assessment,
  item: Item,
  facts: Facts,
  holidays: readonly HolidayYear[],
): readonly CalendarDay[] {
  const known = knownFacts(item.rules, facts);
  const hidden = assessment.headline === 'not-published';
  // Not shown by law: at neither gate is there anything to wait for.
  if (hidden && known.values[item.rules.shownFact] !== false) return [];
  const [first] = mainGate(item.rules);
  const recordedOn = first && recordDateOf(first, known);
  const recorded = recordedOn === undefined ? {} : { recordedOn };
  const scene: Scene = { assessment, item, holidays, main: first?.gate, recorded };
  const gates = new Set(assessment.pathways.map(({ gate }) => gate));
  if (hidden && first !== undefined) gates.delete(first.gate);

  const listed = !hidden && assessment.headline !== 'ended';
  return [
    ...[...gates].flatMap((gate) => daysAtGate(gate, scene)),
    ...(listed ? countdownDays(known, scene) : []),
  ]
    .filter(({ day }) => day >= assessment.on)
    .sort((a, b) => order(a.day, b.day) || order(a.uid, b.uid));
}

function daysAtGate(gate: Gate, scene: Scene): readonly CalendarDay[] {
  const results = scene.assessment.pathways.filter((result) => result.gate === gate);
  const automatic = results.filter(({ nature }) => nature === 'automatic');
  // The record has gone, or should have: whatever else is open there leads nowhere.
  if (automatic.some(({ status }) => status === 'open')) return [];
  const ends = soonest(automatic.flatMap((result) => endDays(gate, result, scene)));
  const applied = results.filter(
    ({ nature }) => nature === 'application' || nature === 'ex-officio',
  );
  const apply = soonest([
    ...(applied.some((result) => isOpenFor(result, scene.assessment.on))
      ? []
      : applied.flatMap((result) => applyDays(gate, result, scene))),
    ...afterFixing(gate, applied, scene),
  ]);
  // Gone by itself before one would go and apply.
  const needed = apply.filter(({ day, reading }) => {
    const end = ends.find((each) => each.reading === reading || each.reading === 'only');
    return end === undefined || day <= end.day;
  });
  return [...needed, ...ends];
}

/** One can apply today, and no later day is more prudent. */
function isOpenFor({ status, advisableOn: prudent }: PathwayResult, on: LocalDate): boolean {
  return status === 'open' && (prudent === undefined || prudent <= on);
}

function applyDays(gate: Gate, result: PathwayResult, scene: Scene): readonly ApplyDay[] {
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

/** The day until which one waits in any case, where something has to be made good as well. */
function afterFixing(
  gate: Gate,
  applied: readonly PathwayResult[],
  scene: Scene,
): readonly ApplyDay[] {
  const { headline, eligibleOn, certainty } = scene.assessment;
  if (gate !== scene.main || headline !== 'fix-first' || eligibleOn === undefined) return [];
  const nature = applied[0]?.nature ?? 'application';
  const parts = { gate, nature, reading: 'only', eligibleOn } as const;
  return [{ ...applyDay(scene, parts, certainty === 'call-first'), fixFirst: true }];
}

function applyDay(
  { item, holidays, recorded }: Scene,
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
    callFirst: doubtful || reading !== 'only',
    ...recorded,
  };
}

function endDays(gate: Gate, result: PathwayResult, scene: Scene): readonly EndDay[] {
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

function countdownDays(known: KnownFacts, { item, recorded }: Scene): readonly CalendarDay[] {
  return item.countdowns.flatMap(({ id, clock, months, text, evidence }) => {
    const start = startOf(clock, known);
    if (start === undefined) return [];
    const day = lastDay(start, months);
    const callFirst = !decidesFirmly(evidence);
    return [
      { kind: 'countdown', uid: uidOf(item, id, 'countdown'), day, text, callFirst, ...recorded },
    ];
  });
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

function uidOf(
  { id }: Item,
  place: string,
  kind: CalendarDay['kind'],
  reading: DayReading = 'only',
): string {
  return [id, place, kind, ...(reading === 'only' ? [] : [reading])].join('.');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
