import type { Database } from './database';
import { failureOf } from './failure';

/**
 * What `read` finds; undefined for a row that the browser itself cannot bring back: one such row must not fail the
 * reading of all others. Rejects when it is the database that fails.
 */
export async function readRow<Row>(
  db: Database,
  read: () => PromiseLike<Row>,
): Promise<Row | undefined> {
  try {
    return await read();
  } catch (error) {
    if (failureOf(error) === undefined || !db.isOpen()) throw error;
    return undefined;
  }
}
