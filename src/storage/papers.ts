import * as v from 'valibot';
import type { PaperNotes } from '../forms/paper-notes';

const Texts = v.array(v.string());

// Loose: what a later release adds stays in it when this release saves it again.
const StoredPapers = v.looseObject({
  printed: v.record(v.string(), v.looseObject({ content: v.string(), at: v.string() })),
  signed: Texts,
  stamped: Texts,
  ready: Texts,
  // Came later than the others.
  sealed: v.optional(Texts, []),
  named: v.optional(Texts, []),
});

export type StoredPapersState =
  | { readonly state: 'none' }
  | { readonly state: 'ok'; readonly papers: PaperNotes }
  /** Written by a later release, or damaged: it stays in the draft as it is. */
  | { readonly state: 'unreadable' };

/** What a draft keeps of its papers; never throws, whatever stands there. */
export function readPapers(stored: unknown): StoredPapersState {
  if (stored === undefined) return { state: 'none' };
  const result = v.safeParse(StoredPapers, stored);
  return result.success ? { state: 'ok', papers: result.output } : { state: 'unreadable' };
}
