import { asCopy, bringDraft, type Bringing, type NewId } from './bring-draft';
import {
  revisionOf,
  type BackedUpDraft,
  type BackupContent,
  type DraftRevision,
  type Revisions,
} from './backup-content';
import { hasRevision, readRecord, revisionsOf } from './backup-record';
import type { Database, Overtaken } from './database';
import { unwrapDraft, wrapDraft, type StoredDraft } from './envelope';
import { failureOf, type StorageFailure } from './failure';
import { openRow } from './sealed-row';

/** What became of one draft of a backup. */
export type Merge = 'added' | 'replaced' | 'copied' | 'same' | 'newer-here';

export type RestoredBackup = Readonly<Record<Merge, number>> & {
  /** Attachments that were not here before. */
  readonly files: number;
  /** Why the rest was not restored; what was, stays. A second try goes on where this one ended. */
  readonly stopped?: StorageFailure | Overtaken;
};

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
      let brought = await bringHere(db, one, content.revisions, newId);
      while (brought === 'changed') brought = await bringHere(db, one, content.revisions, newId);
      if (typeof brought === 'string') return { ...counts, stopped: brought };
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

/** `changed`: another window wrote meanwhile, and it has to be decided anew. */
async function bringHere(
  db: Database,
  fromBackup: BackedUpDraft,
  inBackup: Revisions,
  newId: NewId,
): Promise<Brought | 'changed' | StorageFailure | Overtaken> {
  const { draft, attachments } = fromBackup;
  const look = (): PromiseLike<unknown> => db.drafts.get(draft.id);
  const found = await look();
  const stored = unwrapDraft(await openRow(found, draft.id, db.sealing));
  const { revisions: here } = await readRecord(db);
  const merge = mergeOf(fromBackup, stored, inBackup, here);
  const bringing =
    merge === 'copied'
      ? await asCopy(db, draft, newId)
      : { id: draft.id, look, found, ...changesOf(merge, fromBackup, found, inBackup) };
  const files = await bringDraft(db, bringing, attachments, newId);
  if (files === 'no-key') return 'closed';
  if (typeof files === 'string') return files;
  const isThere = merge === 'copied' && bringing.draft === undefined;
  return { merge: isThere ? 'same' : merge, files };
}

/** What is written in the place of what stands here. */
function changesOf(
  merge: Exclude<Merge, 'copied'>,
  fromBackup: BackedUpDraft,
  standing: unknown,
  inBackup: Revisions,
): Pick<Bringing, 'draft' | 'previous' | 'origin'> {
  const { draft, rev, previous } = fromBackup;
  const next = { draft: wrapDraft(draft, rev), origin: originOf(fromBackup, inBackup) };
  switch (merge) {
    case 'added':
      return previous === undefined
        ? next
        : { ...next, previous: { brought: wrapDraft(previous.draft, previous.rev) } };
    case 'replaced':
      return { ...next, previous: { standing } };
    case 'same':
    case 'newer-here':
      return {};
  }
}

/** What the backup knows of the way to its revision; nothing of a way that went past it. */
function originOf({ draft, rev }: DraftRevision, inBackup: Revisions) {
  const earlier = revisionsOf(inBackup, draft.id).filter((revision) => revision.rev < rev);
  return [...earlier, revisionOf({ draft, rev })];
}
