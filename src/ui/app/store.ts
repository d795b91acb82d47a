import { createDeviceKey } from '../../bundle/device-signer';
import { Database } from '../../storage/database';
import { deviceKey, type DeviceKey } from '../../storage/device-key';
import { createSealingKey, KeySealing } from '../../storage/sealing';
import { SESSION_DATABASE } from './kiosk/session-database';
import { OWN_DATABASE, type OwnLock } from './own-lock';
import { newIv } from './random';

/** Where a desk keeps its drafts, and for how long. */
export interface Store {
  readonly db: Database;
  /** On somebody's own device. */
  readonly lock?: OwnLock;
  deviceKey(): Promise<DeviceKey>;
  /** The end of a session on a shared machine; nothing that was kept can be read afterwards. */
  forget(): Promise<void>;
}

/** On somebody's own device: drafts stay, and so does the key that signs. Waits for whoever has to open their lock. */
export async function ownStore(lock: OwnLock): Promise<Store> {
  const db = await lock.database();
  return {
    db,
    lock,
    deviceKey: () => deviceKey(db, createDeviceKey),
    // Its owner deletes drafts one by one.
    forget: () => Promise.resolve(),
  };
}

/** The pair that signs on this device; nothing of a person, so that no lock stands before it. */
export async function ownDeviceKey(): Promise<DeviceKey> {
  const db = new Database(OWN_DATABASE);
  const key = await deviceKey(db, createDeviceKey);
  db.close();
  return key;
}

/** On a shared machine: everything is sealed with a key of this page, and so ends with it, whatever ends it. */
export async function sessionStore(): Promise<Store> {
  const sealing = new KeySealing(await createSealingKey(), newIv);
  const db = new Database(SESSION_DATABASE, sealing);
  let signing: Promise<CryptoKeyPair> | undefined;
  return {
    db,
    async deviceKey() {
      signing ??= createDeviceKey();
      return { keys: await signing, kept: false };
    },
    async forget() {
      // First the key: from here on whatever is left anywhere is noise.
      sealing.drop();
      signing = undefined;
      await db.delete();
    },
  };
}
