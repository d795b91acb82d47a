type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypts what is stored, for as long as its key is at hand. Every text is bound to the place it was sealed for. */
export interface Sealing {
  /** What is sealed already is opened, and what is stored from here on is not sealed any more. */
  readonly opensOnly?: boolean;
  /** Undefined once the key is gone: then nothing may be stored, least of all in the clear. */
  seal(plain: Bytes, place: string): Promise<Bytes | undefined>;
  /** Undefined when it was sealed with another key or for another place, was changed, or the key is gone. */
  unseal(sealed: Bytes, place: string): Promise<Bytes | undefined>;
}

/** What rows say of how they are sealed. Another word is a later release's. */
export const SEALED = 'AES-256-GCM';

const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** A random key that cannot be read out, not even by this program; it is nowhere but in the memory of its page. */
export async function createSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals with one key until it is dropped: then everything that was sealed with it is noise, wherever copies of it are.
 * `newIv` gives 12 fresh random bytes each time; with random ones a key is good for 2^32 sealings.
 */
export class KeySealing implements Sealing {
  readonly opensOnly: boolean;
  #key: CryptoKey | undefined;
  readonly #newIv: () => Bytes;

  constructor(key: CryptoKey, newIv: () => Bytes, opensOnly = false) {
    this.#key = key;
    this.#newIv = newIv;
    this.opensOnly = opensOnly;
  }

  async seal(plain: Bytes, place: string): Promise<Bytes | undefined> {
    if (this.#key === undefined) return undefined;
    const iv = this.#newIv();
    if (iv.length !== IV_LENGTH) throw new RangeError('an IV has 12 bytes');
    const sealed = await crypto.subtle.encrypt(algorithm(iv, place), this.#key, plain);
    const bytes = new Uint8Array(IV_LENGTH + sealed.byteLength);
    bytes.set(iv);
    bytes.set(new Uint8Array(sealed), IV_LENGTH);
    return bytes;
  }

  async unseal(sealed: Bytes, place: string): Promise<Bytes | undefined> {
    if (this.#key === undefined || sealed.length < IV_LENGTH + TAG_LENGTH) return undefined;
    const how = algorithm(sealed.slice(0, IV_LENGTH), place);
    try {
      return new Uint8Array(
        await crypto.subtle.decrypt(how, this.#key, sealed.subarray(IV_LENGTH)),
      );
    } catch {
      // The one thing that `decrypt` tells: this key did not seal these bytes for this place.
      return undefined;
    }
  }

  /** The wipe. Whoever seals or unseals from here on is refused. */
  drop(): void {
    this.#key = undefined;
  }
}

function algorithm(iv: Bytes, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
