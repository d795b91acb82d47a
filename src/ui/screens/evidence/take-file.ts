import { inspectFile, type Refusal } from '../../../evidence/inspect';
import type { PhotoEdit } from '../../../evidence/photo-plan';
import type { Engine } from '../../engine/engine';
import { makePhoto } from '../../engine/photo';
import type { AttachmentContent } from '../../../storage/attachments';

/** A file as it may be kept, or why not. */
export type TakenFile =
  | { readonly ok: true; readonly content: AttachmentContent }
  | { readonly ok: false; readonly refusal: Refusal };

/** Looks at a file before it is read, and writes what is taken anew: nothing of the file but what is seen goes on. */
export async function takeFile(file: Blob, engine: () => Promise<Engine>): Promise<TakenFile> {
  const inspected = await inspectFile({
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  });
  switch (inspected.kind) {
    case 'refused':
      return { ok: false, refusal: inspected.refusal };
    case 'photo':
      return editedPhoto(file, { quarterTurns: 0 }, await engine());
    case 'pdf':
      return takePdf(file, await engine());
  }
}

/** The photo turned and cut. */
export async function editedPhoto(file: Blob, edit: PhotoEdit, engine: Engine): Promise<TakenFile> {
  const made = await makePhoto(engine, file, edit);
  if (!made.ok) return { ok: false, refusal: 'broken-picture' };
  const { bytes, width, height } = made;
  return {
    ok: true,
    content: { type: 'image/jpeg', pages: 1, pixels: { width, height }, bytes },
  };
}

async function takePdf(file: Blob, engine: Engine): Promise<TakenFile> {
  const cleaned = await engine.cleanPdf(file);
  if (cleaned.ok)
    return {
      ok: true,
      content: { type: 'application/pdf', pages: cleaned.pages, bytes: cleaned.pdf },
    };
  const refusals = {
    encrypted: 'encrypted-pdf',
    broken: 'broken-pdf',
    'too-many-pages': 'too-many-pages',
    'too-slow': 'too-slow-pdf',
  } as const;
  return { ok: false, refusal: refusals[cleaned.reason] };
}
