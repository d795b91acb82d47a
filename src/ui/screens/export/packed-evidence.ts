import type { AttachmentInput } from '../../../bundle/pack-bundle';
import { paperFiles } from '../../../evidence/paper-files';
import type { PaperPart } from '../../../forms/papers-pdf';
import type { Attachment } from '../../../storage/attachment';
import type { EvidenceDesk } from '../../app/evidence-desk';
import type { Engine } from '../../engine/engine';
import type { NamedPaper } from '../evidence/paper-of';

/** Something attached cannot be read: signing without a word would leave it out. */
export class UnreadableEvidenceError extends Error {
  override readonly name = 'UnreadableEvidenceError';
}

/**
 * What is attached to these papers, one file a paper: a single photo or PDF as it is kept, several as one PDF. Rejects
 * with `UnreadableEvidenceError` when one of them cannot be read.
 */
export async function packedEvidence(
  draftId: string,
  papers: readonly NamedPaper[],
  desk: EvidenceDesk,
  engine: Pick<Engine, 'papersPdf'>,
): Promise<readonly AttachmentInput[]> {
  const list = await desk.list(draftId);
  // No database, no attachments: whatever was typed is signed all the same.
  if (list.state === 'closed') return [];
  const kept: Attachment[] = [];
  for (const entry of list.attachments) {
    if (entry.state !== 'ok') throw new UnreadableEvidenceError();
    kept.push(entry.attachment);
  }
  const files = paperFiles(
    papers.map(({ planned }) => planned),
    kept,
  );
  const packed: AttachmentInput[] = [];
  for (const { planned, kind, how, files: own } of files) {
    const title = papers.find((paper) => paper.planned === planned)?.title ?? kind;
    const [only] = own;
    if (how === 'as-kept' && only !== undefined) {
      packed.push({ kind, name: nameOf(planned.penalty, only.name), file: await read(desk, only) });
    } else {
      const parts: PaperPart[] = [];
      for (const file of own) {
        const bytes = new Uint8Array(await (await read(desk, file)).arrayBuffer());
        parts.push({ type: file.type, bytes });
      }
      const pdf = new Uint8Array(await engine.papersPdf(parts, title));
      packed.push({
        kind,
        name: `${title}.pdf`,
        file: new Blob([pdf], { type: 'application/pdf' }),
      });
    }
  }
  return packed;
}

/** The kind does not tell which penalty a file is about; the name does. */
function nameOf(penalty: number | undefined, name: string): string {
  return penalty === undefined ? name : `第 ${String(penalty + 1)} 条 ${name}`.slice(0, 255);
}

async function read(desk: EvidenceDesk, attachment: Attachment): Promise<Blob> {
  const found = await desk.read(attachment);
  if (found.state !== 'ok') throw new UnreadableEvidenceError();
  return found.file;
}
