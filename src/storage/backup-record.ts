import * as v from 'valibot';
import { StoredRevisions, type Revision, type Revisions } from './backup-content';
import type { Database } from './database';
import { failureOf } from './failure';

const KEY = 'backup';
/** Of each draft; older ones only make a replacement into a copy. */
const MOST_REVISIONS = 20;

/** What this device remembers of its backups. */
export interface BackupRecord {
  /** ISO instant of the last backup that was made here. */
  readonly madeAt?: string;
  readonly revisions: Revisions;
}

const StoredRecord = v.looseObject({
  madeAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  revisions: StoredRevisions,
});

/** When the last backup was made here; undefined when none was, or the browser does not say. */
export async function lastBackup(db: Database): Promise<string | undefined> {
  try {
    await db.tryAgain();
    return (await readRecord(db)).madeAt;
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return undefined;
  }
}

/** Empty when there is none or it is unreadable: then nothing is replaced, and copies are kept instead. */
export async function readRecord(db: Database): Promise<BackupRecord> {
  const result = v.safeParse(StoredRecord, await db.settings.get(KEY));
  return result.success ? result.output : { revisions: {} };
}

/** Remembers that a backup was made, and of which revisions; false when it cannot. */
export async function recordBackup(
  db: Database,
  made: Revisions,
  madeAt: string,
): Promise<boolean> {
  try {
    return await db.transaction('rw', db.settings, async () => {
      if ((await db.overtaken()) !== undefined) return false;
      const record = await readRecord(db);
      const revisions = joinRevisions(record.revisions, made);
      await db.settings.put({ ...record, key: KEY, revisions, madeAt });
      return true;
    });
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return false;
  }
}

/** Inside a transaction over settings: from now on, these are the revisions that a draft came from. */
export async function recordOrigin(
  db: Database,
  id: string,
  revisions: readonly Revision[],
): Promise<void> {
  const record = await readRecord(db);
  const { [id]: _, ...others } = record.revisions;
  const next = joinRevisions(others, { [id]: revisions });
  await db.settings.put({ ...record, key: KEY, revisions: next });
}

/** Both together, each revision once, the latest last. */
export function joinRevisions(a: Revisions, b: Revisions): Revisions {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    ids.map((id) => {
      const all = [...revisionsOf(a, id), ...revisionsOf(b, id)];
      const once = all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
      return [id, once.sort((x, y) => x.rev - y.rev).slice(-MOST_REVISIONS)];
    }),
  );
}

/** What is known of one draft. */
export function revisionsOf(revisions: Revisions, id: string): readonly Revision[] {
  return Object.hasOwn(revisions, id) ? (revisions[id] ?? []) : [];
}

/** Whether a revision is among those of its draft. */
export function hasRevision(revisions: Revisions, id: string, revision: Revision): boolean {
  return revisionsOf(revisions, id).some((other) => same(revision, other));
}

function same(a: Revision, b: Revision): boolean {
  return a.rev === b.rev && a.checksum === b.checksum;
}
