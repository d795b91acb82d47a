import type { FactId, ItemId, ProfilePath } from '../catalogue/types';

/** Where a value belongs: an answer of the self-check, an entry of the forms, or nowhere yet. */
export type Target =
  | { readonly kind: 'fact'; readonly id: FactId }
  | { readonly kind: 'entry'; readonly path: ProfilePath }
  | { readonly kind: 'none'; readonly field: string };

/** Where on the pasted page something stands. */
export interface Source {
  /** The label as pasted, e.g. 处罚决定日期（作出日期）. */
  readonly label: string;
  /** The line as pasted, without the space around it; a value that was wrapped has its lines joined by `\n`. */
  readonly line: string;
  /** Number of the first of these lines, from 1. */
  readonly lineNumber: number;
}

/** One value that the page states. */
export interface PastedValue extends Source {
  readonly to: Target;
  /** Days as `YYYY-MM-DD`, amounts in yuan as `5000.00`, choices as the catalogue's values, texts as pasted. */
  readonly value: string | readonly string[];
  /** Follows from the wording of a sentence, not from a field of its own: a person has to say yes to it. */
  readonly confirm: boolean;
}

/** Several values for one target: none is taken until a person has chosen. */
export interface PastedConflict {
  readonly to: Target;
  readonly options: readonly PastedValue[];
}

/** Something that stood at a known label and was not taken, or deserves a second look. */
export interface PastedDoubt extends Source {
  readonly why:
    | 'no-such-day'
    | 'not-a-day'
    | 'day-ahead'
    | 'not-a-code'
    | 'masked'
    | 'no-unit'
    | 'not-an-amount'
    /** The wording names none of the choices for sure. */
    | 'unclear'
    /** A part of the wording was recognised and taken, another was not. */
    | 'partly'
    /** Several labels, then several lines: which belongs to which is not said. */
    | 'which-label'
    /** The page says that the record was taken off. */
    | 'removed';
}

export interface PastedRecord {
  readonly kind: 'penalty' | 'listing' | 'unknown';
  /** What the record can be, in the order of the catalogue; one when the page leaves no choice. */
  readonly items: readonly ItemId[];
  /** At most one value a target. */
  readonly values: readonly PastedValue[];
  readonly conflicts: readonly PastedConflict[];
  /** Read as well, but no question and no form of this catalogue asks for it. */
  readonly others: readonly PastedValue[];
  readonly doubts: readonly PastedDoubt[];
}

export type PastedText =
  | {
      readonly ok: true;
      readonly records: readonly PastedRecord[];
      /** Lines with text from which nothing was read. */
      readonly unread: number;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'too-long' };

/** One word for a target, to compare and to key by. */
export function targetKey(to: Target): string {
  switch (to.kind) {
    case 'fact':
      return `fact:${to.id}`;
    case 'entry':
      return `entry:${to.path}`;
    case 'none':
      return `none:${to.field}`;
  }
}
