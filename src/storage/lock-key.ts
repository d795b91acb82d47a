import type { Lock } from './lock-row';
import { passphraseFault } from './passphrase';
import {
  derivePassphraseKeys,
  FEWEST_ITERATIONS,
  inRange,
  SALT_LENGTH,
  sameBytes,
} from './passphrase-keys';

type Bytes = Uint8Array<ArrayBuffer>;

/** Fresh random bytes of one passphrase, never used twice. */
export interface LockRandomness {
  /** 16 bytes. */
  readonly salt: Bytes;
  /** 12 bytes. */
  readonly iv: Bytes;
}

/** What a passphrase adds to a lock. */
type Wrapping = Pick<Lock, 'iterations' | 'salt' | 'iv' | 'wrapped' | 'keyCheck'>;

export type UnwrappedKey =
  | { readonly ok: true; readonly key: Bytes }
  | { readonly ok: false; readonly reason: 'wrong-passphrase' | 'damaged' };

const KEY_LENGTH = 32;

/** The key of the drafts under a passphrase. Throws on what could not be opened again. */
export async function wrapKey(
  key: Bytes,
  passphrase: string,
  { salt, iv }: LockRandomness,
  iterations = FEWEST_ITERATIONS,
): Promise<Wrapping> {
  const allowed = passphraseFault(passphrase) === undefined && inRange(iterations);
  const sized = key.length === KEY_LENGTH && salt.length === SALT_LENGTH && iv.length === 12;
  if (!allowed || !sized) throw new RangeError('this lock could not be opened again');
  const keys = await derivePassphraseKeys('lock', passphrase, salt, iterations);
  const wrapped = await crypto.subtle.encrypt(algorithm(iv), keys.body, key);
  return { iterations, salt, iv, wrapped: new Uint8Array(wrapped), keyCheck: keys.check };
}

/** The key of the drafts. `isWhole`: the row is as it was written, so that it is the passphrase that does not fit. */
export async function unwrapKey(
  { iterations, salt, iv, wrapped, keyCheck }: Wrapping,
  isWhole: boolean,
  passphrase: string,
): Promise<UnwrappedKey> {
  const keys = await derivePassphraseKeys('lock', passphrase, salt, iterations);
  if (isWhole && !sameBytes(keys.check, keyCheck)) return { ok: false, reason: 'wrong-passphrase' };
  try {
    const key = await crypto.subtle.decrypt(algorithm(iv), keys.body, wrapped);
    return { ok: true, key: new Uint8Array(key) };
  } catch {
    // With a check that fits it is the wrapped key that changed; with one that does not, nobody can tell.
    return { ok: false, reason: 'damaged' };
  }
}

/** To seal and open drafts with; it cannot be read out again. */
export async function importKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function algorithm(iv: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode('wuhai-lock 1') };
}
