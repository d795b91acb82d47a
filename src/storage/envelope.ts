import * as v from 'valibot';
import { checksum } from './checksum';
import { parseDraft, type Draft } from './draft';
import { SEALED } from './sealing';

/** Shape of the rows that this release writes. */
export const SCHEMA = 1;

/** What stands in the database around a draft. Every released shape stays readable; it only grows. */
export interface Envelope {
  readonly id: string;
  /** Counts the saves of this draft, from 1. */
  readonly rev: number;
  readonly schema: number;
  /** Over all other fields. */
  readonly checksum: string;
  /** Outside the body, so that a list can be in order without unsealing anything. */
  readonly savedAt: string;
  /** How the body is encrypted; absent: not. See `sealRow`. */
  readonly sealed?: string;
  readonly body: unknown;
}

/** What a row turned out to be. `raw` is the row as it was found, for its owner to export. */
export type StoredDraft =
  | { readonly state: 'ok'; readonly draft: Draft; readonly rev: number }
  | { readonly state: 'missing' }
  /** Whole, and sealed with a key that is not at hand. */
  | { readonly state: 'locked'; readonly rev: number }
  | {
      readonly state: 'unreadable';
      readonly reason: 'damaged' | 'newer-schema';
      readonly raw: unknown;
    };

const Row = v.looseObject({
  id: v.string(),
  rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  checksum: v.string(),
  savedAt: v.string(),
  sealed: v.exactOptional(v.string()),
  body: v.unknown(),
});

/** The row for a draft. Throws when the draft could not be read back: that is a mistake in the program. */
export function wrapDraft(draft: Draft, rev: number): Envelope {
  // Through JSON: plain data only, without the screen's proxies and without undefined members.
  const body = parseDraft(JSON.parse(JSON.stringify(draft)));
  if (body === undefined)
    throw new TypeError('this draft could not be read back and is not stored');
  const row = { id: body.id, rev, schema: SCHEMA, savedAt: body.savedAt, body };
  return { ...row, checksum: checksum(row) };
}

/** The draft in a row that `openRow` has opened; never throws, whatever the row holds. */
export function unwrapDraft(raw: unknown): StoredDraft {
  if (raw === undefined) return { state: 'missing' };
  const damaged: StoredDraft = { state: 'unreadable', reason: 'damaged', raw };
  const result = v.safeParse(Row, raw);
  if (!result.success) return damaged;
  const { checksum: stored, ...rest } = result.output;
  if (checksum(rest) !== stored) return damaged;
  const isSealed = rest.sealed !== undefined;
  if (rest.schema > SCHEMA || (isSealed && rest.sealed !== SEALED)) {
    return { state: 'unreadable', reason: 'newer-schema', raw };
  }
  if (isSealed) return { state: 'locked', rev: rest.rev };
  const draft = parseDraft(rest.body);
  return draft?.id === rest.id ? { state: 'ok', draft, rev: rest.rev } : damaged;
}
