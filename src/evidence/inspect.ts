import { fileType, HEAD_SIZE } from './file-type';
import { pixelSize, type PixelSize } from './pixel-size';
import type { Source } from './source';

/** Larger files are refused before they are read. */
export const MOST_BYTES = 50 * 2 ** 20;
/** A side longer than this is a fault or an attack; no camera makes it. */
export const MOST_PIXELS_A_SIDE = 20_000;
/** Decoded, a picture takes four bytes a pixel: this much a phone still bears. */
export const MOST_PIXELS = 120_000_000;
/** On a smaller picture no document can be read. */
export const FEWEST_PIXELS_A_SIDE = 200;

/** Why a file is not taken. */
export type Refusal =
  | 'empty'
  | 'directory'
  | 'too-many-bytes'
  | 'too-many-pixels'
  | 'too-few-pixels'
  | 'heic'
  | 'other-picture'
  | 'office-file'
  | 'unknown-type'
  /** The beginning is that of a picture, the rest is not. */
  | 'broken-picture'
  /** The browser cannot read the file: moved, changed or removed since it was chosen. */
  | 'unreadable'
  | 'encrypted-pdf'
  | 'broken-pdf'
  | 'too-slow-pdf'
  | 'too-many-pages';

export type Inspected =
  | { readonly kind: 'photo'; readonly size: PixelSize }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What a file is and whether it may be read at all, from its length and a few bytes. Never rejects. */
export async function inspectFile(source: Source): Promise<Inspected> {
  if (source.size === 0) return refused('empty');
  if (source.size > MOST_BYTES) return refused('too-many-bytes');
  try {
    const type = fileType(await source.read(0, HEAD_SIZE));
    switch (type) {
      case 'jpeg':
      case 'png':
      case 'webp':
        return inspectSize(await pixelSize(type, source));
      case 'pdf':
        return { kind: 'pdf' };
      case 'heic':
      case 'avif':
        return refused('heic');
      case 'gif':
      case 'bmp':
      case 'tiff':
        return refused('other-picture');
      case 'zip':
      case 'ole':
        return refused('office-file');
      case 'unknown':
        return refused('unknown-type');
    }
  } catch {
    return refused('unreadable');
  }
}

function inspectSize(size: PixelSize | undefined): Inspected {
  if (size === undefined || size.width === 0 || size.height === 0) return refused('broken-picture');
  const { width, height } = size;
  if (Math.max(width, height) > MOST_PIXELS_A_SIDE || width * height > MOST_PIXELS)
    return refused('too-many-pixels');
  if (Math.min(width, height) < FEWEST_PIXELS_A_SIDE) return refused('too-few-pixels');
  return { kind: 'photo', size };
}

function refused(refusal: Refusal): Inspected {
  return { kind: 'refused', refusal };
}
