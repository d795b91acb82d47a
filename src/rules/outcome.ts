import type { LocalDate } from '../catalogue/types';
import type { FindingState } from './assessment';
import { earlierOf, laterOf } from './dates';

/**
 * What a condition, or a group of them, comes to. Four-valued: waiting is neither met nor unmet, and not known is
 * neither yes nor no.
 */
export interface Outcome {
  readonly state: FindingState;
  /** `waits`: the first day on which it is met; `met`: the day since which it is, when a period decided that. */
  readonly day: LocalDate | undefined;
  /** Whether the outcome stands on evidence that decides firmly (`full`, `quoted`, `plan`). */
  readonly firm: boolean;
}

export const MET: Outcome = { state: 'met', day: undefined, firm: true };
export const UNMET: Outcome = { state: 'unmet', day: undefined, firm: true };
export const UNKNOWN: Outcome = { state: 'unknown', day: undefined, firm: true };

/** `all`: unmet before unknown, unknown before waiting, waiting (the latest) before met. */
export function both(a: Outcome, b: Outcome): Outcome {
  if (a.state === 'unmet' || b.state === 'unmet') return strongest('unmet', a, b);
  if (a.state === 'unknown' || b.state === 'unknown') return UNKNOWN;
  const firm = a.firm && b.firm;
  if (a.state === b.state) return sameOrNew(a, b, latest(a.day, b.day), firm);
  const waiting = a.state === 'waits' ? a : b;
  return waiting.firm === firm ? waiting : { state: 'waits', day: waiting.day, firm };
}

/** `any`: met before unknown, unknown before waiting (the earliest), waiting before unmet. */
export function either(a: Outcome, b: Outcome): Outcome {
  if (a.state === 'met' && b.state === 'met') {
    return sameOrNew(a, b, earliest(a.day, b.day), a.firm || b.firm);
  }
  if (a.state === 'met') return a;
  if (b.state === 'met') return b;
  if (a.state === 'unknown' || b.state === 'unknown') return UNKNOWN;
  if (a.state === 'waits' && b.state === 'waits') {
    if (a.day === b.day) return a.firm ? a : b;
    return a.day === earliest(a.day, b.day) ? a : b;
  }
  if (a.state === 'waits') return a;
  if (b.state === 'waits') return b;
  // Every branch had to fail, so the weakest evidence counts.
  return a.firm ? b : a;
}

/** `none`: each member turned round. Periods are not allowed there; one not yet full does not stand in the way. */
export function not(a: Outcome): Outcome {
  switch (a.state) {
    case 'met':
      return a.firm ? UNMET : { ...UNMET, firm: false };
    case 'unmet':
    case 'waits':
      return a.firm ? MET : { ...MET, firm: false };
    case 'unknown':
      return UNKNOWN;
  }
}

/** One of them closes it by itself, so the better evidence counts. */
function strongest(state: FindingState, a: Outcome, b: Outcome): Outcome {
  if (a.state !== state) return b;
  if (b.state !== state) return a;
  return a.firm ? a : b;
}

/** Spares an allocation: nearly always one of the two operands is the result. */
function sameOrNew(a: Outcome, b: Outcome, day: LocalDate | undefined, firm: boolean): Outcome {
  if (a.day === day && a.firm === firm) return a;
  if (b.day === day && b.firm === firm) return b;
  return { state: a.state, day, firm };
}

function latest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : laterOf(a, b);
}

/** Undefined means "without any period", which is earlier than every day. */
function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  return a === undefined || b === undefined ? undefined : earlierOf(a, b);
}
