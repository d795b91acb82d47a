import type { Bytes } from './bytes';
import type { Instant } from './instant';

/** Signs a manifest. The device's key is one; a licensed authority's qualified signature would be another. */
export interface Signer {
  readonly signedAt: Instant;
  /** The detached CMS signature over these bytes, DER. */
  sign(content: Bytes): Promise<Bytes>;
}
