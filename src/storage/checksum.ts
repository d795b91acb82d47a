import { tolerantJson } from './tolerant-json';

/**
 * CRC-32 of a value's canonical JSON, as eight hexadecimal digits. It finds accidents of disk and browser, not
 * forgery: there is nobody to forge a draft against, its reader is its owner. And it is synchronous, so that the check
 * can run inside an IndexedDB transaction, which closes as soon as anything else (`crypto.subtle`) is awaited.
 */
export function checksum(value: unknown): string {
  const text = tolerantJson(value);
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    crc = step(crc, unit & 0xff);
    crc = step(crc, unit >>> 8);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function step(crc: number, byte: number): number {
  return (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
