import type { Citation, Evidence, FactId, ItemId } from './types';

/** While a record of one of `before` is open, the application for `item` has to wait: that one is dealt with first. */
export interface FirstRule {
  readonly id: string;
  readonly item: ItemId;
  readonly pathway: string;
  /** The condition of that pathway which says so; source and evidence are its own, in the version in force. */
  readonly condition: string;
  /** The yes or no that this condition looks at: "yes" bars the way. */
  readonly fact: FactId;
  readonly before: readonly ItemId[];
  readonly text: string;
}

/** What an open record brings with it and no order follows from: a consequence or a countdown of its item, by id. */
export type AlsoTold = { readonly id: string; readonly items: readonly ItemId[] } & (
  { readonly consequence: string } | { readonly countdown: string }
);

/** What is known of several records of one subject: which comes first, and what to tell besides. */
export interface RecordOrder {
  readonly first: readonly FirstRule[];
  readonly also: readonly AlsoTold[];
  /** Of a record that two gates show, each with its own application. */
  readonly gates: {
    readonly text: string;
    readonly evidence: Evidence;
    readonly citation: Citation;
  };
}
