import { expect, test } from 'vitest';
import { utf8 } from '../../../src/bundle/bytes';
import { crc32 } from '../../../src/bundle/crc32';

/** Bit by bit, straight from the polynomial. */
function slowCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

test('gives the check value of CRC-32/ISO-HDLC', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});

test('agrees with the polynomial at every length around a word', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, index) => (index * 151 + 7) & 255);
  for (let length = 0; length <= bytes.length; length += 1) {
    expect(crc32(bytes.subarray(0, length))).toBe(slowCrc32(bytes.subarray(0, length)));
  }
});
