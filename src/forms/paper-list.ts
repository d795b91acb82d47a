import { isComplete, type TrackedPaper } from './paper-state';

/** One line of the list of papers: a paper, or several of which one is enough. */
export type PaperLine =
  | { readonly kind: 'single'; readonly key: string; readonly paper: TrackedPaper }
  | { readonly kind: 'one-of'; readonly key: string; readonly papers: readonly TrackedPaper[] };

/** The papers in catalogue order; those of one choice stand together where the first of them stands. */
export function paperLines(papers: readonly TrackedPaper[]): readonly PaperLine[] {
  const lines = new Map<string, TrackedPaper[]>();
  for (const paper of papers) {
    const key = choiceOf(paper) ?? paper.id;
    lines.set(key, [...(lines.get(key) ?? []), paper]);
  }
  return [...lines].map(([key, members]): PaperLine => {
    const [paper, ...others] = members;
    if (paper !== undefined && others.length === 0) return { kind: 'single', key, paper };
    return { kind: 'one-of', key, papers: members };
  });
}

/** How many papers are needed, and how many of them cannot be handed in yet. */
export interface PaperCount {
  readonly needed: number;
  readonly missing: number;
}

/** Counted by lines: of a choice one is enough. What is only perhaps needed is not counted. */
export function countPapers(lines: readonly PaperLine[]): PaperCount {
  const needed = lines
    .map(papersOf)
    .filter((papers) => papers.some(({ need }) => need === 'needed'));
  return {
    needed: needed.length,
    missing: needed.filter((papers) => !papers.some(isComplete)).length,
  };
}

function papersOf(line: PaperLine): readonly TrackedPaper[] {
  return line.kind === 'single' ? [line.paper] : line.papers;
}

// Of two penalties each has a choice of its own.
function choiceOf({ paper: { oneOf }, penalty }: TrackedPaper): string | undefined {
  if (oneOf === undefined) return undefined;
  return penalty === undefined ? `one-of ${oneOf}` : `one-of ${oneOf} ${String(penalty)}`;
}
