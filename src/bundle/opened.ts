import type { Assessment } from '../rules/assessment';
import type { Application } from './application';
import type { Instant } from './instant';
import type { Reason } from './reason';

/** A form or an attachment of an intact bundle: exactly the signed bytes. */
export interface OpenedFile {
  /** Name in the container, e.g. `attachments/a001.jpg`. */
  readonly entry: string;
  readonly kind: 'form' | 'attachment';
  /** What to call it on screen: the id of the form (`f04-1`), or the name that the applicant's device gave. Show it isolated and escaped. */
  readonly name: string;
  /** Kind of attachment as the catalogue names it; empty for a form. */
  readonly material: string;
  /** Bytes. */
  readonly size: number;
  /** A window on the file that was opened, with the MIME type of its extension. */
  readonly blob: Blob;
}

/** What the check of a file found. */
export type Opened =
  | {
      /** Not changed since export, signed by one device. Says nothing about who the person is. */
      readonly state: 'intact';
      readonly application: Application;
      /** Whether the rules named in it give the same assessment today; unknown when this release never had them. */
      readonly replay: 'same' | 'differs' | 'unknown-rules';
      /** The same facts under the rules of this release. */
      readonly present: Assessment;
      /** Whether each form, filled again from the data, is equal to the byte. */
      readonly forms: readonly { readonly id: string; readonly redrawn: boolean }[];
      readonly files: readonly OpenedFile[];
      readonly signedAt: Instant;
      /** Fingerprint of the key that signed, 8 hex digits: `deviceFingerprint`. */
      readonly deviceKey: string;
    }
  | { readonly state: 'altered' | 'not-a-bundle' | 'unsupported'; readonly reason: Reason };
