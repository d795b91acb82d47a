/** The two files that decide one item's verdicts, as parsed. */
export interface Files {
  readonly item: unknown;
  readonly facts: unknown;
}

/** What is changed; the rows of the table. */
export const KINDS = [
  'period',
  'effective date',
  'polarity',
  'answers',
  'evidence',
  'clock',
  'flag',
  'pathway',
  'record',
  'default',
  'omission',
] as const;
export type Kind = (typeof KINDS)[number];

/** The files with one thing changed. */
export interface Mutant {
  readonly kind: Kind;
  /** Pathway › version › condition. */
  readonly place: string;
  readonly change: string;
  readonly files: Files;
}
