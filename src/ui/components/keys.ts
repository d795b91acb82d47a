/** What a field on a shared machine is typed with; Chinese is left for the pen. */
export const KEYPADS = [
  'digits',
  'identity',
  'uscc',
  'phone',
  'money',
  'docNo',
  'letters',
] as const;
export type KeypadKind = (typeof KEYPADS)[number];

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
/** GB 32100 leaves out I, O, S, V and Z, which look like figures or each other. */
const USCC_LETTERS = Array.from('ABCDEFGHJKLMNPQRTUWXY');
const ALL_LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The keys of a keypad, in rows of `columns`. */
export function keysOf(kind: KeypadKind): {
  readonly keys: readonly string[];
  readonly columns: number;
} {
  switch (kind) {
    case 'digits':
      return { keys: DIGITS, columns: 5 };
    case 'identity':
      return { keys: [...DIGITS, 'X'], columns: 6 };
    case 'phone':
      return { keys: [...DIGITS, '-'], columns: 6 };
    case 'money':
      return { keys: [...DIGITS, '.'], columns: 6 };
    case 'docNo':
      return { keys: [...DIGITS, '〔', '〕', '第', '号'], columns: 7 };
    case 'uscc':
      return { keys: [...DIGITS, ...USCC_LETTERS], columns: 8 };
    case 'letters':
      return { keys: [...DIGITS, ...ALL_LETTERS, '@', '.', '-', '_'], columns: 10 };
  }
}

/** The keypad that a field names; undefined when it names none, and is for the pen. */
export function keypadNamed(name: string | undefined): KeypadKind | undefined {
  return KEYPADS.find((kind) => kind === name);
}

/** A text with its caret or selection. */
export interface Typing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text after a key; what is selected gives way to it. */
export function withKey({ text, start, end }: Typing, key: string): Typing {
  const next = text.slice(0, start) + key + text.slice(end);
  return { text: next, start: start + key.length, end: start + key.length };
}

/** The text after 退格: without what is selected, else without the sign before the caret. */
export function withoutLast({ text, start, end }: Typing): Typing {
  const from = start < end ? start : Math.max(0, start - lastLength(text.slice(0, start)));
  return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
}

/** A sign outside the basic plane is two units long, and one key. */
function lastLength(before: string): number {
  return [...before].at(-1)?.length ?? 0;
}
