import { attachmentKey, unwrapAttachment, wrapAttachment } from './attachment';
import {
  revisionOf,
  type BackedUpAttachment,
  type BackedUpDraft,
  type BackupContent,
  type DraftRevision,
  type Revisions,
} from './backup-content';
import { hasRevision, readRecord, recordOrigin, revisionsOf } from './backup-record';
import type { Database } from './database';
import { restoredCopy, type Draft } from './draft';
import { unwrapDraft, wrapDraft, type StoredDraft } from './envelope';
import { failureOf, type StorageFailure } from './failure';

/** What became of one draft of a backup. */
export type Merge = 'added' | 'replaced' | 'copied' | 'same' | 'newer-here';

export type RestoredBackup = Readonly<Record<Merge, number>> & {
  /** Attachments that were not here before. */
  readonly files: number;
  /** Why the rest was not restored; what was, stays. A second try goes on where this one ended. */
  readonly stopped?: StorageFailure | 'newer-schema';
};

/** A random id, new at every call. */
type NewId = () => string;

interface Brought {
  readonly merge: Merge;
  readonly files: number;
}

/**
 * Brings the drafts of a backup here, each with its files in one transaction of its own, and overwrites nothing that is
 * not in the backup as well: a draft that went on from the very revision that stands here replaces it (that one becomes
 * `previous`); one that both sides changed is kept as a copy. Files are only ever added.
 */
export async function restoreBackup(
  db: Database,
  content: BackupContent,
  newId: NewId,
): Promise<RestoredBackup> {
  const counts = { added: 0, replaced: 0, copied: 0, same: 0, 'newer-here': 0, files: 0 };
  try {
    await db.tryAgain();
    for (const one of content.drafts) {
      const tables = [db.drafts, db.previous, db.attachments, db.attachmentBytes, db.settings];
      const brought = await db.transaction('rw', tables, async () =>
        db.isNewerThanThisRelease ? undefined : bringHere(db, one, content.revisions, newId),
      );
      if (brought === undefined) return { ...counts, stopped: 'newer-schema' };
      counts[brought.merge] += 1;
      counts.files += brought.files;
    }
    return counts;
  } catch (error) {
    const reason = failureOf(error);
    if (reason === undefined) throw error;
    return { ...counts, stopped: reason };
  }
}

/** What has to become of a draft, given what stands under its id. */
export function mergeOf(
  fromBackup: DraftRevision,
  stored: StoredDraft,
  inBackup: Revisions,
  here: Revisions,
): Merge {
  switch (stored.state) {
    case 'missing':
      return 'added';
    // Its owner may still want it looked at, or have its key: it stays.
    case 'unreadable':
    case 'locked':
      return 'copied';
    case 'ok': {
      const { id } = fromBackup.draft;
      const [theirs, ours] = [revisionOf(fromBackup), revisionOf(stored)];
      if (theirs.checksum === ours.checksum) return 'same';
      if (ours.rev < theirs.rev && hasRevision(inBackup, id, ours)) return 'replaced';
      return theirs.rev < ours.rev && hasRevision(here, id, theirs) ? 'newer-here' : 'copied';
    }
  }
}

/** Inside a transaction over all tables. */
async function bringHere(
  db: Database,
  fromBackup: BackedUpDraft,
  inBackup: Revisions,
  newId: NewId,
): Promise<Brought> {
  const { draft, rev, previous, attachments } = fromBackup;
  const { revisions: here } = await readRecord(db);
  const raw = await db.drafts.get(draft.id);
  const merge = mergeOf(fromBackup, unwrapDraft(raw), inBackup, here);
  switch (merge) {
    case 'added':
      await db.drafts.put(wrapDraft(draft, rev));
      if (previous !== undefined) await putPrevious(db, previous);
      await recordOrigin(db, draft.id, originOf(fromBackup, inBackup));
      break;
    case 'replaced':
      await db.previous.put(raw);
      await db.drafts.put(wrapDraft(draft, rev));
      await recordOrigin(db, draft.id, originOf(fromBackup, inBackup));
      break;
    case 'copied':
      return copyHere(db, draft, attachments, newId);
    case 'same':
    case 'newer-here':
      break;
  }
  return { merge, files: await attachAll(db, attachments, draft.id, newId) };
}

/** Unless one is left over from a draft that the browser lost: its owner may have nothing else. */
async function putPrevious(db: Database, { draft, rev }: DraftRevision): Promise<void> {
  if ((await db.previous.get(draft.id)) === undefined) await db.previous.put(wrapDraft(draft, rev));
}

/** What the backup knows of the way to its revision; nothing of a way that went past it. */
function originOf({ draft, rev }: DraftRevision, inBackup: Revisions) {
  const earlier = revisionsOf(inBackup, draft.id).filter((revision) => revision.rev < rev);
  return [...earlier, revisionOf({ draft, rev })];
}

/** As a draft of its own; once, however often the same backup is restored. */
async function copyHere(
  db: Database,
  draft: Draft,
  attachments: readonly BackedUpAttachment[],
  newId: NewId,
): Promise<Brought> {
  const copy = restoredCopy(draft, { id: newId(), bundleId: newId() });
  const wanted = contentOf(copy);
  const rows = (await db.drafts.toArray()).map(unwrapDraft);
  const before = rows
    .filter((row) => row.state === 'ok')
    .find((row) => contentOf(row.draft) === wanted);
  if (before === undefined) await db.drafts.add(wrapDraft(copy, 1));
  const files = await attachAll(db, attachments, before?.draft.id ?? copy.id, newId);
  return { merge: before === undefined ? 'copied' : 'same', files };
}

/** How many of them were not here before. */
async function attachAll(
  db: Database,
  attachments: readonly BackedUpAttachment[],
  draftId: string,
  newId: NewId,
): Promise<number> {
  let added = 0;
  for (const one of attachments) if (await attachHere(db, one, draftId, newId)) added += 1;
  return added;
}

/** Beside what is there: a file of the same id with other bytes stays, and this one becomes a file of its own. False when it is here already. */
async function attachHere(
  db: Database,
  { attachment, bytes }: BackedUpAttachment,
  draftId: string,
  newId: NewId,
): Promise<boolean> {
  const files = (await db.attachments.where('key').startsWith(`${draftId}/`).toArray())
    .map(unwrapAttachment)
    .filter((row) => row.state === 'ok')
    .map((row) => row.attachment)
    .filter(({ paper }) => paper === attachment.paper);
  if (files.some(({ sha256 }) => sha256 === attachment.sha256)) return false;
  const key = attachmentKey({ ...attachment, draftId });
  const isFree =
    (await db.attachments.get(key)) === undefined &&
    (await db.attachmentBytes.get(key)) === undefined;
  const last = Math.max(0, ...files.map(({ order }) => order));
  const kept = { ...attachment, draftId, ...(!isFree && { id: newId(), order: last + 1 }) };
  const row = wrapAttachment(kept, 1);
  await db.attachments.add(row);
  await db.attachmentBytes.add({ key: row.key, bytes: bytes.buffer });
  return true;
}

function contentOf(draft: Draft): string {
  return revisionOf({ draft: { ...draft, id: '', bundleId: '' }, rev: 0 }).checksum;
}
