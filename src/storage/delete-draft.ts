import type { Table } from 'dexie';
import type { Database, DraftKey, Overtaken } from './database';
import { failureOf, type StorageFailure } from './failure';
import { putAllBack, takeAllOut, type TakenAttachment } from './remove-attachment';

/** What was taken out of the database, for as long as the screen offers to undo it. */
export interface DeletedDraft {
  readonly key: DraftKey;
  readonly row: unknown;
  readonly previous: unknown;
  readonly attachments: readonly TakenAttachment[];
}

export type DeleteResult =
  | { readonly ok: true; readonly deleted: DeletedDraft }
  | { readonly ok: false; readonly reason: 'missing' | StorageFailure };

export type RestoreResult =
  | { readonly ok: true }
  /** `exists`: a draft of this id has been saved meanwhile, and stays. */
  | { readonly ok: false; readonly reason: 'exists' | StorageFailure | Overtaken };

/** Removes a draft, readable or not, with its earlier revision and its attachments, and hands back what `restoreDraft` needs. */
export async function deleteDraft(db: Database, key: DraftKey): Promise<DeleteResult> {
  try {
    await db.tryAgain();
    return await db.transaction('rw', tablesOf(db), async (): Promise<DeleteResult> => {
      const row = await db.drafts.get(key);
      if (row === undefined) return { ok: false, reason: 'missing' };
      const previous = await db.previous.get(key);
      await db.drafts.delete(key);
      await db.previous.delete(key);
      const attachments = await takeAllOut(db, key);
      return { ok: true, deleted: { key, row, previous, attachments } };
    });
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

/** Puts a deleted draft back exactly as it was. */
export async function restoreDraft(db: Database, deleted: DeletedDraft): Promise<RestoreResult> {
  try {
    await db.tryAgain();
    return await db.transaction('rw', tablesOf(db), async (): Promise<RestoreResult> => {
      // The rows were taken out as the database then held them: sealed, or in the clear.
      const overtaken = await db.overtaken();
      if (overtaken !== undefined) return { ok: false, reason: overtaken };
      if ((await db.drafts.get(deleted.key)) !== undefined) return { ok: false, reason: 'exists' };
      await db.drafts.put(deleted.row);
      if (deleted.previous !== undefined) await db.previous.put(deleted.previous);
      await putAllBack(db, deleted.attachments);
      return { ok: true };
    });
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

function tablesOf(db: Database): Table[] {
  return [db.drafts, db.previous, db.attachments, db.attachmentBytes, db.settings];
}
