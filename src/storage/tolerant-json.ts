/** Deeper than any draft; a damaged row may even contain itself. */
const MAX_DEPTH = 32;

/**
 * Any value as JSON with sorted keys: equal values give equal text, and what JSON cannot say (a date, bytes, a value
 * inside itself) is named in a tagged object instead of being dropped. Never throws.
 */
export function tolerantJson(value: unknown): string {
  return JSON.stringify(plain(value, 0));
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (value === undefined) return { $undefined: true };
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return { $tooDeep: true };
  if (Array.isArray(value)) return Array.from(value, (member) => plain(member, depth + 1));
  if (ArrayBuffer.isView(value)) return { $bytes: bytesOf(value) };
  if (Object.prototype.toString.call(value) !== '[object Object]') return { $other: nameOf(value) };
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, plain(member, depth + 1)]));
}

function bytesOf(view: ArrayBufferView): number[] {
  return Array.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
}

function nameOf(value: object): string {
  const kind = Object.prototype.toString.call(value);
  return value instanceof Date ? `${kind} ${String(value.getTime())}` : kind;
}
