import type { HolidayYear, Item } from '../catalogue/types';
import type { Assessment, Facts } from './assessment';
import { type CalendarDay, uidOf } from './calendar-day';
import { type KnownFacts, knownFacts } from './facts';
import { type DayScene, daysAtGate } from './gate-days';
import { mainGate } from './headline';
import { lastDay } from './periods';
import { decidesFirmly, startOf } from './verbs';
import { recordDateOf } from './versions';
import { ascending } from './ascending';

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
  const scene: DayScene = { assessment, item, holidays, main: first?.gate, recorded };
  const gates = new Set(assessment.pathways.map(({ gate }) => gate));
  if (hidden && first !== undefined) gates.delete(first.gate);

  const listed = !hidden && assessment.headline !== 'ended';
  return [
    ...[...gates].flatMap((gate) => daysAtGate(gate, scene)),
    ...(listed ? countdownDays(known, scene) : []),
  ]
    .filter(({ day }) => day >= assessment.on)
    .sort((a, b) => ascending(a.day, b.day) || ascending(a.uid, b.uid));
}

function countdownDays(known: KnownFacts, { item, recorded }: DayScene): readonly CalendarDay[] {
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
