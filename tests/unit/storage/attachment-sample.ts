import type { Attachment } from '../../../src/storage/attachment';
import {
  addAttachment,
  listAttachments,
  type NewAttachment,
} from '../../../src/storage/attachments';
import type { Database } from '../../../src/storage/database';
import { AT_NINE } from './sample';

/** A made-up photo of a paper; `text` makes its bytes. */
export function photo(text: string, paper = 'legalRepIdCopy'): NewAttachment {
  const bytes = new TextEncoder().encode(text);
  return {
    paper,
    kind: paper,
    name: `${text}.jpg`,
    type: 'image/jpeg',
    pages: 1,
    pixels: { width: 1200, height: 900 },
    originalSize: 9000,
    bytes,
  };
}

/** Keeps photos one after another; each has its text for id. */
export async function addPhotos(
  db: Database,
  texts: readonly string[],
  paper?: string,
): Promise<readonly Attachment[]> {
  const added: Attachment[] = [];
  for (const text of texts) {
    const result = await addAttachment(db, 'd1', photo(text, paper), {
      id: text,
      addedAt: AT_NINE,
    });
    if (!result.ok) throw new Error(result.reason);
    added.push(result.attachment);
  }
  return added;
}

/** Ids of the listed files, `?` for one that cannot be read. */
export async function idsOf(db: Database, draftId = 'd1'): Promise<readonly string[]> {
  const list = await listAttachments(db, draftId);
  if (list.state !== 'ok') throw new Error(list.state);
  return list.attachments.map((entry) => (entry.state === 'ok' ? entry.attachment.id : '?'));
}
