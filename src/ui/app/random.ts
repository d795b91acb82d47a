/** Random bytes for keys, salts and whatever must never come twice. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** 96 bits, as AES-GCM wants them anew for each message (NIST SP 800-38D §8.2.2). */
export function newIv(): Uint8Array<ArrayBuffer> {
  return randomBytes(12);
}

/** 128 random bits in hex. `crypto.randomUUID` is missing on plain http hosts, where the app still has to work. */
export function randomId(): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
