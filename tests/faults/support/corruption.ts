import { pick, whole, type Random } from '../../support/random';

/** Bodies that JSON cannot say; `corrupt.spec.ts` makes them in the page, under these names as ids. */
export const STRANGE = [
  'date',
  'blob',
  'buffer',
  'map',
  'cyclic',
  'deep',
  'bigint',
  'sparse',
  'long',
] as const;

/** What may stand where something else stood. */
const OTHERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '\ud800',
  [],
  {},
  ['a', 1],
  { a: { b: null } },
];

/** A stored row, given as JSON, with one thing wrong in it, under another id; as JSON, and what was done. */
export function corrupted(
  row: string,
  id: string,
  random: Random,
): { readonly text: string; readonly how: string } {
  const change = pick(random, [flipBits, changeMember, dropMember, addMember, swapBody]);
  for (;;) {
    const made = change(row, random);
    if (made === undefined || made === row) continue;
    // The id alone must stay a key, or the browser itself would refuse the row.
    const changed: unknown = JSON.parse(made);
    if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) continue;
    return { text: JSON.stringify({ ...changed, id }), how: `${change.name}: ${made}` };
  }
}

/** Flips bits of one character of the text; undefined when the rest is no JSON any more. */
function flipBits(row: string, random: Random): string | undefined {
  const at = whole(random, 0, row.length - 1);
  const flipped = String.fromCharCode(row.charCodeAt(at) ^ whole(random, 1, 0x7f));
  const made = row.slice(0, at) + flipped + row.slice(at + 1);
  try {
    return JSON.stringify(JSON.parse(made));
  } catch {
    return undefined;
  }
}

function changeMember(row: string, random: Random): string {
  return edit(row, random, (holder, key) => {
    Reflect.set(holder, key, pick(random, OTHERS));
  });
}

function dropMember(row: string, random: Random): string {
  return edit(row, random, (holder, key) => {
    Reflect.deleteProperty(holder, key);
  });
}

function addMember(row: string, random: Random): string {
  return edit(row, random, (holder) => {
    Reflect.set(holder, `extra${String(whole(random, 0, 9))}`, pick(random, OTHERS));
  });
}

/** The body of another moment under the same checksum. */
function swapBody(row: string, random: Random): string {
  return edit(row, random, (holder, key) => {
    Reflect.set(holder, key, { ...Object(Reflect.get(holder, key)), later: whole(random, 0, 9) });
  });
}

/** Changes one member of the row, however deep. */
function edit(row: string, random: Random, change: (holder: object, key: string) => void): string {
  const copy: unknown = JSON.parse(row);
  const members = membersOf(copy);
  const { holder, key } = pick(random, members);
  change(holder, key);
  return JSON.stringify(copy);
}

function membersOf(value: unknown): readonly { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    { holder: value, key },
    ...membersOf(member),
  ]);
}
