import type { Gate, Item, LocalDate, Nature } from '../catalogue/types';

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
      /** What the catalogue says of other records of the subject that come first; empty where none does. */
      readonly after: readonly string[];
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

export type ApplyDay = Extract<CalendarDay, { readonly kind: 'apply' }>;
export type EndDay = Extract<CalendarDay, { readonly kind: 'ends' }>;

/** The uid of a day: `place` is the gate or the countdown. */
export function uidOf(
  { id }: Pick<Item, 'id'>,
  place: string,
  kind: CalendarDay['kind'],
  reading: DayReading = 'only',
): string {
  return [id, place, kind, ...(reading === 'only' ? [] : [reading])].join('.');
}
