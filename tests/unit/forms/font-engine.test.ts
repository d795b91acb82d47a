import { PDFDocument } from 'pdf-lib';
import { loadSlice } from 'virtual:font-slices';
import { describe, expect, it, vi } from 'vitest';
import { fontEngine, streamOf } from '../../../src/forms/font-engine';

// The typeface is large, poppler is another process, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

function listen(stream: ReturnType<typeof streamOf>): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const heard: unknown[] = [];
    stream
      .on('data', (bytes) => heard.push(['data', bytes]))
      .on('end', () => {
        resolve([...heard, 'end']);
      })
      .on('error', (error) => {
        resolve([...heard, ['error', error]]);
      });
  });
}

describe('the adapter between pdf-lib and fontkit', () => {
  it('streams the encoded subset, then ends', async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(await listen(streamOf(() => bytes))).toEqual([['data', bytes], 'end']);
  });

  it('hands on an error instead of ending', async () => {
    const broken = new Error('glyph out of range');
    const stream = streamOf(() => {
      throw broken;
    });
    expect(await listen(stream)).toEqual([['error', broken]]);
  });

  it('makes saving fail when the subset cannot be written', async () => {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit({
      create(file) {
        const font = fontEngine.create(file);
        const subset = font.createSubset();
        const encodeStream = (): ReturnType<typeof streamOf> =>
          streamOf(() => {
            throw new Error('no room');
          });
        return Object.assign(font, {
          createSubset: () => Object.assign(subset, { encodeStream }),
        });
      },
    });
    const font = await pdf.embedFont(await loadSlice('core'), { subset: true });
    pdf.addPage().drawText('信用', { font });
    await expect(pdf.save()).rejects.toThrow('no room');
  });

  it('refuses a file that is no font', () => {
    expect(() => fontEngine.create(new Uint8Array(64))).toThrow();
  });
});
