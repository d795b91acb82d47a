/**
 * What its owner did with the papers of an application. A sheet is known by its content (its fingerprint), a paper
 * brought along by its mark: both stay true when a penalty is taken out of the list and the others move up.
 */
export interface PaperNotes {
  /** What was last printed, or saved as a file to be printed elsewhere, by planned paper. */
  readonly printed: Readonly<Record<string, Printed>>;
  /** Contents of sheets that the applicant signed and sealed. */
  readonly signed: readonly string[];
  /** Contents of sheets that the authority stamped. */
  readonly stamped: readonly string[];
  /** Marks of papers that lie ready. */
  readonly ready: readonly string[];
  /** Marks of copies that bear the seal. */
  readonly sealed: readonly string[];
  /** Marks of receipts on which the number of the decision stands. */
  readonly named: readonly string[];
}

export interface Printed {
  readonly content: string;
  /** ISO instant of the first printing of this content. */
  readonly at: string;
}

export const NOTHING_NOTED: PaperNotes = {
  printed: {},
  signed: [],
  stamped: [],
  ready: [],
  sealed: [],
  named: [],
};

/** Notes that these sheets (contents by planned paper) were printed; what is printed again keeps its first instant. */
export function withPrinted(
  notes: PaperNotes,
  contents: Readonly<Record<string, string>>,
  at: string,
): PaperNotes {
  const printed = Object.entries(contents).map(([id, content]) => {
    const before = notes.printed[id];
    return [id, before?.content === content ? before : { content, at }] as const;
  });
  return { ...notes, printed: { ...notes.printed, ...Object.fromEntries(printed) } };
}

/** The same list with `value` in it, or without it. */
export function withValue(
  list: readonly string[],
  value: string,
  isIn: boolean,
): readonly string[] {
  const others = list.filter((other) => other !== value);
  return isIn ? [...others, value] : others;
}
