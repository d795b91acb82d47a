import type { Citation, EntryCondition, FormId, LocalDate, OnlyWhen, ProfilePath } from './types';

/** One official form as data; its versions live side by side and are chosen by the day of application. */
export interface FormDefinition {
  readonly id: FormId;
  /** Short number within the project, e.g. F01. */
  readonly code: string;
  readonly title: string;
  /** One copy an application, or one a penalty: then `penalty.docNo` is the number of the penalty it is for. */
  readonly per: 'application' | 'penalty';
  /** Ascending, without gap or overlap. */
  readonly versions: readonly FormVersion[];
}

export interface FormVersion {
  readonly effectiveFrom: LocalDate;
  /** Last day on which this version is used. */
  readonly effectiveTo?: LocalDate;
  /** Printed at the foot of every page, e.g. F01-2024.1. */
  readonly edition: string;
  readonly citation: Citation;
  /** What a text looks like that the authority has not confirmed; printed under the title. */
  readonly notice: string;
  /** Points of running text, 15.75 for a letter (GB/T 9704 三号); set smaller when the page would overflow. */
  readonly textSize: number;
  readonly blocks: readonly FormBlock[];
  /** Texts that are written out of what is known, and that the applicant may rewrite. */
  readonly letters?: readonly FormLetter[];
}

/** The text proposed for an entry as long as nobody has typed one: its parts that apply, one after another. */
export interface FormLetter {
  readonly entry: ProfilePath;
  readonly parts: readonly LetterPart[];
}

export interface LetterPart {
  /** `{entity.name}` is an answer, `{fact.listedOn}` a fact, `{attachments}` the numbered list of what is attached. */
  readonly text: string;
  /** Belongs to the paragraph of the last part that does not say so; begins it when that part is left out. */
  readonly joins?: true;
  /** Left out while something that it would say is not known. */
  readonly ifFilled?: true;
  /** Written only when all of these hold. */
  readonly when?: readonly OnlyWhen[];
}

/**
 * A line of text with holes, see `form-template.ts`: `{entity.name}` is the profile entry of that path,
 * `{entity.name:14}` leaves 14 characters of line when it is empty, `{application.signedOn:date}` is set as a date.
 * `{我单位|我店|本人}` is what an organisation, an individual business, a natural person says.
 */
export type Template = string;

/**
 * A place that a hand or a stamp fills on paper; the program never writes into it. A natural person has no seal: the
 * applicant's `seal` is then a place for a handprint, and `handprint` is what it is called on the page.
 */
export interface FormZone {
  readonly id: string;
  readonly kind: 'sign' | 'seal' | 'handprint' | 'photo' | 'authority';
  readonly label: Template;
  readonly by: 'applicant' | 'legal-representative' | 'agent' | 'authority';
}

/** The end of a letter: lines to sign on at the left; at the right the seal, with unit and date set under it. */
export interface FormClosing {
  readonly lines: readonly Template[];
  readonly zones: readonly FormZone[];
}

/** Blocks flow down the page in order; one whose condition does not hold is left out. */
export type FormBlock = { readonly when?: readonly EntryCondition[] } & FormContent;

type FormContent =
  | { readonly kind: 'title'; readonly text: Template }
  | {
      readonly kind: 'paragraph';
      readonly text: Template;
      readonly indent?: boolean;
      readonly align?: 'start' | 'end' | 'centre';
    }
  | { readonly kind: 'heading'; readonly text: Template }
  /** A long answer set as running text in paragraphs; `lines` lines to write on when it is empty. */
  | { readonly kind: 'prose'; readonly entry: ProfilePath; readonly lines: number }
  | {
      readonly kind: 'table';
      /** Set upright in a narrow column along all rows, e.g. 申请单位. */
      readonly side?: Template;
      /** The authority's part is tinted and stays empty. */
      readonly by: 'applicant' | 'authority';
      readonly rows: readonly FormRow[];
    }
  /** Numbered pledges; those accepted (their ids are among the entry's values) are ticked. */
  | {
      readonly kind: 'clauses';
      readonly entry: ProfilePath;
      readonly clauses: readonly { readonly id: string; readonly text: Template }[];
    }
  | ({ readonly kind: 'closing' } & FormClosing)
  /** Places side by side, `height` points high. */
  | { readonly kind: 'zones'; readonly zones: readonly FormZone[]; readonly height: number }
  | { readonly kind: 'notes'; readonly lines: readonly Template[] };

export interface FormRow {
  readonly when?: readonly EntryCondition[];
  readonly cells: readonly FormCell[];
  /** Least height in points. */
  readonly minHeight?: number;
}

/** `width` is a share: the widths of a row add up to the table. */
export type FormCell =
  | { readonly kind: 'label'; readonly text: Template; readonly width: number }
  | {
      readonly kind: 'field';
      readonly entry: ProfilePath;
      readonly width: number;
      /** Lines of 12-point text to leave room for; 1 unless told. */
      readonly lines?: number;
      /** Compartments, one a character, for a code of fixed length written by hand. */
      readonly comb?: number;
      readonly as?: 'date';
    }
  /** Check boxes. Without `entry` they are ticked by hand. */
  | {
      readonly kind: 'options';
      readonly entry?: ProfilePath;
      readonly width: number;
      readonly options: readonly { readonly value: string; readonly label: Template }[];
    }
  | { readonly kind: 'text'; readonly text: Template; readonly width: number }
  | ({ readonly kind: 'closing'; readonly width: number } & FormClosing);
