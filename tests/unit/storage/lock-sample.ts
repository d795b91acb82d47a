import { Database } from '../../../src/storage/database';
import { openLock, readLock, setLock, type OpenLock } from '../../../src/storage/lock';

export const PASSPHRASE = '乌海的湖水很清亮呀';

export function newIv(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(12));
}

export function randomness() {
  const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  return { key: bytes(32), salt: bytes(16), iv: bytes(12) };
}

/** Begins a lock; the rows that stand there are not sealed yet. */
export async function locked(db: Database, id = 'lock-1'): Promise<OpenLock> {
  const result = await setLock(db, PASSPHRASE, { id, ...randomness() }, newIv);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** The same database, opened under a lock. */
export function under(db: Database, { lock, sealing }: OpenLock): Database {
  return new Database(db.name, sealing, lock.id);
}

/** What a page does that is opened anew. */
export async function unlocked(db: Database, passphrase = PASSPHRASE): Promise<OpenLock> {
  const stored = await readLock(db);
  if (stored.state === 'none' || stored.state === 'closed') throw new Error(stored.state);
  const opened = await openLock(stored, passphrase, newIv);
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}
