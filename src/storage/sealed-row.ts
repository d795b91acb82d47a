import * as v from 'valibot';
import { checksum } from './checksum';
import { membersOf } from './members';
import { SEALED, type Sealing } from './sealing';
import { tolerantJson } from './tolerant-json';

/** The part of a stored row that sealing touches; id or key, and the counters, stay in the clear. */
interface Sealable {
  readonly rev: number;
  readonly checksum: string;
  readonly sealed?: string;
  readonly body: unknown;
}

const Bytes = v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

const SealedRow = v.looseObject({
  rev: v.number(),
  checksum: v.string(),
  sealed: v.literal(SEALED),
  /** The body is a row of its own, see `sealStanding`. */
  whole: v.exactOptional(v.literal(true)),
  body: Bytes,
});

/** Sealed with whatever key, in whatever way. */
const StandsSealed = v.looseObject({ sealed: v.string(), body: Bytes });

/** As this release writes rows in the clear: every other member may tell something. */
const KnownRow = v.strictObject({
  id: v.exactOptional(v.string()),
  key: v.exactOptional(v.string()),
  rev: v.number(),
  schema: v.literal(1),
  checksum: v.string(),
  savedAt: v.exactOptional(v.string()),
  body: v.unknown(),
});

/**
 * The row with its body encrypted, or as it is in a database without sealing; undefined when the key is gone. `name` is
 * the row's key. Never inside a transaction, which would close meanwhile: seal first, then write.
 */
export async function sealRow<Row extends Sealable>(
  row: Row,
  name: string,
  sealing: Sealing | undefined,
): Promise<Row | undefined> {
  if (sealing === undefined || sealing.opensOnly === true) return row;
  const plain = new TextEncoder().encode(JSON.stringify(row.body));
  const body = await sealing.seal(plain, placeOf(name, row.rev));
  if (body === undefined) return undefined;
  const { checksum: _open, ...rest } = row;
  const sealed = { ...rest, sealed: SEALED, body };
  return { ...row, ...sealed, checksum: checksum(sealed) };
}

/**
 * A stored row as it was before it was sealed. Anything else, and what this key does not open, comes back as it was
 * found: whoever reads it then finds out what it is. After reading, never inside a transaction.
 */
export async function openRow(
  raw: unknown,
  name: string,
  sealing: Sealing | undefined,
): Promise<unknown> {
  if (sealing === undefined) return raw;
  const result = v.safeParse(SealedRow, raw);
  if (!result.success) return raw;
  const { checksum: stored, ...sealed } = result.output;
  if (checksum(sealed) !== stored) return raw;
  const plain = await sealing.unseal(sealed.body, placeOf(name, sealed.rev));
  if (plain === undefined) return raw;
  const { sealed: _how, ...rest } = sealed;
  const body = parsed(plain);
  if (rest.whole === true) return { ...membersOf(body), ...keyOf(rest) };
  const open = { ...rest, body };
  return { ...open, checksum: checksum(open) };
}

/**
 * A row that was stored in the clear, sealed: also a damaged one, and one of a later release, which then come back from
 * `openRow` as they were. A row that is sealed already, and any row once the key is gone, is handed back itself.
 */
export async function sealStanding(raw: unknown, name: string, sealing: Sealing): Promise<unknown> {
  if (v.is(StandsSealed, raw)) return raw;
  const known = v.safeParse(KnownRow, raw);
  const row = known.success && isAsWritten(known.output) ? known.output : wholeRow(raw);
  return (await sealRow(row, name, sealing)) ?? raw;
}

/** Everything in a row becomes the body of another: nothing of one that is not known stays in the clear, but its key. */
function wholeRow(raw: unknown) {
  const body: unknown = JSON.parse(tolerantJson(raw));
  return { ...keyOf(raw), rev: 1, schema: 1, savedAt: '', whole: true, checksum: '', body };
}

function keyOf(raw: unknown): object {
  const { id, key } = membersOf(raw);
  return { ...(id !== undefined && { id }), ...(key !== undefined && { key }) };
}

/** Whether a row is whole, and its body comes back from JSON as it is. */
function isAsWritten({ checksum: stored, ...rest }: v.InferOutput<typeof KnownRow>): boolean {
  try {
    const body: unknown = JSON.parse(JSON.stringify(rest.body));
    return checksum({ ...rest, body }) === stored;
  } catch {
    return false;
  }
}

/** A sealed body belongs to its row and its revision; put elsewhere, it does not open. */
function placeOf(name: string, rev: number): string {
  return `${name} ${String(rev)}`;
}

function parsed(plain: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}
