import { equalBytes, joinBytes, type Bytes } from './bytes';

/** Order of the curve P-256 (FIPS 186-5, SP 800-186). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * WebCrypto writes an ECDSA signature as r‖s of 32 bytes each, CMS and X.509 as SEQUENCE { INTEGER r, INTEGER s } with
 * integers as short as they can be. Of s and its negative both are valid: the smaller is taken, so that one signature has
 * one encoding and nobody can make other bytes of it.
 */
export function toDer(raw: Uint8Array): Bytes {
  const s = toNumber(raw.subarray(32));
  const low = s > order / 2n ? order - s : s;
  const body = joinBytes([derInteger(raw.subarray(0, 32)), derInteger(fromNumber(low))]);
  return joinBytes([Uint8Array.of(0x30, body.length), body]);
}

/** r‖s of such an encoding, or undefined when `toDer` would not have written it so. */
export function fromDer(der: Uint8Array): Bytes | undefined {
  const rEnd = 4 + (der[3] ?? 0);
  const r = der.subarray(4, rEnd);
  const s = der.subarray(rEnd + 2);
  if (r.length > 33 || s.length > 33) return undefined;
  const raw = joinBytes([padded(r), padded(s)]);
  return equalBytes(toDer(raw), der) ? raw : undefined;
}

function derInteger(magnitude: Uint8Array): Bytes {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start += 1;
  const digits = magnitude.subarray(start);
  // A first bit of 1 would make the number negative.
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Uint8Array.of(0x02, sign.length + digits.length, ...sign, ...digits);
}

/** The last 32 bytes, filled with zeros on the left. */
function padded(integer: Uint8Array): Bytes {
  const bytes = new Uint8Array(32);
  const digits = integer.subarray(Math.max(0, integer.length - 32));
  bytes.set(digits, 32 - digits.length);
  return bytes;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
}

function fromNumber(number: bigint): Bytes {
  const bytes = new Uint8Array(32);
  let rest = number;
  for (let index = 31; index >= 0; index -= 1) {
    bytes[index] = Number(rest & 255n);
    rest >>= 8n;
  }
  return bytes;
}
