import { createDeviceKey } from '../../bundle/device-signer';
import { Database } from '../../storage/database';
import { deviceKey, type DeviceKey } from '../../storage/device-key';
import { createSealingKey, KeySealing } from '../../storage/sealing';
import { SESSION_DATABASE } from './kiosk/session-database';

/** Where a desk keeps its drafts, and for how long. */
export interface Store {
  readonly db: Database;
  deviceKey(): Promise<DeviceKey>;
  /** The end of a session on a shared machine; nothing that was kept can be read afterwards. */
  forget(): Promise<void>;
}

/** On somebody's own device: drafts stay, and so does the key that signs. */
export function ownStore(): Store {
  const db = new Database('credit-repair');
  return {
    db,
    deviceKey: () => deviceKey(db, createDeviceKey),
    // Its owner deletes drafts one by one.
    forget: () => Promise.resolve(),
  };
}

/** On a shared machine: everything is sealed with a key of this page, and so ends with it, whatever ends it. */
export async function sessionStore(): Promise<Store> {
  const newIv = () => crypto.getRandomValues(new Uint8Array(12));
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
