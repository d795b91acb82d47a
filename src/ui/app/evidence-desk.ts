import type { Attachment } from '../../storage/attachment';
import type { AttachmentContent, AttachmentList, NewAttachment } from '../../storage/attachments';
import type { AttachmentResult } from '../../storage/change-attachments';
import type { AttachmentKey } from '../../storage/database';
import type { PutBackResult } from '../../storage/remove-attachment';

export type RemovedAttachment =
  | { readonly ok: true; readonly undo: () => Promise<PutBackResult> }
  | { readonly ok: false; readonly reason: 'missing' | 'disk-full' | 'closed' };

export type ReadAttachment =
  { readonly state: 'ok'; readonly file: Blob } | { readonly state: 'unreadable' | 'closed' };

/** Photos and PDFs of drafts, from the screens' side. Every change is stored when its promise resolves. */
export interface EvidenceDesk {
  /** The files of a draft, paper by paper in their order; unreadable ones are told, last. */
  list(draftId: string): Promise<AttachmentList>;
  /** Keeps a file as the last of its paper. */
  add(draftId: string, file: NewAttachment): Promise<AttachmentResult>;
  /** Puts other bytes in the place of those of a file, unless another window did so first. */
  replace(attachment: Attachment, content: AttachmentContent): Promise<AttachmentResult>;
  /** One place up or down among the files of its paper. */
  move(attachment: Attachment, by: -1 | 1): Promise<AttachmentResult>;
  /** Takes a file away, readable or not, and hands back how to undo it. */
  remove(key: AttachmentKey): Promise<RemovedAttachment>;
  /** The bytes, checked; with the MIME type of the file. */
  read(attachment: Attachment): Promise<ReadAttachment>;
}
