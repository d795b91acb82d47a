import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { addCleanPages, savePlain } from './clean-pdf';
import { PAGE_HEIGHT, PAGE_WIDTH } from './layout/page-size';

/** One attached file: a photo that this app has encoded, or a PDF that `cleanPdf` made. */
export interface PaperPart {
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly bytes: Uint8Array;
}

/** Ten millimetres: what printers leave white, and room for a punch. */
const MARGIN = 28.35;

/**
 * All files of one paper as one PDF, in their order. A photo fills a page of A4, upright or lying as it is itself, within
 * margins; pages of a PDF keep their size. The same files give the same bytes. Rejects when one cannot be read: they
 * were all written by this app.
 */
export async function papersPdf(parts: readonly PaperPart[], title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title);
  pdf.setLanguage('zh-CN');
  for (const { type, bytes } of parts) {
    if (type === 'image/jpeg') await addPhoto(pdf, bytes);
    else
      await addCleanPages(
        pdf,
        await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false }),
      );
  }
  return savePlain(pdf);
}

async function addPhoto(pdf: PDFDocument, bytes: Uint8Array): Promise<void> {
  const photo = await pdf.embedJpg(bytes);
  const lies = photo.width > photo.height;
  const page = pdf.addPage(lies ? [PAGE_HEIGHT, PAGE_WIDTH] : [PAGE_WIDTH, PAGE_HEIGHT]);
  const { width, height } = page.getSize();
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const scale = Math.min(room.width / photo.width, room.height / photo.height);
  const shown = { width: photo.width * scale, height: photo.height * scale };
  page.drawImage(photo, {
    ...shown,
    x: (width - shown.width) / 2,
    y: (height - shown.height) / 2,
  });
}
