import type { Catalogue, LocalDate } from '../catalogue/types';
import type { Assessment, Facts, PathwayResult } from './assessment';
import { ascending } from './ascending';
import { knownFacts } from './facts';
import { mainGate } from './headline';
import { recordDateOf } from './versions';

/** A day worth drawing. Kinds in the order in which they stand when they share a day. */
export interface TimelineDay {
  readonly day: LocalDate;
  readonly kind: 'record' | 'eligible' | 'advisable' | 'today' | 'ends';
}

/**
 * The days of a verdict in their order, each kind at most once: the record's own date, today, the first day of an
 * application (also one that has passed), its prudent day, and the last day shown.
 */
export function timelineOf(
  assessment: Assessment,
  facts: Facts,
  catalogue: Catalogue,
): readonly TimelineDay[] {
  const { rules } = catalogue.items[assessment.itemId];
  const gate = mainGate(rules);
  const known = knownFacts(rules, facts);
  const first = gate[0];
  const opening = assessment.eligibleOn === undefined ? openSince(assessment) : assessment;
  const days: readonly (readonly [TimelineDay['kind'], LocalDate | undefined])[] = [
    ['record', first && recordDateOf(first, known)],
    ['eligible', opening?.eligibleOn],
    ['advisable', opening?.advisableOn],
    ['today', assessment.on],
    ['ends', assessment.endsOn],
  ];
  return days
    .flatMap(([kind, day]) => (day === undefined ? [] : [{ day, kind }]))
    .sort((a, b) => ascending(a.day, b.day));
}

/** The pathway by which one can apply now, if a period decided since when. */
function openSince({ headline, pathways }: Assessment): PathwayResult | undefined {
  if (headline !== 'apply-now') return undefined;
  return pathways.find(
    ({ nature, status, eligibleOn }) =>
      (nature === 'application' || nature === 'ex-officio') &&
      status === 'open' &&
      eligibleOn !== undefined,
  );
}
