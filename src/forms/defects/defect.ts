import type { Assessment } from '../../rules/assessment';
import type { PacketSources } from '../letters';
import type { PlannedPaper } from '../plan';

/** Where a defect is mended: at an answer, at a paper of the packet, or by waiting for the verdict. */
export type DefectPlace =
  | { readonly kind: 'answer'; readonly path: string }
  /** `id` of the planned paper, e.g. `f04-2`. */
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'verdict' };

/**
 * Something for which papers are sent back. `blocks`: no paper can be made, or it would be refused for certain; `warns`:
 * it is often sent back; `informs`: worth a look. Says in plain Chinese what is wrong and how to mend it.
 */
export interface Defect {
  readonly level: 'blocks' | 'warns' | 'informs';
  /** Stable name of the kind of defect. */
  readonly code: string;
  readonly place: DefectPlace;
  readonly what: string;
  readonly how: string;
}

/** What has been done with one paper of the packet, as far as the app can know or was told. */
export interface PaperMarks {
  /** A form: as it is now, before a later change, in an edition that is no longer used, or not yet. */
  readonly printed?: 'present' | 'changed' | 'old-edition';
  /** Signed and sealed by the applicant, in every place. */
  readonly signed?: boolean;
  readonly authoritySealed?: boolean;
  /** A brought paper is at hand. */
  readonly atHand?: boolean;
  /** The seal is on the copy. */
  readonly copySealed?: boolean;
  /** A receipt says which decision it is for. */
  readonly namesDecision?: boolean;
}

/** A photo or a PDF attached to a paper. */
export interface EvidenceFile {
  /** `PlannedPaper.id`. */
  readonly paper: string;
  readonly pages: number;
  /** Of a photo. */
  readonly pixels?: { readonly width: number; readonly height: number };
}

/** Everything that the finder looks at. */
export interface Packet extends PacketSources {
  readonly assessment: Pick<Assessment, 'headline' | 'eligibleOn'>;
  readonly planned: readonly PlannedPaper[];
  /** By planned paper. */
  readonly marks: Readonly<Record<string, PaperMarks>>;
  readonly evidence: readonly EvidenceFile[];
}
