import { compact } from '../forms/validation/half-width';

/** One line of the pasted text. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the space around it; tabs inside are kept, for they part the cells of a table. */
  readonly text: string;
  /** Counts the stretches between empty lines. */
  readonly paragraph: number;
}

// Marks that are not seen: byte order, direction, zero width. A soft hyphen is one of them.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
// Every kind of space that pages set, but not the tab and not the line end.
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/g;

/** The lines as a person sees them: unseen marks gone, every space an ordinary one. */
export function splitLines(text: string): readonly Line[] {
  let paragraph = 0;
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    .map((raw, index) => {
      const line = raw.replace(UNSEEN, '').replace(SPACES, ' ');
      const trimmed = line.trim();
      if (trimmed === '') paragraph += 1;
      // A first cell that is empty is a cell: only what is around the whole row may go.
      return { number: index + 1, text: trimmed === '' ? '' : trimEnds(line), paragraph };
    });
}

/** As labels are compared: half-width, without any space. */
export function plain(text: string): string {
  return compact(text);
}

function trimEnds(line: string): string {
  let from = 0;
  let to = line.length;
  while (line.charAt(from) === ' ') from += 1;
  while (to > from && (line.charAt(to - 1) === ' ' || line.charAt(to - 1) === '\t')) to -= 1;
  return line.slice(from, to);
}
