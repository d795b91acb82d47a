/** 48 × 32 pixels, the left half red, the right half blue; baseline and progressive. */
export const RED_BLUE = decoded([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R',
  'DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU',
  'FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAgADADAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAA',
  'AAcI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAAJB//EABQRAQAAAAAAAAAAAAAA',
  'AAAAAAD/2gAMAwEAAhEDEQA/AM6MMVTAAQJcZHQABfUOViwAECXGR0AAX1DlYsABAlxkdAAF9Q5WLAAQJcZHQAB/',
  '/9k=',
]);
export const RED_BLUE_PROGRESSIVE = decoded([
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4R',
  'DgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU',
  'FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wgARCAAgADADAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAA',
  'AAYH/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAgG/9oADAMBAAIQAxAAAAHOcLVIEDccdAX0OWKBA3HHQF9DligQNxx0',
  'BfQ5YoEDccdAf//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAQUCR//EABQRAQAAAAAAAAAAAAAAAAAAAED/',
  '2gAIAQMBAT8BR//EABQRAQAAAAAAAAAAAAAAAAAAAED/2gAIAQIBAT8BR//EABQQAQAAAAAAAAAAAAAAAAAAAED/',
  '2gAIAQEABj8CR//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8hR//aAAwDAQACAAMAAAAQ/wCkv+kv+kv+',
  'kv/EABQRAQAAAAAAAAAAAAAAAAAAAED/2gAIAQMBAT8QR//EABQRAQAAAAAAAAAAAAAAAAAAAED/2gAIAQIBAT8Q',
  'R//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8QR//Z',
]);

/**
 * A photo as a phone writes it: beside the picture, `canary` stands in EXIF (place of taking, description, comment in
 * UTF-16), in an embedded thumbnail, XMP, IPTC, a comment, a multi-picture segment and behind the end. `orientation` is
 * EXIF's: with 6 a decoder must turn the picture a quarter clockwise.
 */
export function tellingJpeg(
  jpeg: Uint8Array,
  canary: string,
  orientation: 1 | 3 | 6 | 8 = 6,
): Uint8Array<ArrayBuffer> {
  const thumbnail = withSegments(RED_BLUE, [segment(0xfe, utf8(canary))]);
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:li>${canary}</rdf:li></x:xmpmeta>`;
  return joined([
    withSegments(jpeg, [
      segment(0xe1, joined([utf8('Exif\0\0'), tiff(canary, orientation, thumbnail)])),
      segment(0xe1, utf8(xmp)),
      segment(0xed, utf8(`Photoshop 3.0\x008BIM${canary}`)),
      segment(0xe2, utf8(`MPF\0${canary}`)),
      segment(0xfe, utf8(canary)),
    ]),
    utf8(`MotionPhoto_Data${canary}`),
  ]);
}

/** The beginning of a JPEG that claims a size, and nothing after it. */
export function jpegHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3];
  const content = Uint8Array.of(...frame, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1);
  return joined([Uint8Array.of(0xff, 0xd8), segment(0xe0, utf8('JFIF\0')), segment(0xc0, content)]);
}

/** The beginning of a PNG that claims a size. */
export function pngHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = new DataView(new ArrayBuffer(8));
  size.setUint32(0, width);
  size.setUint32(4, height);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    utf8('IHDR'),
    new Uint8Array(size.buffer),
    Uint8Array.of(8, 6, 0, 0, 0),
  ]);
}

/** In which ways a text stands in bytes: as UTF-8, UTF-16, hexadecimal digits, base64. */
export function tracesOf(text: string, bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes);
  const plain = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    // The first and last digits depend on what stands around.
    return shifted.slice(offset === 0 ? 0 : 4, -4);
  });
  const forms = new Map<string, Buffer>([
    ['utf-8', plain],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(plain.toString('hex'))],
    ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
    ...base64.map((digits, offset): [string, Buffer] => [
      `base64+${String(offset)}`,
      Buffer.from(digits),
    ]),
  ]);
  return [...forms].filter(([, form]) => whole.includes(form)).map(([name]) => name);
}

/** Segments put directly behind the start marker. */
function withSegments(jpeg: Uint8Array, segments: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), content]);
}

interface Entry {
  readonly tag: number;
  readonly type: 1 | 2 | 3 | 4 | 7;
  readonly value: Uint8Array | number;
}

/** EXIF's own little file (TIFF 6.0): a main directory, one for the place, one for the thumbnail. */
function tiff(canary: string, orientation: number, thumbnail: Uint8Array): Uint8Array<ArrayBuffer> {
  const place: readonly Entry[] = [
    { tag: 1, type: 2, value: utf8('N\0') },
    { tag: 0x1c, type: 7, value: utf8(canary) },
  ];
  const main = (at: number): readonly Entry[] => [
    { tag: 0x10e, type: 2, value: utf8(`${canary}\0`) },
    { tag: 0x112, type: 3, value: orientation },
    { tag: 0x8825, type: 4, value: at },
    { tag: 0x9c9c, type: 1, value: Buffer.from(canary, 'utf16le') },
  ];
  const small = (at: number): readonly Entry[] => [
    { tag: 0x201, type: 4, value: at },
    { tag: 0x202, type: 4, value: thumbnail.length },
  ];
  // Lengths do not depend on the addresses, so they are known from a first writing.
  const placeAt = 8 + directory(8, main(0), 0).length;
  const smallAt = placeAt + directory(placeAt, place, 0).length;
  const thumbnailAt = smallAt + directory(smallAt, small(0), 0).length;
  return joined([
    Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0),
    directory(8, main(placeAt), smallAt),
    directory(placeAt, place, 0),
    directory(smallAt, small(thumbnailAt), 0),
    thumbnail,
  ]);
}

function directory(at: number, entries: readonly Entry[], next: number): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(2 + 12 * entries.length + 4));
  head.setUint16(0, entries.length, true);
  const values: Uint8Array[] = [];
  let free = at + head.byteLength;
  entries.forEach(({ tag, type, value }, index) => {
    const entry = 2 + 12 * index;
    head.setUint16(entry, tag, true);
    head.setUint16(entry + 2, type, true);
    head.setUint32(entry + 4, typeof value === 'number' ? 1 : value.length, true);
    if (typeof value === 'number') head.setUint32(entry + 8, value, true);
    else if (value.length <= 4)
      value.forEach((byte, i) => {
        head.setUint8(entry + 8 + i, byte);
      });
    else {
      head.setUint32(entry + 8, free, true);
      values.push(value);
      free += value.length;
    }
  });
  head.setUint32(2 + 12 * entries.length, next, true);
  return joined([new Uint8Array(head.buffer), ...values]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function decoded(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(lines.join(''), 'base64'));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
