/**
 * What the applicant typed, once, for all forms: flat, keyed by profile path, kept literally.
 * A repeated group carries its number: `penalties.0.docNo`. An empty string is an empty line for handwriting.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Printed at the foot of every page and into the file's metadata, so that the same input gives the same bytes. */
export interface FormStamp {
  /** Random id of the application, shared by file and paper. */
  readonly bundleId: string;
  /** Counts printings of this application, from 1. */
  readonly revision: number;
  /** The day printed as 制表日期, 'YYYY-MM-DD', Beijing; also the metadata date. */
  readonly madeOn: string;
  /** Pages of the whole form; never printed smaller than what the layout needs. Absent: the layout's own count. */
  readonly pages?: number;
}
