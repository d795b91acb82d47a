import * as v from 'valibot';
import { checksum } from './checksum';
import { membersOf } from './members';
import { inRange, SALT_LENGTH } from './passphrase-keys';

type Bytes = Uint8Array<ArrayBuffer>;

/** Key of the row among the settings. */
export const LOCK_KEY = 'lock';
const FORMAT = 1;

/** What stands between a passphrase and the key of the drafts. */
export interface Lock {
  /** New whenever what may be written changes: rows sealed, or rows in the clear. */
  readonly id: string;
  /** `locking`, `unlocking`: some rows are sealed and some are not, and whoever opens it goes on with that. */
  readonly state: 'locking' | 'locked' | 'unlocking';
  readonly iterations: number;
  readonly salt: Bytes;
  readonly iv: Bytes;
  /** The key of the drafts, sealed with that of the passphrase. */
  readonly wrapped: Bytes;
  readonly keyCheck: Bytes;
}

export type StoredLock =
  | { readonly state: 'none' }
  /** `isWhole`: nothing of the row has changed since it was written. What is left of a damaged one may still open. */
  | { readonly state: 'ok'; readonly lock: Lock; readonly isWhole: boolean }
  | { readonly state: 'unreadable'; readonly reason: 'damaged' | 'newer-format' };

const bytes = (length: number): v.GenericSchema<Bytes> =>
  v.custom<Bytes>((value) => value instanceof Uint8Array && value.length === length);

const Row = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  // Sealing what is not sealed yet does no harm, whatever stood here.
  state: v.fallback(v.picklist(['locking', 'locked', 'unlocking']), 'locking'),
  iterations: v.pipe(v.number(), v.check(inRange)),
  salt: bytes(SALT_LENGTH),
  iv: bytes(12),
  wrapped: bytes(48),
  keyCheck: bytes(16),
});

/** The row to be stored for a lock. */
export function wrapLock({ id, state, iterations, salt, iv, wrapped, keyCheck }: Lock) {
  const row = {
    ...{ key: LOCK_KEY, format: FORMAT, id, state },
    ...{ iterations, salt, iv, wrapped, keyCheck },
  };
  return { ...row, checksum: checksum(row) };
}

/** The lock in a row; never throws, whatever the row holds. */
export function unwrapLock(raw: unknown): StoredLock {
  if (raw === undefined) return { state: 'none' };
  const { format, checksum: stored, ...rest } = membersOf(raw);
  if (typeof format === 'number' && format > FORMAT)
    return { state: 'unreadable', reason: 'newer-format' };
  const result = v.safeParse(Row, rest);
  if (!result.success) return { state: 'unreadable', reason: 'damaged' };
  const isWhole = checksum({ ...rest, format }) === stored;
  return { state: 'ok', lock: result.output, isWhole };
}

/** Which lock a row is, whatever else is wrong with it; undefined only where there is none. */
export function lockIdIn(raw: unknown): string | undefined {
  if (raw === undefined) return undefined;
  const { id } = membersOf(raw);
  return typeof id === 'string' ? id : '';
}
