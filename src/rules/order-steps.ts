import type { Place } from './record-place';
import type { RecordStep } from './record-order';
import { ascending } from './ascending';

/** What can be begun comes first; what needs nothing comes last. */
const RANKS: Readonly<Record<Place['kind'], number>> = {
  today: 0,
  'make-good': 1,
  ask: 2,
  'handed-in': 3,
  'on-day': 4,
  'after-records': 5,
  'by-itself': 6,
  barred: 7,
  over: 8,
};
const NO_DAY = '9999-12-31';

/**
 * Puts the steps in order: each after those it waits for; of the others what can be begun first, what gets worse soonest,
 * the earlier day, the order of the items, the id. Every step once, even if some waited for one another.
 */
export function inOrder(
  steps: readonly RecordStep[],
  items: readonly string[],
): readonly RecordStep[] {
  const keys = new Map(steps.map((step) => [step.id, keyOf(step, items)]));
  const byKey = (a: RecordStep, b: RecordStep): number =>
    ascending(keys.get(a.id) ?? '', keys.get(b.id) ?? '');
  let left = [...steps].sort(byKey);
  const done: RecordStep[] = [];
  while (left.length > 0) {
    const open = new Set(left.map(({ id }) => id));
    const next = left.find((step) => !waitsForAny(step, open)) ?? left[0];
    if (next === undefined) break;
    done.push(next);
    left = left.filter((step) => step !== next);
  }
  return done;
}

function waitsForAny({ waits }: RecordStep, open: ReadonlySet<string>): boolean {
  return waits.some(({ records }) => records.some((id) => open.has(id)));
}

/** Days order as text, and so do numbers of the same length. */
function keyOf({ place, before, itemId, id }: RecordStep, items: readonly string[]): string {
  const day = 'day' in place ? (place.day ?? NO_DAY) : NO_DAY;
  const item = String(items.indexOf(itemId)).padStart(2, '0');
  return [String(RANKS[place.kind]), before ?? NO_DAY, day, item, id].join(' ');
}
