/** Inclusive range of code points that share a value (here: an advance width); 1 when only membership counts. */
export interface CodePointRange {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** Joins code points (ascending, each with its value) to ranges. */
export function toRanges(values: Iterable<readonly [number, number]>): readonly CodePointRange[] {
  const ranges: CodePointRange[] = [];
  for (const [codePoint, value] of values) {
    const before = ranges.at(-1);
    if (before?.last === codePoint - 1 && before.value === value) {
      ranges[ranges.length - 1] = { ...before, last: codePoint };
    } else {
      ranges.push({ first: codePoint, last: codePoint, value });
    }
  }
  return ranges;
}

/** One short text for the bundle: `gap.extra.value` in base 36, parts that are 0 or 1 left out. */
export function packRanges(ranges: readonly CodePointRange[]): string {
  let next = 0;
  const packed = ranges.map(({ first, last, value }) => {
    const parts = [first - next, last - first, value - 1].map((n) =>
      n === 0 ? '' : n.toString(36),
    );
    next = last + 1;
    return parts.join('.').replace(/\.+$/, '');
  });
  return packed.join(' ');
}

/** The reverse of `packRanges`. */
export function unpackRanges(packed: string): readonly CodePointRange[] {
  if (packed === '') return [];
  let next = 0;
  return packed.split(' ').map((part) => {
    const [gap = '', extra = '', value = ''] = part.split('.');
    const read = (text: string): number => (text === '' ? 0 : parseInt(text, 36));
    const first = next + read(gap);
    const last = first + read(extra);
    next = last + 1;
    return { first, last, value: read(value) + 1 };
  });
}
