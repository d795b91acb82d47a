import * as v from 'valibot';
import { sha256Of, unwrapAttachment, type Attachment } from './attachment';
import { checksum } from './checksum';
import { unwrapDraft } from './envelope';
import type { Draft } from './draft';
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
  readonly attachments: readonly { readonly row: unknown; readonly bytes: ArrayBuffer }[];
  readonly revisions: Revisions;
}

export interface BackedUpAttachment {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface BackedUpDraft {
  readonly draft: Draft;
  readonly rev: number;
  readonly attachments: readonly BackedUpAttachment[];
}

/** A backup that was opened: what of it this release can read, and how much it cannot. */
export interface BackupContent {
  readonly madeAt: string;
  readonly drafts: readonly BackedUpDraft[];
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
  attachments: v.array(v.looseObject({ row: v.string(), length: Count })),
  revisions: StoredRevisions,
});

/** Over what a draft says, not over when it was saved. */
export function revisionOf(draft: Draft, rev: number): Revision {
  return { rev, checksum: checksum({ ...draft, savedAt: '' }) };
}

/** Length of the index in JSON (4 bytes), the index, then the bytes of the attachments one after another. */
export function packBackup({ madeAt, drafts, attachments, revisions }: BackedUpRows) {
  const index = new TextEncoder().encode(
    JSON.stringify({
      madeAt,
      drafts: drafts.map(tolerantJson),
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
  const { madeAt, revisions } = read.output;
  const attachments: BackedUpAttachment[] = [];
  let at = start;
  for (const { row, length } of read.output.attachments) {
    // Copies: the whole body is let go when they are stored.
    const bytes = body.slice(at, at + length);
    at += length;
    const stored = unwrapAttachment(parsed(row));
    if (stored.state !== 'ok' || (await sha256Of(bytes)) !== stored.attachment.sha256) continue;
    attachments.push({ attachment: stored.attachment, bytes });
  }
  if (at !== body.length) return undefined;
  const stored = read.output.drafts.map((row) => unwrapDraft(parsed(row)));
  const drafts = stored
    .filter((row) => row.state === 'ok')
    .map(({ draft, rev }) => ({
      draft,
      rev,
      attachments: attachments.filter(({ attachment }) => attachment.draftId === draft.id),
    }));
  const kept = drafts.reduce((sum, draft) => sum + draft.attachments.length, 0);
  return {
    madeAt,
    drafts,
    unreadableDrafts: stored.length - drafts.length,
    unreadableAttachments: read.output.attachments.length - kept,
    revisions,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
