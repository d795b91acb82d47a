import * as v from 'valibot';
import type { Database } from './database';
import { failureOf } from './failure';

const KEY = 'device-key';

/** The pair that signs on this device; not `kept` when the browser would not store it and it lasts until the page closes. */
export interface DeviceKey {
  readonly keys: CryptoKeyPair;
  readonly kept: boolean;
}

// Asked inside a function: `CryptoKey` is not defined on a page that was served without encryption.
const key = (type: KeyType): v.GenericSchema<CryptoKey> =>
  v.custom<CryptoKey>(
    (value) =>
      value instanceof CryptoKey &&
      value.type === type &&
      'namedCurve' in value.algorithm &&
      value.algorithm.namedCurve === 'P-256',
  );

const StoredKey = v.looseObject({
  keys: v.object({
    privateKey: v.pipe(
      key('private'),
      v.check(({ extractable }) => !extractable),
    ),
    publicKey: key('public'),
  }),
});

/**
 * The signing pair of this device, made by `create` the first time. The private key cannot leave the browser. Of two
 * windows that begin together, both get the one that was stored first. A stored pair that is not a P-256 pair of this
 * kind is replaced: it proves nothing about a person, so nobody loses by a new one.
 */
export async function deviceKey(
  db: Database,
  create: () => Promise<CryptoKeyPair>,
): Promise<DeviceKey> {
  try {
    await db.tryAgain();
    const stored = parse(await db.settings.get(KEY));
    if (stored !== undefined) return { keys: stored, kept: true };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
  }
  // Made before the transaction, which would close while a key is being made.
  const made = await create();
  try {
    return await db.transaction('rw', db.settings, async () => {
      const stored = parse(await db.settings.get(KEY));
      if (stored !== undefined) return { keys: stored, kept: true };
      // What this release cannot read may be the pair of a newer one, in its own shape.
      if (db.isNewerThanThisRelease) return { keys: made, kept: false };
      await db.settings.put({ key: KEY, keys: made });
      return { keys: made, kept: true };
    });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { keys: made, kept: false };
  }
}

function parse(row: unknown): CryptoKeyPair | undefined {
  const result = v.safeParse(StoredKey, row);
  return result.success ? result.output.keys : undefined;
}
