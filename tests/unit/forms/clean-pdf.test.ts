import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { cleanPdf } from '../../../src/forms/clean-pdf';
import { differingPixels, renderPages } from '../../support/pdf';
import { everythingIn, keysIn, plainPdf, tellingPdf } from '../../support/pdfs';
import { RED_BLUE, tellingJpeg, tracesOf } from '../../support/photos';

const CANARY = '北纬39.65东经106.79';

async function cleaned(file: Uint8Array): Promise<Uint8Array> {
  const result = await cleanPdf(file, 200);
  if (!result.ok) throw new Error(result.reason);
  return result.pdf;
}

describe('a PDF that acts and tells', () => {
  const telling = tellingPdf(CANARY, tellingJpeg(RED_BLUE, CANARY));

  it('is one: the canary is found in it', async () => {
    expect(tracesOf(CANARY, await everythingIn(await telling))).not.toEqual([]);
  });

  it('tells nothing any more, in no object and no stream', async () => {
    const pdf = await everythingIn(await cleaned(await telling));
    expect(tracesOf(CANARY, pdf)).toEqual([]);
    expect(pdf.toString()).not.toContain('MotionPhoto');
  });

  it('does nothing any more: no action, script, field, link or attached file', async () => {
    const keys = await keysIn(await cleaned(await telling));
    const acting = ['A', 'AA', 'OpenAction', 'JS', 'JavaScript', 'Annots', 'AcroForm'];
    const carrying = ['EmbeddedFiles', 'EF', 'AF', 'Names', 'Metadata', 'PieceInfo', 'Author'];
    expect([...acting, ...carrying].filter((key) => keys.has(key))).toEqual([]);
  });

  it('looks the same: the seal that was an annotation is still there', async () => {
    const [before, after] = await renderPages([await telling, await cleaned(await telling)], 72);
    if (before === undefined || after === undefined) throw new Error('not drawn');
    expect(after.pixels[170 * after.width + 230], 'in the seal').toBe(0);
    expect(after.pixels[170 * after.width + 150], 'beside it').toBe(255);
    expect(differingPixels(before, after)).toEqual([]);
  });

  it('gives the same bytes each time', async () => {
    expect(await cleaned(await telling)).toEqual(await cleaned(await telling));
  });

  it('stays as it is when it is cleaned again', async () => {
    const once = await cleaned(await telling);
    expect(tracesOf(CANARY, await everythingIn(await cleaned(once)))).toEqual([]);
    const [first, second] = await renderPages([once, await cleaned(once)], 72);
    if (first === undefined || second === undefined) throw new Error('not drawn');
    expect(differingPixels(first, second)).toEqual([]);
  });
});

describe('a PDF that is not taken', () => {
  it('because it has more pages than allowed is told from one that has not', async () => {
    const file = await plainPdf(4);
    expect(await cleanPdf(file, 3)).toEqual({ ok: false, reason: 'too-many-pages' });
    expect(await cleanPdf(file, 4)).toMatchObject({ ok: true, pages: 4 });
  });

  it('because it is encrypted is said to be', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const plain = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    const locked = plain.replace('trailer\n<<', 'trailer\n<< /Encrypt 1 0 R');
    expect(locked).toContain('/Encrypt');
    expect(await cleanPdf(Buffer.from(locked, 'latin1'), 200)).toEqual({
      ok: false,
      reason: 'encrypted',
    });
  });

  it('because it is broken anywhere never rejects', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const file = await plainPdf();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.nat(255),
        fc.boolean(),
        async (at, byte, cut) => {
          const changed = new Uint8Array(file);
          changed[at] = byte;
          const result = await cleanPdf(cut ? file.slice(0, at) : changed, 200);
          expect(result.ok || result.reason === 'broken' || result.reason === 'encrypted').toBe(
            true,
          );
        },
      ),
      { numRuns: 150 },
    );
    vi.restoreAllMocks();
  });

  it.each(['', '%PDF-1.7', '%PDF-1.7\n1 0 obj << /Kids [1 0 R] /Type /Pages >> endobj'])(
    'because it is only %j is broken',
    async (text) => {
      const result = await cleanPdf(new TextEncoder().encode(text), 200);
      expect(result).toEqual({ ok: false, reason: 'broken' });
    },
  );

  it('because its pages contain themselves is broken', async () => {
    const pages = '2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj';
    const loop = `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n${pages}\n`;
    const file = new TextEncoder().encode(`${loop}trailer << /Root 1 0 R >>`);
    expect(await cleanPdf(file, 200)).toEqual({ ok: false, reason: 'broken' });
  });
});
