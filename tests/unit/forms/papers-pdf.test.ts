import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { papersPdf, type PaperPart } from '../../../src/forms/papers-pdf';
import { askAbout, renderPages } from '../../support/pdf';
import { plainPdf } from '../../support/pdfs';
import { RED_BLUE } from '../../support/photos';

const PHOTO: PaperPart = { type: 'image/jpeg', bytes: RED_BLUE };

async function pdfPart(pages: number): Promise<PaperPart> {
  return { type: 'application/pdf', bytes: await plainPdf(pages) };
}

describe('several files of one paper', () => {
  it('become one PDF, in their order, photos on A4 and pages in their own size', async () => {
    const file = await papersPdf([PHOTO, await pdfPart(2), PHOTO], '营业执照');
    const pages = (await PDFDocument.load(file)).getPages();
    const sizes = pages.map((page) => [page.getWidth(), page.getHeight()].map(Math.round));
    expect(sizes).toEqual([
      [842, 595],
      [300, 400],
      [300, 400],
      [842, 595],
    ]);
  });

  it('show a photo whole, within margins, not turned', async () => {
    const [page] = await renderPages([await papersPdf([PHOTO], '照片')], 72);
    if (page === undefined) throw new Error('not drawn');
    const at = (x: number, y: number): number | undefined => page.pixels[y * page.width + x];
    expect(at(10, 297), 'the margin is white').toBe(255);
    const [red, blue] = [at(200, 297), at(640, 297)];
    expect(red, 'red is left, and lighter than blue').toBeGreaterThan(blue ?? 255);
    expect(red).toBeLessThan(200);
  });

  it('give the same bytes each time, without a date or a maker', async () => {
    const parts = [PHOTO, await pdfPart(1)];
    const file = await papersPdf(parts, '照片');
    expect(await papersPdf(parts, '照片')).toEqual(file);
    expect(await askAbout('pdfinfo', file)).not.toMatch(/CreationDate|Author|Creator/);
  });
});
