import type { Guidance } from './guidance-types';
import type { RecordOrder } from './order-types';
import type { Catalogue, FactDefinition } from './types';
import type { Which } from './which-types';

/** What the YAML folder says: the catalogue, the guidance page, the questions to an item, and the lists that only checks need. */
export interface Compiled {
  /** Its `released` holds the past editions only; `index.ts` adds the present rules. */
  readonly catalogue: Catalogue;
  readonly guidance: Guidance;
  readonly order: RecordOrder;
  readonly which: Which;
  readonly facts: readonly FactDefinition[];
  /** Ids of the kinds of attachment. */
  readonly attachments: readonly string[];
}
