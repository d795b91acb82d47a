import { attachmentKey, wrapAttachment, type Attachment, type AttachmentRow } from './attachment';
import { findRows, sealBytes, stillStand, type BytesRow } from './attachment-rows';
import { revisionOf, type BackedUpAttachment, type Revision } from './backup-content';
import { recordOrigin } from './backup-record';
import type { Database, Overtaken } from './database';
import { restoredCopy, type Draft } from './draft';
import { unwrapDraft, wrapDraft, type Envelope } from './envelope';
import { openRow, sealRow } from './sealed-row';
import { tolerantJson } from './tolerant-json';

/** A random id, new at every call. */
export type NewId = () => string;

/** What of a draft is to be brought here, and beside what. */
export interface Bringing {
  /** Where its files belong. */
  readonly id: string;
  readonly draft?: Envelope;
  /** What becomes the revision before: a row as it stands here, or one of the backup where there is none yet. */
  readonly previous?: { readonly standing: unknown } | { readonly brought: Envelope };
  readonly origin?: readonly Revision[];
  /** Reads what all this was decided by; it is looked at once more when it is written. */
  readonly look: () => PromiseLike<unknown>;
  /** What was found there. */
  readonly found: unknown;
}

interface Copied {
  readonly row: AttachmentRow;
  readonly bytes: BytesRow;
}

/**
 * Writes a draft and the files that are not here yet in one transaction; sealing cannot wait inside of it, so all is
 * sealed before. How many files there were; `changed` when another window was faster, `no-key` when the key is gone.
 */
export async function bringDraft(
  db: Database,
  bringing: Bringing,
  attachments: readonly BackedUpAttachment[],
  newId: NewId,
): Promise<number | 'changed' | 'no-key' | Overtaken> {
  const { id, previous, origin, look, found } = bringing;
  const rows = await findRows(db, id);
  const taken = await keysOf(db, id);
  const present = rows.readable.map(({ attachment }) => attachment);
  const files = await Promise.all(
    missingFiles(attachments, id, present, taken, newId).map((file) => sealFile(db, file)),
  );
  const draft = bringing.draft && (await sealRow(bringing.draft, id, db.sealing));
  const earlier =
    previous &&
    ('brought' in previous ? await sealRow(previous.brought, id, db.sealing) : previous.standing);
  const ready = files.filter((file) => file !== undefined);
  const isSealed =
    ready.length === files.length &&
    (draft === undefined) === (bringing.draft === undefined) &&
    (earlier === undefined) === (previous === undefined);
  if (!isSealed) return 'no-key';
  const tables = [db.drafts, db.previous, db.attachments, db.attachmentBytes, db.settings];
  return db.transaction('rw', tables, async () => {
    const overtaken = await db.overtaken();
    if (overtaken !== undefined) return overtaken;
    const isSame = tolerantJson(await look()) === tolerantJson(found);
    if (!isSame || !(await stillStand(db, id, rows))) return 'changed';
    if (earlier !== undefined) await putPrevious(db, id, earlier, previous);
    if (draft !== undefined) await db.drafts.put(draft);
    if (origin !== undefined) await recordOrigin(db, id, origin);
    for (const { row, bytes } of ready) {
      await db.attachments.add(row);
      await db.attachmentBytes.add(bytes);
    }
    return ready.length;
  });
}

/** As a draft of its own; once, however often the same backup is restored. */
export async function asCopy(db: Database, draft: Draft, newId: NewId): Promise<Bringing> {
  const copy = restoredCopy(draft, { id: newId(), bundleId: newId() });
  const wanted = contentOf(copy);
  const look = (): PromiseLike<readonly unknown[]> => db.drafts.toArray();
  const found = await look();
  for (const raw of found) {
    const stored = unwrapDraft(await openDraft(db, raw));
    if (stored.state === 'ok' && contentOf(stored.draft) === wanted)
      return { id: stored.draft.id, look, found };
  }
  return { id: copy.id, draft: wrapDraft(copy, 1), look, found };
}

/** A stored row of a draft as it was before it was sealed. */
async function openDraft(db: Database, raw: unknown): Promise<unknown> {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined;
  return openRow(raw, typeof id === 'string' ? id : '', db.sealing);
}

/** One of the backup only where none is left over from a draft that the browser lost: its owner may have nothing else. */
async function putPrevious(
  db: Database,
  id: string,
  row: unknown,
  previous: Bringing['previous'],
): Promise<void> {
  const gives = previous !== undefined && 'brought' in previous;
  if (gives && (await db.previous.get(id)) !== undefined) return;
  await db.previous.put(row);
}

/**
 * The files that are not here yet, as they are to be kept: a file of the same id with other bytes stays, and this one
 * becomes a file of its own.
 */
function missingFiles(
  attachments: readonly BackedUpAttachment[],
  draftId: string,
  present: readonly Attachment[],
  taken: ReadonlySet<string>,
  newId: NewId,
): readonly BackedUpAttachment[] {
  const missing: BackedUpAttachment[] = [];
  for (const { attachment, bytes } of attachments) {
    const all = [...present, ...missing.map((file) => file.attachment)];
    const files = all.filter(({ paper }) => paper === attachment.paper);
    if (files.some(({ sha256 }) => sha256 === attachment.sha256)) continue;
    const key = attachmentKey({ ...attachment, draftId });
    const isFree =
      !taken.has(key) && missing.every((file) => attachmentKey(file.attachment) !== key);
    const last = Math.max(0, ...files.map(({ order }) => order));
    const kept = { ...attachment, draftId, ...(!isFree && { id: newId(), order: last + 1 }) };
    missing.push({ attachment: kept, bytes });
  }
  return missing;
}

async function sealFile(
  db: Database,
  { attachment, bytes }: BackedUpAttachment,
): Promise<Copied | undefined> {
  const open = wrapAttachment(attachment, 1);
  const row = await sealRow(open, open.key, db.sealing);
  const sealed = await sealBytes(bytes, open.key, db.sealing);
  return row && sealed && { row, bytes: sealed };
}

async function keysOf(db: Database, draftId: string): Promise<ReadonlySet<string>> {
  const prefix = `${draftId}/`;
  const rows = await db.attachments.where('key').startsWith(prefix).primaryKeys();
  const bytes = await db.attachmentBytes.where('key').startsWith(prefix).primaryKeys();
  return new Set([...rows, ...bytes]);
}

function contentOf(draft: Draft): string {
  return revisionOf({ draft: { ...draft, id: '', bundleId: '' }, rev: 0 }).checksum;
}
