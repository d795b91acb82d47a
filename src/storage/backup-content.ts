import * as v from 'valibot';
import { sha256Of, unwrapAttachment, type Attachment } from './attachment';
import { checksum } from './checksum';
import type { Draft } from './draft';
import { unwrapDraft } from './envelope';
import { tolerantJson } from './tolerant-json';

/** A stored revision of a draft, without its text: enough to know it again. */
export interface Revision {
  readonly rev: number;
  readonly checksum: string;
}

/** Revisions of drafts that backups carried away or brought here, by draft. */
export type Revisions = Readonly<Record<string, readonly Revision[]>>;

/** The tables as they were read, unreadable rows included. */
export interface BackedUpRows {
  /** ISO instant. */
  readonly madeAt: string;
  readonly drafts: readonly unknown[];
  /** The revisions before those of `drafts`. */
  readonly previous: readonly unknown[];
  readonly attachments: readonly { readonly row: unknown; readonly bytes: ArrayBuffer }[];
  readonly revisions: Revisions;
}

export interface BackedUpAttachment {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One revision of a draft, with its text. */
export interface DraftRevision {
  readonly draft: Draft;
  readonly rev: number;
}

export interface BackedUpDraft extends DraftRevision {
  readonly previous?: DraftRevision;
  readonly attachments: readonly BackedUpAttachment[];
}

/** A backup that was opened: what of it this release can read, and how much it cannot. */
export interface BackupContent {
  readonly madeAt: string;
  readonly drafts: readonly BackedUpDraft[];
  /** Of `drafts`, those of which only the revision before the last can be read. */
  readonly earlierDrafts: number;
  readonly unreadableDrafts: number;
  /** Damaged ones, and those whose draft is not among `drafts`. */
  readonly unreadableAttachments: number;
  readonly revisions: Revisions;
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const StoredRevisions = v.record(
  v.string(),
  v.array(v.looseObject({ rev: Count, checksum: v.string() })),
);

// Rows are texts of JSON of their own: what a damaged one holds cannot spoil the others.
const Index = v.looseObject({
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  drafts: v.array(v.string()),
  previous: v.array(v.string()),
  attachments: v.array(v.looseObject({ row: v.string(), length: Count })),
  revisions: StoredRevisions,
});

/** As this app makes ids. One with a stroke in it could pass for an attachment of another draft. */
const PLAIN_ID = /^[\w-]{1,64}$/;

/** Over what a draft says, not over when it was saved. */
export function revisionOf({ draft, rev }: DraftRevision): Revision {
  return { rev, checksum: checksum({ ...draft, savedAt: '' }) };
}

/** The drafts among stored rows, by id: the last revision of each that can be read, and the one before it. */
export function readableDrafts(
  drafts: readonly unknown[],
  previous: readonly unknown[],
): ReadonlyMap<string, DraftRevision & { readonly previous?: DraftRevision }> {
  const last = revisionsIn(drafts);
  const earlier = revisionsIn(previous);
  return new Map([
    ...earlier,
    ...[...last].map(([id, revision]) => {
      const before = earlier.get(id);
      return [id, { ...revision, ...(before && { previous: before }) }] as const;
    }),
  ]);
}

/** The attachment in a row, when these are its bytes. */
export async function wholeAttachment(
  row: unknown,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Attachment | undefined> {
  const stored = unwrapAttachment(row);
  if (stored.state !== 'ok' || !PLAIN_ID.test(stored.attachment.id)) return undefined;
  return (await sha256Of(bytes)) === stored.attachment.sha256 ? stored.attachment : undefined;
}

/** Length of the index in JSON (4 bytes), the index, then the bytes of the attachments one after another. */
export function packBackup({ madeAt, drafts, previous, attachments, revisions }: BackedUpRows) {
  const index = new TextEncoder().encode(
    JSON.stringify({
      madeAt,
      drafts: drafts.map(tolerantJson),
      previous: previous.map(tolerantJson),
      attachments: attachments.map(({ row, bytes }) => ({
        row: tolerantJson(row),
        length: bytes.byteLength,
      })),
      revisions,
    }),
  );
  const total = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 4 + index.length);
  const body = new Uint8Array(total);
  new DataView(body.buffer).setUint32(0, index.length);
  body.set(index, 4);
  let at = 4 + index.length;
  for (const { bytes } of attachments) {
    body.set(new Uint8Array(bytes), at);
    at += bytes.byteLength;
  }
  return body;
}

/** What is in a body; every row passes the gates of the database. Undefined when it is no body of a backup. */
export async function unpackBackup(
  body: Uint8Array<ArrayBuffer>,
): Promise<BackupContent | undefined> {
  if (body.length < 4) return undefined;
  const start = 4 + new DataView(body.buffer, body.byteOffset).getUint32(0);
  if (start > body.length) return undefined;
  const read = v.safeParse(Index, parsed(new TextDecoder().decode(body.subarray(4, start))));
  if (!read.success) return undefined;
  const index = read.output;
  const length = index.attachments.reduce((sum, file) => sum + file.length, start);
  if (length !== body.length) return undefined;
  const rows = index.drafts.map(parsed);
  const readable = readableDrafts(rows, index.previous.map(parsed));
  const files = await attachmentsIn(body, start, index.attachments);
  const drafts = [...readable].map(([id, draft]) => ({
    ...draft,
    attachments: files.filter(({ attachment }) => attachment.draftId === id),
  }));
  const kept = drafts.reduce((sum, draft) => sum + draft.attachments.length, 0);
  return {
    madeAt: index.madeAt,
    drafts,
    earlierDrafts: readable.size - revisionsIn(rows).size,
    unreadableDrafts: Math.max(0, rows.length - readable.size),
    unreadableAttachments: index.attachments.length - kept,
    revisions: index.revisions,
  };
}

async function attachmentsIn(
  body: Uint8Array<ArrayBuffer>,
  start: number,
  index: readonly { readonly row: string; readonly length: number }[],
): Promise<readonly BackedUpAttachment[]> {
  const files: BackedUpAttachment[] = [];
  let at = start;
  for (const { row, length } of index) {
    // Copies: the whole body is let go when they are stored.
    const bytes = body.slice(at, at + length);
    at += length;
    const attachment = await wholeAttachment(parsed(row), bytes);
    if (attachment !== undefined) files.push({ attachment, bytes });
  }
  return files;
}

function revisionsIn(rows: readonly unknown[]): ReadonlyMap<string, DraftRevision> {
  return new Map(
    rows
      .map(unwrapDraft)
      .filter((row) => row.state === 'ok')
      .filter(({ draft }) => PLAIN_ID.test(draft.id))
      .map(({ draft, rev }) => [draft.id, { draft, rev }]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
