import type { Attachment } from '../../storage/attachment';
import {
  addAttachment,
  listAttachments,
  moveAttachment,
  readAttachment,
  replaceAttachment,
  type AttachmentContent,
  type AttachmentList,
  type NewAttachment,
} from '../../storage/attachments';
import type { AttachmentResult } from '../../storage/change-attachments';
import type { AttachmentKey, Database } from '../../storage/database';
import { putBackAttachment, removeAttachment } from '../../storage/remove-attachment';
import type { Clock } from './clock';
import type { EvidenceDesk, ReadAttachment, RemovedAttachment } from './evidence-desk';
import { randomId } from './random';

/** Attachments over IndexedDB. */
export class StoredEvidence implements EvidenceDesk {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #settle: () => Promise<void>;

  /** `settle` stores the open draft: a file is kept only beside a stored draft. */
  constructor(db: Database, clock: Clock, settle: () => Promise<void>) {
    this.#db = db;
    this.#clock = clock;
    this.#settle = settle;
  }

  list(draftId: string): Promise<AttachmentList> {
    return listAttachments(this.#db, draftId);
  }

  async add(draftId: string, file: NewAttachment): Promise<AttachmentResult> {
    await this.#settle();
    const made = { id: randomId(), addedAt: this.#clock.now() };
    return addAttachment(this.#db, draftId, file, made);
  }

  replace(attachment: Attachment, content: AttachmentContent): Promise<AttachmentResult> {
    return replaceAttachment(this.#db, attachment, content);
  }

  move(attachment: Attachment, by: -1 | 1): Promise<AttachmentResult> {
    return moveAttachment(this.#db, attachment, by);
  }

  async remove(key: AttachmentKey): Promise<RemovedAttachment> {
    const result = await removeAttachment(this.#db, key);
    if (!result.ok) return result;
    return { ok: true, undo: () => putBackAttachment(this.#db, result.taken) };
  }

  async read(attachment: Attachment): Promise<ReadAttachment> {
    const read = await readAttachment(this.#db, attachment);
    if (read.state !== 'ok') return { state: read.state };
    return { state: 'ok', file: new Blob([read.bytes], { type: attachment.type }) };
  }
}
