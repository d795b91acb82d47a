import type { FormBlock, FormCell, FormDefinition } from '../catalogue/form-types';
import type { LocalDate } from '../catalogue/types';
import type { Answers } from './answers';

/**
 * A sheet of our own that goes with the packet: laid out, painted and saved like a form, but no official form and in no
 * catalogue. Its texts are answers, so that no sign in them is taken for a hole.
 */
export interface MadeSheet {
  readonly form: FormDefinition;
  readonly answers: Answers;
}

interface MadeForm {
  readonly id: string;
  /** Printed at the foot. */
  readonly edition: string;
  readonly title: string;
  readonly notice: string;
  readonly blocks: readonly FormBlock[];
  readonly from: LocalDate;
}

export function madeForm({ id, edition, title, notice, blocks, from }: MadeForm): FormDefinition {
  return {
    id,
    code: edition,
    title,
    per: 'application',
    versions: [
      {
        effectiveFrom: from,
        edition,
        // The shape of a form asks for a source; nothing prints it.
        citation: { document: 'wuhai-2024-plan' },
        notice,
        textSize: 12,
        blocks: [{ kind: 'title', text: title }, ...blocks],
      },
    ],
  };
}

/** One row; every row is a table of its own, so that a long list goes on on the next page. */
export function row(...cells: readonly FormCell[]): FormBlock {
  return { kind: 'table', by: 'applicant', rows: [{ cells }] };
}

export function label(text: string, width: number): FormCell {
  return { kind: 'label', text, width };
}

/** A cell that shows an answer, or a line of so many characters when there is none. */
export function shown(entry: string, width: number, blank = 8): FormCell {
  return { kind: 'text', text: `{${entry}:${String(blank)}}`, width };
}
