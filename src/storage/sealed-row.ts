import * as v from 'valibot';
import { checksum } from './checksum';
import { SEALED, type Sealing } from './sealing';

/** The part of a stored row that sealing touches; id or key, and the counters, stay in the clear. */
interface Sealable {
  readonly rev: number;
  readonly checksum: string;
  readonly sealed?: string;
  readonly body: unknown;
}

const SealedRow = v.looseObject({
  rev: v.number(),
  checksum: v.string(),
  sealed: v.literal(SEALED),
  body: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
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
  if (sealing === undefined) return row;
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
  const open = { ...rest, body: parsed(plain) };
  return { ...open, checksum: checksum(open) };
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
