import { attachmentKey, unwrapAttachment, wrapAttachment } from './attachment';
import {
  revisionOf,
  type BackedUpAttachment,
  type BackedUpDraft,
  type BackupContent,
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
  /** Why the rest was not restored; what was, stays. A second try goes on where this one ended. */
  readonly stopped?: StorageFailure | 'newer-schema';
};

/** A random id, new at every call. */
type NewId = () => string;

/**
 * Brings the drafts of a backup here, each with its files in one transaction of its own, and overwrites nothing that is
 * not in the backup as well: a draft that went on from the very revision that stands here replaces it (that one becomes
 * `previous`); one that both sides changed is kept as a copy.
 */
export async function restoreBackup(
  db: Database,
  content: BackupContent,
  newId: NewId,
): Promise<RestoredBackup> {
  const counts: Record<Merge, number> = {
    added: 0,
    replaced: 0,
    copied: 0,
    same: 0,
    'newer-here': 0,
  };
  try {
    await db.tryAgain();
    for (const one of content.drafts) {
      const tables = [db.drafts, db.previous, db.attachments, db.attachmentBytes, db.settings];
      const merge = await db.transaction('rw', tables, async () =>
        db.isNewerThanThisRelease ? undefined : bringHere(db, one, content.revisions, newId),
      );
      if (merge === undefined) return { ...counts, stopped: 'newer-schema' };
      counts[merge] += 1;
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
  { draft, rev }: Pick<BackedUpDraft, 'draft' | 'rev'>,
  stored: StoredDraft,
  inBackup: Revisions,
  here: Revisions,
): Merge {
  switch (stored.state) {
    case 'missing':
      return 'added';
    // Its owner may still want it looked at: it stays.
    case 'unreadable':
      return 'copied';
    case 'ok': {
      const [theirs, ours] = [revisionOf(draft, rev), revisionOf(stored.draft, stored.rev)];
      if (theirs.checksum === ours.checksum) return 'same';
      if (ours.rev < theirs.rev && hasRevision(inBackup, draft.id, ours)) return 'replaced';
      return theirs.rev < ours.rev && hasRevision(here, draft.id, theirs) ? 'newer-here' : 'copied';
    }
  }
}

/** Inside a transaction over all tables. */
async function bringHere(
  db: Database,
  { draft, rev, attachments }: BackedUpDraft,
  inBackup: Revisions,
  newId: NewId,
): Promise<Merge> {
  const { revisions: here } = await readRecord(db);
  const raw = await db.drafts.get(draft.id);
  const merge = mergeOf({ draft, rev }, unwrapDraft(raw), inBackup, here);
  switch (merge) {
    case 'added':
      await db.drafts.put(wrapDraft(draft, rev));
      await recordOrigin(db, draft.id, originOf({ draft, rev }, inBackup));
      break;
    case 'replaced':
      await db.previous.put(raw);
      await db.drafts.put(wrapDraft(draft, rev));
      await recordOrigin(db, draft.id, originOf({ draft, rev }, inBackup));
      break;
    case 'copied':
      return copyHere(db, draft, attachments, newId);
    case 'same':
      break;
    case 'newer-here':
      return merge;
  }
  for (const one of attachments) await attachHere(db, one, draft.id, newId);
  return merge;
}

/** What the backup knows of the way to its revision; nothing of a way that went past it. */
function originOf({ draft, rev }: Pick<BackedUpDraft, 'draft' | 'rev'>, inBackup: Revisions) {
  const earlier = revisionsOf(inBackup, draft.id).filter((revision) => revision.rev < rev);
  return [...earlier, revisionOf(draft, rev)];
}

/** As a draft of its own; once, however often the same backup is restored. */
async function copyHere(
  db: Database,
  draft: Draft,
  attachments: readonly BackedUpAttachment[],
  newId: NewId,
): Promise<Merge> {
  const copy = restoredCopy(draft, { id: newId(), bundleId: newId() });
  const wanted = contentOf(copy);
  const rows = (await db.drafts.toArray()).map(unwrapDraft);
  if (rows.some((row) => row.state === 'ok' && contentOf(row.draft) === wanted)) return 'same';
  await db.drafts.add(wrapDraft(copy, 1));
  for (const one of attachments) await attachHere(db, one, copy.id, newId);
  return 'copied';
}

/** Beside what is there: a file of the same id with other bytes stays, and this one becomes a file of its own. */
async function attachHere(
  db: Database,
  { attachment, bytes }: BackedUpAttachment,
  draftId: string,
  newId: NewId,
): Promise<void> {
  const files = (await db.attachments.where('key').startsWith(`${draftId}/`).toArray())
    .map(unwrapAttachment)
    .filter((row) => row.state === 'ok')
    .map((row) => row.attachment)
    .filter(({ paper }) => paper === attachment.paper);
  if (files.some(({ sha256 }) => sha256 === attachment.sha256)) return;
  const key = attachmentKey({ ...attachment, draftId });
  const isFree =
    (await db.attachments.get(key)) === undefined &&
    (await db.attachmentBytes.get(key)) === undefined;
  const last = Math.max(0, ...files.map(({ order }) => order));
  const kept = { ...attachment, draftId, ...(!isFree && { id: newId(), order: last + 1 }) };
  const row = wrapAttachment(kept, 1);
  await db.attachments.add(row);
  await db.attachmentBytes.add({ key: row.key, bytes: bytes.buffer });
}

function contentOf(draft: Draft): string {
  return revisionOf({ ...draft, id: '', bundleId: '' }, 0).checksum;
}
