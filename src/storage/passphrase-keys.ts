import { normalPassphrase } from './passphrase';

type Bytes = Uint8Array<ArrayBuffer>;

/** What OWASP asks of PBKDF2-SHA-256 at least; above the other, a hostile file would hold the page up for minutes. */
export const FEWEST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
/** Length of the salt that belongs to one passphrase. */
export const SALT_LENGTH = 16;

/** Keys of one passphrase, one salt and one purpose. */
export interface PassphraseKeys {
  readonly body: CryptoKey;
  /** Tells a wrong passphrase from a damaged text; it helps nobody to guess, the text would do as well. */
  readonly check: Bytes;
}

/** Whether so many iterations are neither too few to protect nor too many to wait for. */
export function inRange(iterations: number): boolean {
  return (
    Number.isInteger(iterations) && iterations >= FEWEST_ITERATIONS && iterations <= MOST_ITERATIONS
  );
}

/** From a passphrase, as it was typed. Keys of one purpose open nothing of another. */
export async function derivePassphraseKeys(
  purpose: 'backup' | 'lock',
  passphrase: string,
  salt: Bytes,
  iterations: number,
): Promise<PassphraseKeys> {
  const typed = new TextEncoder().encode(normalPassphrase(passphrase));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretching = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const bits = await crypto.subtle.deriveBits(stretching, secret, 256);
  const usages: KeyUsage[] = ['deriveBits', 'deriveKey'];
  const root = await crypto.subtle.importKey('raw', bits, 'HKDF', false, usages);
  const gcm = { name: 'AES-GCM', length: 256 };
  const expanding = (part: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`wuhai-${purpose} ${part}`),
  });
  const body = await crypto.subtle.deriveKey(expanding('body'), root, gcm, false, [
    'encrypt',
    'decrypt',
  ]);
  const check = await crypto.subtle.deriveBits(expanding('check'), root, 128);
  return { body, check: new Uint8Array(check) };
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
