/** What a file is, by its first bytes; its name and the type that the browser gives may say anything. */
export type FileType =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'pdf'
  | 'heic'
  | 'avif'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'zip'
  | 'ole'
  | 'unknown';

/** Bytes of the beginning that `fileType` looks at. */
export const HEAD_SIZE = 1024;

/** Never throws, however short or strange the beginning. */
export function fileType(head: Uint8Array): FileType {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const text = latin1(head);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp') return brandOf(text.slice(8, 32));
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('BM')) return 'bmp';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff';
  if (text.startsWith('PK\x03\x04')) return 'zip';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  // Readers allow up to a kilobyte before the header (ISO 32000-1, annex H.3.4.1).
  return text.includes('%PDF-') ? 'pdf' : 'unknown';
}

/** What a phone's "high efficiency" photo names itself (ISO/IEC 23008-12). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

function brandOf(brands: string): FileType {
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return HEIC_BRANDS.some((brand) => brands.includes(brand)) ? 'heic' : 'unknown';
}

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => head[index] === byte);
}

function latin1(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, HEAD_SIZE));
}
