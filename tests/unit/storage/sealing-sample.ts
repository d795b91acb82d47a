import { Database } from '../../../src/storage/database';
import { createSealingKey, KeySealing } from '../../../src/storage/sealing';

let databases = 0;

/** Sealing with a key of its own. */
export async function freshSealing(): Promise<KeySealing> {
  return new KeySealing(await createSealingKey(), () => crypto.getRandomValues(new Uint8Array(12)));
}

/** A database that no other test uses, with a key that no other has. */
export async function sealedDatabase(): Promise<{ db: Database; sealing: KeySealing }> {
  databases += 1;
  const sealing = await freshSealing();
  return { db: new Database(`sealed-${String(databases)}`, sealing), sealing };
}

/** The rows of all tables. */
export async function rowsIn(db: Database): Promise<readonly unknown[]> {
  return Promise.all(db.tables.map((table) => table.toArray()));
}

/** Everything in all tables, as text in which any stored word would be found. */
export async function everythingIn(db: Database): Promise<string> {
  const rows = await rowsIn(db);
  return rows
    .flat(2)
    .map((row: unknown) => wordsOf(row))
    .join('\n');
}

function wordsOf(value: unknown): string {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key}: ${wordsOf(member)}`)
    .join('\n');
}
