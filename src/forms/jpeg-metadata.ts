/**
 * A JPEG without what it tells beside the picture: EXIF with the place it was taken at, XMP, IPTC, thumbnails, comments,
 * whatever follows its end. The picture itself is not touched. Kept are JFIF (APP0), the colour profile (APP2 ICC) and
 * Adobe's colour transform (APP14), which decoders need. Undefined when the segments cannot be followed.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return undefined;
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  let hasPicture = false;
  while (at + 2 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return undefined;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === EOI) {
      kept.push(jpeg.subarray(at, at + 2));
      break;
    }
    // Fill bytes may stand before a marker.
    const end = marker === 0xff ? at + 1 : endOfSegment(jpeg, at);
    if (end === undefined) return undefined;
    // Scans follow their header directly; further tables, and what must go, may stand between them.
    const next = marker === SOS ? endOfScan(jpeg, end) : end;
    hasPicture ||= marker === SOS;
    if (isNeeded(marker, jpeg.subarray(at + 4, end))) kept.push(jpeg.subarray(at, next));
    at = next;
  }
  return hasPicture ? joined(kept) : undefined;
}

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
const [ICC, JFIF] = ['ICC_PROFILE\0', 'JFIF\0'];
/** Content of a JFIF segment without a thumbnail. */
const JFIF_SIZE = 14;

function isNeeded(marker: number, content: Uint8Array): boolean {
  const name = String.fromCharCode(...content.subarray(0, ICC.length));
  if (marker === 0xe0) return name.startsWith(JFIF) && content.length === JFIF_SIZE;
  if (marker === 0xe2) return name === ICC;
  if (marker === 0xee) return name.startsWith('Adobe');
  // Other application segments, comments and fill bytes go; tables, frame and scan headers stay.
  return marker >= 0xc0 && !(marker >= 0xe0);
}

function endOfSegment(jpeg: Uint8Array, at: number): number | undefined {
  if (at + 4 > jpeg.length) return undefined;
  const length = (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  const end = at + 2 + length;
  return length < 2 || end > jpeg.length ? undefined : end;
}

/** Up to the next marker that is neither a stuffed zero nor a restart: the end, or what stands between two scans. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const marker = jpeg[at + 1];
    if (
      marker !== undefined &&
      marker >= 0xc0 &&
      marker !== 0xff &&
      !(marker >= 0xd0 && marker <= 0xd7)
    )
      return at;
  }
  return jpeg.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
