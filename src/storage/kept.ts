import { lastBackup } from './backup-record';
import type { Database } from './database';
import { failureOf, type StorageFailure } from './failure';

/** How much is stored here, readable or not. */
export type Kept =
  | {
      readonly state: 'ok';
      readonly drafts: number;
      readonly attachments: number;
      /** ISO instant of the last backup that was made here. */
      readonly lastBackup?: string;
    }
  | { readonly state: 'closed' };

export type ClearResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: StorageFailure | 'newer-schema' };

/** Counts, and reads no draft. */
export async function countKept(db: Database): Promise<Kept> {
  try {
    await db.tryAgain();
    const drafts = await db.drafts.count();
    const attachments = await db.attachments.count();
    const last = await lastBackup(db);
    return { state: 'ok', drafts, attachments, ...(last !== undefined && { lastBackup: last }) };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { state: 'closed' };
  }
}

/**
 * Takes out everything, the device's key included, or nothing. The disk may hold traces of it for a while, as after any
 * deletion. Not by deleting the database: another window could hold that up for ever.
 */
export async function clearAll(db: Database): Promise<ClearResult> {
  try {
    await db.tryAgain();
    return await db.transaction('rw', db.tables, async (): Promise<ClearResult> => {
      // A newer release may keep things in tables that this one does not know.
      if (db.isNewerThanThisRelease) return { ok: false, reason: 'newer-schema' };
      for (const table of db.tables) await table.clear();
      return { ok: true };
    });
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}
