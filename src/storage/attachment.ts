import * as v from 'valibot';
import { checksum } from './checksum';
import type { AttachmentKey } from './database';
import { SEALED } from './sealing';

/** Shape of the rows that this release writes. */
const SCHEMA = 1;

/** One file of one paper, as it will be handed in: a photo or a PDF that this app has written anew. */
export interface Attachment {
  readonly id: string;
  readonly draftId: string;
  /** Which paper of the packet it belongs to: `PlannedPaper.id`, e.g. `legalRepIdCopy` or `f04-2`. */
  readonly paper: string;
  /** Kind of attachment as the catalogue names it, or the id of the form that was signed and scanned. */
  readonly kind: string;
  /** As the person's device named it: data to show, never a path. */
  readonly name: string;
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly pages: number;
  /** Place among the files of the same paper; ascending. */
  readonly order: number;
  /** ISO instant. */
  readonly addedAt: string;
  /** Bytes as kept, and of the file it was made from. */
  readonly size: number;
  readonly originalSize: number;
  /** Of a photo. */
  readonly pixels?: { readonly width: number; readonly height: number };
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** What stands in the database around an attachment; its bytes stand apart. */
export interface AttachmentRow {
  readonly key: AttachmentKey;
  /** Counts the writings of this row, from 1. */
  readonly rev: number;
  readonly schema: number;
  /** Over all other fields; the bytes are covered by `body.sha256`. */
  readonly checksum: string;
  /** How the body is encrypted; absent: not. See `sealRow`. The bytes say so for themselves. */
  readonly sealed?: string;
  readonly body: unknown;
}

/** What a row turned out to be. */
export type StoredAttachment =
  | { readonly state: 'ok'; readonly attachment: Attachment; readonly rev: number }
  /** Whole, and sealed with a key that is not at hand. */
  | { readonly state: 'locked' }
  | { readonly state: 'unreadable'; readonly reason: 'damaged' | 'newer-schema' };

const Count = v.pipe(v.number(), v.integer(), v.minValue(1));

// Loose: what a later release adds stays in it when this release writes the row again.
const Body = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  draftId: v.pipe(v.string(), v.minLength(1)),
  paper: v.string(),
  kind: v.string(),
  name: v.string(),
  type: v.picklist(['image/jpeg', 'application/pdf']),
  pages: Count,
  order: v.pipe(v.number(), v.integer()),
  addedAt: v.pipe(v.string(), v.isoTimestamp()),
  size: Count,
  originalSize: Count,
  pixels: v.exactOptional(v.looseObject({ width: Count, height: Count })),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const Row = v.looseObject({
  key: v.string(),
  rev: Count,
  schema: Count,
  checksum: v.string(),
  sealed: v.exactOptional(v.string()),
  body: v.unknown(),
});

export function attachmentKey({ draftId, id }: Pick<Attachment, 'draftId' | 'id'>): AttachmentKey {
  return `${draftId}/${id}`;
}

/** The row for an attachment. Throws when it could not be read back: that is a mistake in the program. */
export function wrapAttachment(attachment: Attachment, rev: number): AttachmentRow {
  // Through JSON: plain data only, without the screen's proxies and without undefined members.
  const result = v.safeParse(Body, JSON.parse(JSON.stringify(attachment)));
  if (!result.success)
    throw new TypeError('this attachment could not be read back and is not stored');
  const body = result.output;
  const row = { key: attachmentKey(body), rev, schema: SCHEMA, body };
  return { ...row, checksum: checksum(row) };
}

/** The attachment in a row that `openRow` has opened; never throws, whatever the row holds. */
export function unwrapAttachment(raw: unknown): StoredAttachment {
  const damaged: StoredAttachment = { state: 'unreadable', reason: 'damaged' };
  const result = v.safeParse(Row, raw);
  if (!result.success) return damaged;
  const { checksum: stored, ...rest } = result.output;
  if (checksum(rest) !== stored) return damaged;
  const isSealed = rest.sealed !== undefined;
  if (rest.schema > SCHEMA || (isSealed && rest.sealed !== SEALED)) {
    return { state: 'unreadable', reason: 'newer-schema' };
  }
  if (isSealed) return { state: 'locked' };
  const body = v.safeParse(Body, rest.body);
  if (!body.success || attachmentKey(body.output) !== rest.key) return damaged;
  return { state: 'ok', attachment: body.output, rev: rest.rev };
}

/** The paper that an unreadable row still names; undefined when it names none. */
export function paperNamedIn(raw: unknown): string | undefined {
  const result = v.safeParse(v.looseObject({ body: v.looseObject({ paper: v.string() }) }), raw);
  return result.success ? result.output.body.paper : undefined;
}

/** Of bytes, before they are stored or after they were read; never inside a transaction, which would close meanwhile. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
