import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inspectFile, MOST_BYTES } from '../../../src/evidence/inspect';
import type { Source } from '../../../src/evidence/source';
import { plainPdf } from '../../support/pdfs';
import { jpegHeader, pngHeader, RED_BLUE_PROGRESSIVE, tellingJpeg } from '../../support/photos';

function sourceOf(bytes: Uint8Array, size = bytes.length): Source {
  return { size, read: (from, to) => Promise.resolve(bytes.slice(from, to)) };
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function webp(kind: 'VP8X' | 'VP8 ' | 'VP8L', size: readonly number[]): Uint8Array {
  const whole = new Uint8Array(40);
  whole.set(bytes(`RIFF\x20\0\0\0WEBP${kind}`));
  whole.set(size, kind === 'VP8X' ? 24 : kind === 'VP8 ' ? 26 : 21);
  return whole;
}

describe('the size of a picture', () => {
  it.each([
    ['JPEG', jpegHeader(4000, 3000), { width: 4000, height: 3000 }],
    ['PNG', pngHeader(1240, 1754), { width: 1240, height: 1754 }],
    [
      'WebP with features',
      webp('VP8X', [0x9f, 0x0f, 0, 0xb7, 0x0b, 0]),
      { width: 4000, height: 3000 },
    ],
    ['lossy WebP', webp('VP8 ', [0xa0, 0x0f, 0xb8, 0x0b]), { width: 4000, height: 3000 }],
    ['lossless WebP', webp('VP8L', [0x9f, 0xcf, 0xed, 0x02]), { width: 4000, height: 3000 }],
  ])('is read from the header of a %s', async (_, file, size) => {
    expect(await inspectFile(sourceOf(file))).toEqual({ kind: 'photo', size });
  });

  it('is found behind all that a phone writes before it', async () => {
    const photo = tellingJpeg(jpegHeader(1200, 900), 'x'.repeat(8_000));
    expect(await inspectFile(sourceOf(photo))).toMatchObject({ size: { width: 1200 } });
  });

  it('is read without reading the file', async () => {
    const read = vi.fn((from: number, to: number) =>
      Promise.resolve(jpegHeader(1200, 900).slice(from, to)),
    );
    await inspectFile({ size: 40_000_000, read });
    const asked = read.mock.calls.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(asked).toBeLessThan(2000);
  });

  it('is not found in a file of nothing but segments, and the search ends', async () => {
    const segment = Uint8Array.of(0xff, 0xe1, 0, 2);
    const read = (from: number, to: number): Promise<Uint8Array> =>
      Promise.resolve(
        from === 0
          ? Uint8Array.of(0xff, 0xd8, 0xff)
          : Uint8Array.from({ length: to - from }, (_, i) => segment[i % 4] ?? 0),
      );
    expect(await inspectFile({ size: MOST_BYTES, read })).toMatchObject({
      refusal: 'broken-picture',
    });
  });
});

describe('a file is refused', () => {
  it.each([
    ['without a byte', sourceOf(new Uint8Array()), 'empty'],
    ['of one byte', sourceOf(bytes('a')), 'unknown-type'],
    ['of text', sourceOf(bytes('营业执照')), 'unknown-type'],
    ['as HEIC', sourceOf(bytes('\0\0\0\x24ftypheic\0\0\0\0mif1heic')), 'heic'],
    ['as AVIF', sourceOf(bytes('\0\0\0\x20ftypavif\0\0\0\0avifmif1')), 'heic'],
    ['as a film', sourceOf(bytes('\0\0\0\x20ftypisom\0\0\0\0')), 'unknown-type'],
    ['as GIF', sourceOf(bytes('GIF89a')), 'other-picture'],
    ['as TIFF', sourceOf(bytes('II*\0')), 'other-picture'],
    ['as BMP', sourceOf(bytes('BM')), 'other-picture'],
    ['as Word', sourceOf(bytes('PK\x03\x04')), 'office-file'],
    ['as old Word', sourceOf(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')), 'office-file'],
    ['as a JPEG that ends at once', sourceOf(bytes('\xff\xd8\xff')), 'broken-picture'],
    ['as a JPEG without a size', sourceOf(jpegHeader(0, 900)), 'broken-picture'],
  ])('%s', async (_, source, refusal) => {
    expect(await inspectFile(source)).toEqual({ kind: 'refused', refusal });
  });

  it.each([
    [20_000, 1000, 'photo'],
    [20_001, 1000, 'refused'],
    [1000, 20_001, 'refused'],
    [12_000, 10_000, 'photo'],
    [12_000, 10_001, 'refused'],
    [200, 5000, 'photo'],
    [199, 5000, 'refused'],
  ])('of %i × %i pixels or not: %s', async (width, height, kind) => {
    expect(await inspectFile(sourceOf(jpegHeader(width, height)))).toMatchObject({ kind });
    expect(await inspectFile(sourceOf(pngHeader(width, height)))).toMatchObject({ kind });
  });

  it('over 50 MB before a byte of it is read, and not at 50 MB', async () => {
    const pdf = await plainPdf();
    const read = vi.fn((from: number, to: number) => Promise.resolve(pdf.slice(from, to)));
    expect(await inspectFile({ size: MOST_BYTES + 1, read })).toEqual({
      kind: 'refused',
      refusal: 'too-many-bytes',
    });
    expect(read).not.toHaveBeenCalled();
    expect(await inspectFile({ size: MOST_BYTES, read })).toEqual({ kind: 'pdf' });
  });

  it('that the browser can no longer read', async () => {
    const read = (): Promise<Uint8Array> =>
      Promise.reject(new DOMException('', 'NotReadableError'));
    expect(await inspectFile({ size: 10, read })).toMatchObject({ refusal: 'unreadable' });
  });

  it('or taken, whatever it holds: it never rejects and never takes what is too large', async () => {
    const starts = [jpegHeader(1200, 900), pngHeader(1200, 900), RED_BLUE_PROGRESSIVE];
    const start = fc.constantFrom(...starts, webp('VP8X', [1, 2, 3, 4, 5, 6]), new Uint8Array());
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.nat(60),
        fc.uint8Array({ maxLength: 60 }),
        async (head, at, tail) => {
          const file = Buffer.concat([head.subarray(0, at), tail]);
          const found = await inspectFile(sourceOf(file));
          if (found.kind !== 'photo') return;
          expect(Math.max(found.size.width, found.size.height)).toBeLessThanOrEqual(20_000);
          expect(Math.min(found.size.width, found.size.height)).toBeGreaterThanOrEqual(200);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('the name and the type that the browser gives decide nothing: a PDF is one by its beginning', async () => {
  expect(await inspectFile(sourceOf(Buffer.concat([Buffer.alloc(100), await plainPdf()])))).toEqual(
    {
      kind: 'pdf',
    },
  );
});
