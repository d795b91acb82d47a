import type { IndexableType, Table } from 'dexie';
import { openBytes, sealBytes } from './attachment-rows';
import type { Database, Overtaken } from './database';
import { membersOf } from './members';
import { sameBytes } from './passphrase-keys';
import { readRow } from './read-row';
import { openRow, sealStanding } from './sealed-row';
import type { Sealing } from './sealing';
import { tolerantJson } from './tolerant-json';

/** What a row has to become; the very row when it may stay as it is. */
type Turn = (raw: unknown, name: string) => Promise<unknown>;

/**
 * Seals all rows that stand in the clear, or, with a key that only opens, opens all that are sealed with it: one by one,
 * each in a transaction of its own, so that an end in the middle leaves every row whole. Undefined when all are done;
 * rejects as the database does.
 */
export async function resealRows(db: Database, sealing: Sealing): Promise<Overtaken | undefined> {
  const turnRow: Turn = (raw, name) =>
    sealing.opensOnly === true ? openRow(raw, name, sealing) : sealStanding(raw, name, sealing);
  const turnBytes: Turn = (raw, name) =>
    sealing.opensOnly === true ? opened(raw, name, sealing) : sealed(raw, name, sealing);
  return (
    (await resealTable(db, db.drafts, turnRow)) ??
    (await resealTable(db, db.previous, turnRow)) ??
    (await resealTable(db, db.attachments, turnRow)) ??
    (await resealTable(db, db.attachmentBytes, turnBytes))
  );
}

async function resealTable<Key extends IndexableType>(
  db: Database,
  table: Table<unknown, Key>,
  turn: Turn,
): Promise<Overtaken | undefined> {
  for (const key of await table.toCollection().primaryKeys()) {
    let result = await resealOne(db, table, key, turn);
    // Another window wrote the row meanwhile, perhaps as it has to be.
    while (result === 'changed') result = await resealOne(db, table, key, turn);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function resealOne<Key extends IndexableType>(
  db: Database,
  table: Table<unknown, Key>,
  key: Key,
  turn: Turn,
): Promise<Overtaken | 'changed' | undefined> {
  const raw = await readRow(db, () => table.get(key));
  if (raw === undefined) return undefined;
  const next = await turn(raw, typeof key === 'string' ? key : '');
  if (next === raw) return undefined;
  return db.transaction('rw', table, db.settings, async () => {
    const overtaken = await db.overtaken();
    if (overtaken !== undefined) return overtaken;
    if (!sameRow(await table.get(key), raw)) return 'changed';
    await table.put(next);
    return undefined;
  });
}

async function sealed(raw: unknown, name: string, sealing: Sealing): Promise<unknown> {
  if (isSealed(raw)) return raw;
  const plain = await openBytes(raw, name, undefined);
  // A row of another shape is damaged; what stands in it is sealed as well.
  const bytes = plain ?? new TextEncoder().encode(tolerantJson(raw));
  return (await sealBytes(bytes, name, sealing)) ?? raw;
}

async function opened(raw: unknown, name: string, sealing: Sealing): Promise<unknown> {
  if (!isSealed(raw)) return raw;
  const bytes = await openBytes(raw, name, sealing);
  return bytes === undefined ? raw : { key: name, bytes: bytes.buffer };
}

function sameRow(a: unknown, b: unknown): boolean {
  return tolerantJson(a) === tolerantJson(b) && sameBytes(bytesIn(a), bytesIn(b));
}

function isSealed(raw: unknown): boolean {
  const { sealed: how, bytes } = membersOf(raw);
  return typeof how === 'string' && bytes instanceof ArrayBuffer;
}

/** Large: compared as they are, not as text. */
function bytesIn(raw: unknown): Uint8Array {
  const { bytes } = membersOf(raw);
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array();
}
