import type { Guidance } from './guidance-types';
import type { Catalogue, FactDefinition } from './types';

/** What the YAML folder says: the catalogue itself, the guidance page, and the lists that only the checks need. */
export interface Compiled {
  /** Its `released` holds the past editions only; `index.ts` adds the present rules. */
  readonly catalogue: Catalogue;
  readonly guidance: Guidance;
  readonly facts: readonly FactDefinition[];
  /** Ids of the kinds of attachment. */
  readonly attachments: readonly string[];
}
