import type { Catalogue, LocalDate } from '../catalogue/types';
import { fingerprintOf } from './fingerprint';
import { formVersionOn } from './form-version';
import type { PaperNotes } from './paper-notes';
import { placesOf, type PaperPlaces } from './paper-places';
import type { PlannedPaper } from './plan';
import { printedValue } from './printed-value';

/** 缺 · 已打印待签章 · 待机关盖章 · 已备 · 已扫描. */
export type PaperState = 'missing' | 'printed' | 'awaiting-stamp' | 'ready' | 'scanned';

/** One paper and how far it is. */
export interface TrackedPaper extends PlannedPaper {
  readonly state: PaperState;
  /** It was printed, and its answers were changed afterwards: what lies on the table is not what is asked for. */
  readonly changed: boolean;
  /** What its ticks are kept under: the fingerprint of a sheet, the mark of a paper brought along. */
  readonly mark: string;
  /** What hands and stamps have to do on it; absent for what is not made here. */
  readonly places?: PaperPlaces;
}

/** A paper with what its state depends on besides what was noted. */
export type MarkedPaper = Pick<TrackedPaper, keyof PlannedPaper | 'mark' | 'places'>;

/** The papers with their marks. A form without a version on that day is none of ours: it is brought along. */
export function markPapers(
  { forms }: Pick<Catalogue, 'forms'>,
  planned: readonly PlannedPaper[],
  today: LocalDate,
): Promise<readonly MarkedPaper[]> {
  return Promise.all(
    planned.map(async (paper): Promise<MarkedPaper> => {
      const form = 'form' in paper.source ? forms[paper.source.form] : undefined;
      const version = form && formVersionOn(form, today);
      if (form === undefined || version === undefined) return { ...paper, mark: markOf(paper) };
      const mark = await fingerprintOf(form, version, paper.answers);
      return { ...paper, mark, places: placesOf(version, paper.answers) };
    }),
  );
}

/** When the newest file beside a paper was added (ISO instant), by planned paper. */
export type AttachedPapers = ReadonlyMap<string, string>;

/** How far a paper is, from what was noted and from the files laid beside it. */
export function trackPaper(
  paper: MarkedPaper,
  notes: PaperNotes,
  attached: AttachedPapers,
): TrackedPaper {
  const { id, mark, places } = paper;
  const addedAt = attached.get(id);
  if (places === undefined) {
    const own = notes.ready.includes(mark) ? 'ready' : 'missing';
    return { ...paper, state: addedAt === undefined ? own : 'scanned', changed: false };
  }
  const printing = Object.values(notes.printed).find(({ content }) => content === mark);
  if (printing === undefined && notes.printed[id] !== undefined)
    return { ...paper, state: 'missing', changed: true };
  // Older than the printing: a picture of what was changed since. Never printed here: a blank sheet filled in by hand.
  const isScanned = addedAt !== undefined && addedAt >= (printing?.at ?? '');
  return { ...paper, changed: false, state: stateOfSheet(places, isScanned) };

  function stateOfSheet({ own, authority }: PaperPlaces, hasScan: boolean): PaperState {
    if (printing === undefined && !hasScan) return 'missing';
    if (!hasScan && own.length > 0 && !notes.signed.includes(mark)) return 'printed';
    // Whatever else lies there: without the authority's stamp the sheet is sent back.
    if (authority && !notes.stamped.includes(mark)) return 'awaiting-stamp';
    return hasScan ? 'scanned' : 'ready';
  }
}

/** Whether a paper can be handed in. */
export function isComplete({ state }: Pick<TrackedPaper, 'state'>): boolean {
  return state === 'ready' || state === 'scanned';
}

// By the number of its decision rather than by its place in the list, which moves when another penalty is taken out.
function markOf({ id, penalty, answers }: PlannedPaper): string {
  const docNo = printedValue(answers, 'penalty.docNo');
  const name = id.replace(/-\d+$/, '');
  return penalty === undefined || docNo === '' ? id : `${name} ${docNo}`;
}
