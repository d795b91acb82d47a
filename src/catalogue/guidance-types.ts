import type { Citation, ContactId, Evidence, ItemId } from './types';

/** One thing said on the guidance page, with where it stands and how well it was read. */
export interface GuidancePoint {
  readonly text: string;
  readonly evidence: Evidence;
  /** The document has a first day of force: it dates the point. */
  readonly citation: Citation;
}

/** A website, a desk, a set of guides, a practice. */
export interface GuidanceEntry {
  readonly id: string;
  readonly title: string;
  readonly points: readonly GuidancePoint[];
  /** Items that are handled here. Over the whole page every item stands exactly once. */
  readonly items?: readonly ItemId[];
  /** Whom to ring; absent where each item has a number of its own. That of `credit-china` answers for that gate of every item. */
  readonly contact?: ContactId;
}

export interface GuidanceSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly GuidanceEntry[];
}

/** Where to go, what is published, what makes it easier, and what has changed since, in the order of the page. */
export type Guidance = readonly GuidanceSection[];
