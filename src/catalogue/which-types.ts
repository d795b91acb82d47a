import type { Citation, ContactId, ItemId } from './types';

/** One answer to a question that leads to an item. */
export interface WhichOption {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** The items it leaves; all of those still possible when absent. */
  readonly items?: readonly ItemId[];
  /** The question asked next, as long as several items are possible. */
  readonly then?: string;
}

/** A question whose answer the applicant reads off a paper or a page. 不清楚 leaves every item possible. */
export interface WhichQuestion {
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  readonly where?: string;
  readonly options: readonly WhichOption[];
  /** The question asked after 不清楚; without it what is still possible is shown. */
  readonly unsure?: string;
}

/** How to see that it is another item after all. */
export interface Difference {
  readonly item: ItemId;
  readonly when: string;
  readonly citation: Citation;
}

/** The questions that lead a person who does not know the name of the record to its item. */
export interface Which {
  /** All items, in the order of the plan. */
  readonly items: readonly ItemId[];
  readonly first: string;
  /** Whom to ring when the questions do not lead to an item. */
  readonly contact: ContactId;
  readonly questions: readonly WhichQuestion[];
  readonly differences: Readonly<Record<ItemId, readonly Difference[]>>;
}
