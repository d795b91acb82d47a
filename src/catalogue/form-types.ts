import type { Citation, FormId, LocalDate, ProfilePath } from './types';

/** One official form as data; its versions live side by side and are chosen by the day of application. */
export interface FormDefinition {
  readonly id: FormId;
  /** Short number within the project, e.g. F01. */
  readonly code: string;
  readonly title: string;
  /** One copy an application, or one a penalty. */
  readonly per: 'application' | 'penalty';
  readonly versions: readonly FormVersion[];
}

export interface FormVersion {
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo?: LocalDate;
  /** Printed at the foot of every page, e.g. F01-2024.1. */
  readonly edition: string;
  readonly citation: Citation;
  /** What a text looks like that the authority has not confirmed; printed under the title. */
  readonly notice: string;
  readonly blocks: readonly FormBlock[];
}

/** A line of text with holes: `{entity.name}` is the profile entry of that path. */
export type Template = string;

/** A place that a hand or a stamp fills on paper; the program never writes into it. */
export interface FormZone {
  readonly id: string;
  readonly kind: 'sign' | 'seal' | 'photo' | 'authority';
  readonly label: string;
  readonly by: 'applicant' | 'legal-representative' | 'agent' | 'authority';
}

/** Blocks flow down the page in order. */
export type FormBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Template; readonly indent?: boolean; readonly align?: 'start' | 'end' | 'centre' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly FormRow[] }
  /** Numbered pledges; those accepted are ticked. */
  | { readonly kind: 'clauses'; readonly entry: ProfilePath; readonly clauses: readonly { readonly id: string; readonly text: Template }[] }
  | { readonly kind: 'zones'; readonly zones: readonly FormZone[]; readonly height: number }
  | { readonly kind: 'notes'; readonly lines: readonly string[] };

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** Least height in points. */
  readonly minHeight?: number;
}

export type FormCell =
  | { readonly kind: 'label'; readonly text: string; readonly width: number }
  | { readonly kind: 'field'; readonly entry: ProfilePath; readonly width: number; readonly lines?: number; readonly comb?: number }
  | { readonly kind: 'options'; readonly entry: ProfilePath; readonly width: number }
  | { readonly kind: 'zone'; readonly zone: FormZone; readonly width: number };
