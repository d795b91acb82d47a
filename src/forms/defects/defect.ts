import type { Assessment } from '../../rules/assessment';
import type { PacketSources } from '../letters';
import type { PaperNotes } from '../paper-notes';
import type { TrackedPaper } from '../paper-state';

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
  /** Every paper and how far it is. */
  readonly papers: readonly TrackedPaper[];
  readonly notes: PaperNotes;
  readonly evidence: readonly EvidenceFile[];
}
