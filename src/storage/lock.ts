import type { Database, Overtaken } from './database';
import { failureOf, type StorageFailure } from './failure';
import { importKey, unwrapKey, wrapKey, type LockRandomness } from './lock-key';
import { LOCK_KEY, unwrapLock, wrapLock, type Lock, type StoredLock } from './lock-row';
import { resealRows } from './reseal';
import { KeySealing } from './sealing';
import { tolerantJson } from './tolerant-json';

type Bytes = Uint8Array<ArrayBuffer>;

/** Why nothing was changed, or not everything yet. */
export type LockFailure = StorageFailure | Overtaken;

/** A lock whose key is at hand. */
export interface OpenLock {
  readonly lock: Lock;
  readonly sealing: KeySealing;
}

export type LockResult =
  | ({ readonly ok: true } & OpenLock)
  | {
      readonly ok: false;
      readonly reason: 'wrong-passphrase' | 'damaged' | 'newer-format' | LockFailure;
    };

/** 12 fresh random bytes each time. */
type NewIv = () => Bytes;

/** The lock of a database, whatever it was opened with; `closed` when the browser does not give it. */
export async function readLock(db: Database): Promise<StoredLock | { readonly state: 'closed' }> {
  return guarded<StoredLock | { readonly state: 'closed' }>(
    db,
    async () => unwrapLock(await db.settings.get(LOCK_KEY)),
    () => ({ state: 'closed' }),
  );
}

/** Begins a lock with a random key of 32 bytes. From here on nothing is written in the clear; `finishLock` does the rest. */
export async function setLock(
  db: Database,
  passphrase: string,
  made: LockRandomness & { readonly id: string; readonly key: Bytes },
  newIv: NewIv,
): Promise<LockResult> {
  const lock: Lock = {
    ...(await wrapKey(made.key, passphrase, made)),
    id: made.id,
    state: 'locking',
  };
  const sealing = new KeySealing(await importKey(made.key), newIv);
  return put(db, undefined, { lock, sealing });
}

/** The key of a lock. Changes nothing. */
export async function openLock(
  stored: Exclude<StoredLock, { state: 'none' }>,
  passphrase: string,
  newIv: NewIv,
): Promise<LockResult> {
  if (stored.state !== 'ok') return { ok: false, reason: stored.reason };
  const { lock, isWhole } = stored;
  const unwrapped = await unwrapKey(lock, isWhole, passphrase);
  if (!unwrapped.ok) return unwrapped;
  const key = await importKey(unwrapped.key);
  const sealing = new KeySealing(key, newIv, lock.state === 'unlocking');
  return { ok: true, lock, sealing };
}

/** The same key under another passphrase; the drafts need not be touched. */
export async function changePassphrase(
  db: Database,
  before: string,
  after: string,
  randomness: LockRandomness,
  newIv: NewIv,
): Promise<LockResult> {
  const stored = await readLock(db);
  if (stored.state !== 'ok') return notOpened(stored);
  const unwrapped = await unwrapKey(stored.lock, stored.isWhole, before);
  if (!unwrapped.ok) return unwrapped;
  const lock = { ...stored.lock, ...(await wrapKey(unwrapped.key, after, randomness)) };
  const sealing = new KeySealing(await importKey(unwrapped.key), newIv);
  return put(db, stored.lock, { lock, sealing });
}

/** Begins to take the lock away. From here on nothing is sealed any more; `finishLock` does the rest. */
export async function removeLock(
  db: Database,
  passphrase: string,
  newId: string,
  newIv: NewIv,
): Promise<LockResult> {
  const stored = await readLock(db);
  if (stored.state !== 'ok') return notOpened(stored);
  const lock: Lock = { ...stored.lock, id: newId, state: 'unlocking' };
  const opened = await openLock({ ...stored, lock }, passphrase, newIv);
  return opened.ok ? put(db, stored.lock, opened) : opened;
}

/**
 * Seals, or opens, whatever is not as the lock says yet; undefined when all is done. After an end in the middle it goes on
 * where that was; until then rows of both kinds are readable with the key. `db` is opened under this lock.
 */
export async function finishLock(
  db: Database,
  { lock, sealing }: OpenLock,
): Promise<LockFailure | undefined> {
  if (lock.state === 'locked') return undefined;
  return guarded<LockFailure | undefined>(
    db,
    async () =>
      (await resealRows(db, sealing)) ??
      db.transaction('rw', db.settings, async () => {
        const overtaken = await db.overtaken();
        if (overtaken !== undefined) return overtaken;
        const standing = unwrapLock(await db.settings.get(LOCK_KEY));
        // Another window may have finished it.
        if (standing.state !== 'ok') return undefined;
        if (lock.state === 'unlocking') await db.settings.delete(LOCK_KEY);
        else await db.settings.put(wrapLock({ ...standing.lock, state: 'locked' }));
        return undefined;
      }),
    (reason) => reason,
  );
}

/** Puts a lock in the place of `before`, unless another window changed it first. */
async function put(db: Database, before: Lock | undefined, next: OpenLock): Promise<LockResult> {
  return guarded<LockResult>(
    db,
    () =>
      db.transaction('rw', db.settings, async (): Promise<LockResult> => {
        if (db.isNewerThanThisRelease) return { ok: false, reason: 'newer-schema' };
        const standing = unwrapLock(await db.settings.get(LOCK_KEY));
        const found = standing.state === 'ok' ? standing.lock : standing.state;
        if (tolerantJson(found) !== tolerantJson(before ?? 'none'))
          return { ok: false, reason: 'lock-changed' };
        await db.settings.put(wrapLock(next.lock));
        return { ok: true, ...next };
      }),
    (reason) => ({ ok: false, reason }),
  );
}

function notOpened(
  stored: Exclude<Awaited<ReturnType<typeof readLock>>, { state: 'ok' }>,
): LockResult {
  if (stored.state === 'unreadable') return { ok: false, reason: stored.reason };
  return { ok: false, reason: stored.state === 'none' ? 'lock-changed' : 'closed' };
}

async function guarded<Result>(
  db: Database,
  work: () => PromiseLike<Result>,
  failed: (reason: StorageFailure) => Result,
): Promise<Result> {
  try {
    await db.tryAgain();
    return await work();
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return failed(reason);
  }
}
