import type { Database, DraftKey, Overtaken } from './database';
import type { Draft } from './draft';
import { unwrapDraft, wrapDraft, type StoredDraft } from './envelope';
import { failureOf, type StorageFailure } from './failure';
import { openRow, sealRow } from './sealed-row';

export type SaveResult =
  | { readonly ok: true; readonly rev: number }
  /** Another window saved, removed or damaged it meanwhile; `stored` is what stands there now. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly stored: StoredDraft }
  /** This page has been overtaken and must be opened anew before it may write again. */
  | { readonly ok: false; readonly reason: StorageFailure | Overtaken };

/** What a screen may be shown of a stored draft; `closed` when the browser does not give us the database. */
export type LoadResult = StoredDraft | { readonly state: 'closed' };

export type DraftEntry = { readonly key: DraftKey } & Exclude<StoredDraft, { state: 'missing' }>;

export type DraftList =
  { readonly state: 'ok'; readonly drafts: readonly DraftEntry[] } | { readonly state: 'closed' };

/**
 * Saves a draft if nobody else has since revision `expectedRev` (0: a new draft). The revision it replaces is kept.
 * Comparing and writing are one transaction, so two windows never overwrite each other; it resolves only when the
 * transaction is complete. `savedAt` is an ISO instant. Expected failures are returned; the stored draft is then unchanged.
 */
export async function saveDraft(
  db: Database,
  draft: Draft,
  expectedRev: number,
  savedAt: string,
): Promise<SaveResult> {
  const open = wrapDraft({ ...draft, savedAt }, expectedRev + 1);
  const row = await sealRow(open, open.id, db.sealing);
  if (row === undefined) return { ok: false, reason: 'closed' };
  try {
    await db.tryAgain();
    const result = await db.transaction('rw', db.drafts, db.previous, db.settings, async () => {
      const overtaken = await db.overtaken();
      if (overtaken !== undefined) return { ok: false, reason: overtaken } as const;
      const raw = await db.drafts.get(row.id);
      if (revisionOf(unwrapDraft(raw)) !== expectedRev) return { ok: false, other: raw } as const;
      if (raw !== undefined) await db.previous.put(raw);
      await db.drafts.put(row);
      return { ok: true, rev: row.rev } as const;
    });
    if (!('other' in result)) return result;
    const stored = unwrapDraft(await openRow(result.other, row.id, db.sealing));
    return { ok: false, reason: 'conflict', stored };
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ok: false, reason };
  }
}

/** The stored draft of this key. */
export async function loadDraft(db: Database, key: DraftKey): Promise<LoadResult> {
  return load(db, db.drafts, key);
}

/** The revision before the stored one, for the owner of a draft that has become unreadable. */
export async function loadPreviousDraft(db: Database, key: DraftKey): Promise<LoadResult> {
  return load(db, db.previous, key);
}

/** All drafts, the last saved first, then those that cannot be read: they are never hidden. */
export async function listDrafts(db: Database): Promise<DraftList> {
  try {
    await db.tryAgain();
    const keys = await db.drafts.toCollection().primaryKeys();
    // One by one: a single row that the browser itself cannot read fails a reading of all.
    const loaded = await Promise.all(
      keys.map(async (key) => ({ key, ...(await load(db, db.drafts, key)) })),
    );
    const drafts = loaded.filter(
      (entry): entry is DraftEntry => entry.state !== 'missing' && entry.state !== 'closed',
    );
    return { state: 'ok', drafts: drafts.sort(lastSavedFirst) };
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return { state: 'closed' };
  }
}

async function load(db: Database, table: Database['drafts'], key: DraftKey): Promise<LoadResult> {
  try {
    await db.tryAgain();
    return unwrapDraft(await openRow(await table.get(key), nameOf(key), db.sealing));
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    // The database is open, so it is this row that the browser could not bring back.
    if (db.isOpen()) return { state: 'unreadable', reason: 'damaged', raw: undefined };
    return { state: 'closed' };
  }
}

function revisionOf(stored: StoredDraft): number | undefined {
  if (stored.state === 'ok' || stored.state === 'locked') return stored.rev;
  return stored.state === 'missing' ? 0 : undefined;
}

/** What a row was sealed for; only rows of ours, with a text for key, ever are. */
function nameOf(key: DraftKey): string {
  return typeof key === 'string' ? key : '';
}

function lastSavedFirst(a: DraftEntry, b: DraftEntry): number {
  const [left, right] = [savedAt(a), savedAt(b)];
  return left === right ? 0 : left < right ? 1 : -1;
}

function savedAt(entry: DraftEntry): string {
  return entry.state === 'ok' ? entry.draft.savedAt : '';
}
