import type { Defect, EvidenceFile } from '../../../forms/defects/defect';
import { findDefects } from '../../../forms/defects/find-defects';
import { namesItsDecision } from '../../../forms/defects/paper-defects';
import { withLetters } from '../../../forms/letters';
import {
  countPapers,
  paperLines,
  type PaperCount,
  type PaperLine,
} from '../../../forms/paper-list';
import { NOTHING_NOTED, withValue } from '../../../forms/paper-notes';
import {
  markPapers,
  trackPaper,
  type AttachedPapers,
  type MarkedPaper,
  type TrackedPaper,
} from '../../../forms/paper-state';
import { planForms } from '../../../forms/plan';
import type { AttachmentList } from '../../../storage/attachments';
import type { Matter } from '../../app/matter.svelte';
import type { MatterDesk } from '../../app/matter-desk';
import { askedGroups } from '../fill/asked-entries';

/** When the newest readable file of each paper was added. Without a list nothing counts as scanned. */
function newestFiles(list: AttachmentList): AttachedPapers {
  const newest = new Map<string, string>();
  for (const entry of list.state === 'ok' ? list.attachments : []) {
    if (entry.state !== 'ok') continue;
    const { paper, addedAt } = entry.attachment;
    if (addedAt > (newest.get(paper) ?? '')) newest.set(paper, addedAt);
  }
  return newest;
}

function evidenceFiles(list: AttachmentList): readonly EvidenceFile[] {
  return (list.state === 'ok' ? list.attachments : []).flatMap((entry) =>
    entry.state === 'ok' ? [entry.attachment] : [],
  );
}

/** The papers of one application, how far each is, and the ticks that say so. */
export class Papers {
  readonly #matter: Matter;
  readonly #desk: () => Promise<Pick<MatterDesk, 'evidence'>>;
  #marked: readonly MarkedPaper[] = $state.raw([]);
  #attached: AttachedPapers = $state.raw(new Map());
  #evidence: readonly EvidenceFile[] = $state.raw([]);
  #readings = 0;

  reading: 'reading' | 'read' | 'failed' = $state('reading');

  readonly tracked: readonly TrackedPaper[] = $derived.by(() => {
    const notes = this.#matter.papers ?? NOTHING_NOTED;
    return this.#marked.map((paper) => trackPaper(paper, notes, this.#attached));
  });
  readonly lines: readonly PaperLine[] = $derived(paperLines(this.tracked));
  /** Everything for which the packet as it is may be sent back. */
  readonly defects: readonly Defect[] = $derived.by(() => {
    const { catalogue, item, answers, facts, today, assessment, papers } = this.#matter;
    const sources = { catalogue, item, answers, facts, today };
    const entries = askedGroups(sources).flatMap((group) =>
      group.entries.map(({ entry }) => entry),
    );
    return findDefects(
      {
        ...sources,
        assessment,
        papers: this.tracked,
        notes: papers ?? NOTHING_NOTED,
        evidence: this.#evidence,
      },
      [...new Map(entries.map((entry) => [entry.path, entry])).values()],
    );
  });
  readonly count: PaperCount = $derived(countPapers(this.lines));

  constructor(matter: Matter, desk: () => Promise<Pick<MatterDesk, 'evidence'>>) {
    this.#matter = matter;
    this.#desk = desk;
  }

  /** Whether ticks can be kept: a later release may have written what this one cannot read. */
  get canNote(): boolean {
    return this.#matter.papers !== undefined;
  }

  get planned(): readonly MarkedPaper[] {
    return this.#marked;
  }

  /** Reads the papers as they are now; of two readings only the one begun last counts. */
  async read(): Promise<void> {
    const reading = (this.#readings += 1);
    const { item, catalogue, facts, today, id } = this.#matter;
    const planned = planForms(item.papers, withLetters(this.#matter), facts);
    try {
      const [marked, attached] = await Promise.all([
        markPapers(catalogue, planned, today),
        this.#desk().then((desk) => desk.evidence.list(id)),
      ]);
      if (reading !== this.#readings) return;
      this.#marked = marked;
      this.#attached = newestFiles(attached);
      this.#evidence = evidenceFiles(attached);
      this.reading = 'read';
    } catch {
      if (reading === this.#readings) this.reading = 'failed';
    }
  }

  /** The applicant's side has signed and sealed the sheet as it is printed, or not after all. */
  sign({ mark }: TrackedPaper, isDone: boolean): void {
    this.#matter.notePapers((notes) => ({
      ...notes,
      signed: withValue(notes.signed, mark, isDone),
    }));
  }

  isSigned({ mark }: TrackedPaper): boolean {
    return this.#matter.papers?.signed.includes(mark) === true;
  }

  stamp({ mark }: TrackedPaper, isDone: boolean): void {
    this.#matter.notePapers((notes) => ({
      ...notes,
      stamped: withValue(notes.stamped, mark, isDone),
    }));
  }

  isStamped({ mark }: TrackedPaper): boolean {
    return this.#matter.papers?.stamped.includes(mark) === true;
  }

  layReady({ mark }: TrackedPaper, isDone: boolean): void {
    this.#matter.notePapers((notes) => ({ ...notes, ready: withValue(notes.ready, mark, isDone) }));
  }

  isReady({ mark }: TrackedPaper): boolean {
    return this.#matter.papers?.ready.includes(mark) === true;
  }

  sealCopy({ mark }: TrackedPaper, isDone: boolean): void {
    this.#matter.notePapers((notes) => ({
      ...notes,
      sealed: withValue(notes.sealed, mark, isDone),
    }));
  }

  isCopySealed({ mark }: TrackedPaper): boolean {
    return this.#matter.papers?.sealed.includes(mark) === true;
  }

  /** The number of the decision stands on the receipt, or not after all. */
  nameDecision({ mark }: TrackedPaper, isDone: boolean): void {
    this.#matter.notePapers((notes) => ({ ...notes, named: withValue(notes.named, mark, isDone) }));
  }

  isDecisionNamed({ mark }: TrackedPaper): boolean {
    return this.#matter.papers?.named.includes(mark) === true;
  }

  /** Whether a receipt has to say which decision it is for. */
  hasToNameDecision(paper: TrackedPaper): boolean {
    return namesItsDecision(paper, this.tracked);
  }
}
