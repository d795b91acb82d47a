import { hex, sha256 } from './bytes';
import { parseInstant } from './instant';
import type { Signer } from './signer';

/**
 * A new key for this device, P-256. The private half can sign and can be kept in IndexedDB, but never be read out,
 * not even by this program.
 */
export async function createDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
}

/**
 * A signer with this key at this moment. `now` is an instant to the second in Beijing time, `2026-11-24T10:15:30+08:00`;
 * throws RangeError for another text. It tells which device signed and that nothing changed since, not who the person is.
 */
export async function deviceSigner(keyPair: CryptoKeyPair, now: string): Promise<Signer> {
  const signedAt = parseInstant(now);
  if (signedAt === undefined) throw new RangeError('not an instant in +08:00, to the second');
  const { selfSigned } = await import('./cms-sign');
  return selfSigned(keyPair, signedAt);
}

/** The first 8 hex digits of the SHA-256 of the public key (SubjectPublicKeyInfo): shown beside what the device signed. */
export async function deviceFingerprint(publicKey: CryptoKey): Promise<string> {
  return keyFingerprint(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
}

/** The same of a public key in DER. */
export async function keyFingerprint(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex((await sha256(publicKey)).subarray(0, 4));
}
