import { viewOf, type Source } from './source';

/** As the header says, before any turning; zero or absurd values are possible in a hostile file. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that a photo's header claims, read before anything is decoded: a small file can claim a picture that no memory
 * holds. Undefined when the header is cut off or is none. Reads a few bytes here and there, never the whole file.
 */
export async function pixelSize(
  type: 'jpeg' | 'png' | 'webp',
  source: Source,
): Promise<PixelSize | undefined> {
  switch (type) {
    case 'jpeg':
      return jpegSize(source);
    case 'png':
      return pngSize(await source.read(0, 24));
    case 'webp':
      return webpSize(await source.read(0, 30));
  }
}

/** No camera writes as many segments before the picture; a hostile file may be nothing but segments. */
const MOST_SEGMENTS = 2000;

/** Walks from segment to segment to the frame header (ITU-T T.81, B.2.2). */
async function jpegSize(source: Source): Promise<PixelSize | undefined> {
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS; segment += 1) {
    const bytes = await source.read(at, at + 9);
    if (bytes[0] !== 0xff || bytes.length < 4) return undefined;
    const marker = bytes[1] ?? 0;
    // Fill bytes may stand before a marker, and markers without content between segments.
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else if (isFrame(marker)) {
      if (bytes.length < 9) return undefined;
      const view = viewOf(bytes);
      return { height: view.getUint16(5), width: view.getUint16(7) };
    } else {
      const length = viewOf(bytes).getUint16(2);
      // The picture itself begins, or the length cannot be: no frame header was there.
      if (length < 2 || marker === 0xda || marker === 0xd9) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function pngSize(head: Uint8Array): PixelSize | undefined {
  if (head.length < 24 || ascii(head, 12, 16) !== 'IHDR') return undefined;
  const view = viewOf(head);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Three kinds of WebP say their size in three ways (RFC 9649, 2.5–2.7). */
function webpSize(head: Uint8Array): PixelSize | undefined {
  if (head.length < 30) return undefined;
  const view = viewOf(head);
  switch (ascii(head, 12, 16)) {
    case 'VP8X':
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
