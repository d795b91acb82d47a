import type { Catalogue, FactDefinition } from './types';

/** What the YAML folder says: the catalogue itself, and the lists that only the checks need. */
export interface Compiled {
  /** Its `released` holds the past editions only; `index.ts` adds the present rules. */
  readonly catalogue: Catalogue;
  readonly facts: readonly FactDefinition[];
  /** Ids of the kinds of attachment. */
  readonly attachments: readonly string[];
}
