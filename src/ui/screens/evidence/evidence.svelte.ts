import type { Crop } from '../../../evidence/crop';
import type { Refusal } from '../../../evidence/inspect';
import { originalName } from '../../../evidence/original-name';
import { MOST_PAGES, pagesOf } from '../../../evidence/paper-files';
import type { PhotoEdit } from '../../../evidence/photo-plan';
import type { Attachment } from '../../../storage/attachment';
import type { AttachmentContent, AttachmentEntry } from '../../../storage/attachments';
import type { AttachmentFailure } from '../../../storage/change-attachments';
import type { EvidenceDesk } from '../../app/evidence-desk';
import type { Engine } from '../../engine/engine';
import type { Offered } from './offered-files';
import { editedPhoto, takeFile } from './take-file';

/** A file in the list; a removed one stays in its place, with the way back, until the screen is left. */
export type ShownFile =
  | {
      readonly state: 'photo';
      readonly key: string;
      readonly attachment: Attachment;
      readonly file: Blob;
      /** As it was before it was cut. */
      readonly beforeCut?: AttachmentContent;
    }
  | { readonly state: 'pdf'; readonly key: string; readonly attachment: Attachment }
  | { readonly state: 'unreadable'; readonly key: string }
  | { readonly state: 'locked'; readonly key: string }
  | { readonly state: 'removed'; readonly key: string; readonly undo: () => Promise<boolean> };

export interface EvidenceParts {
  readonly desk: () => Promise<EvidenceDesk>;
  readonly engine: () => Promise<Engine>;
  /** The draft, and which paper of it with its kind. */
  readonly of: () => { readonly draftId: string; readonly paper: string; readonly kind: string };
}

/** The photos and PDFs of one paper: shown, added, turned, cut, ordered, removed. */
export class Evidence {
  state: 'loading' | 'closed' | 'ready' = $state('loading');
  files: readonly ShownFile[] = $state.raw([]);
  /** What of the last offer was not taken. */
  refused: readonly { readonly name: string; readonly refusal: Refusal }[] = $state.raw([]);
  failed: AttachmentFailure | 'unexpected' | undefined = $state();
  progress: { readonly at: number; readonly of: number } | undefined = $state.raw();
  /** How many the last offer added. */
  added: number = $state(0);

  readonly #parts: EvidenceParts;
  /** One change after another: each begins with what the one before left. */
  #turn: Promise<void> = Promise.resolve();

  constructor(parts: EvidenceParts) {
    this.#parts = parts;
  }

  /** Reads the list anew, e.g. when the draft goes on under another id. */
  async load(): Promise<void> {
    const { draftId, paper } = this.#parts.of();
    const desk = await this.#parts.desk();
    const list = await desk.list(draftId);
    if (list.state === 'closed') {
      this.state = 'closed';
      return;
    }
    const known = new Map(this.files.map((shown) => [shown.key, shown]));
    const own = list.attachments.filter((entry) => belongsTo(entry, paper));
    const found = await Promise.all(own.map((entry) => show(entry, known.get(entry.key), desk)));
    this.files = withRemoved(found, this.files);
    this.state = 'ready';
  }

  /** Takes what can be taken, one file after another; what cannot is named with its reason. */
  add({ files, folders }: Offered): Promise<void> {
    return this.#change(async () => {
      const refused: { name: string; refusal: Refusal }[] = folders.map((name) => ({
        name,
        refusal: 'directory',
      }));
      this.refused = refused;
      this.added = 0;
      for (const [index, file] of files.entries()) {
        this.progress = { at: index + 1, of: files.length };
        const refusal = await this.#addOne(file);
        if (refusal !== undefined) refused.push({ name: file.name, refusal });
        this.refused = [...refused];
        // Without room or without a draft the others would fare alike.
        if (this.failed !== undefined) break;
      }
    });
  }

  turn(shown: ShownFile, quarterTurns: 1 | 3): Promise<void> {
    return this.#edit(shown, { quarterTurns });
  }

  cut(shown: ShownFile, crop: Crop): Promise<void> {
    return this.#edit(shown, { quarterTurns: 0, crop });
  }

  /** Brings back the photo as it was before it was cut on this screen. */
  uncut(shown: ShownFile): Promise<void> {
    return this.#change(async () => {
      if (shown.state !== 'photo' || shown.beforeCut === undefined) return;
      await this.#replace(shown, shown.beforeCut);
    });
  }

  move(shown: ShownFile, by: -1 | 1): Promise<void> {
    return this.#change(async () => {
      if (!('attachment' in shown)) return;
      const result = await (await this.#parts.desk()).move(shown.attachment, by);
      if (!result.ok) this.failed = result.reason;
      await this.load();
    });
  }

  remove(shown: ShownFile): Promise<void> {
    return this.#change(async () => {
      const result = await (await this.#parts.desk()).remove(shown.key);
      if (!result.ok) {
        this.failed = result.reason;
        await this.load();
        return;
      }
      const undo = async (): Promise<boolean> => {
        const back = await result.undo();
        // `exists`: another window brought it back already.
        if (!back.ok && back.reason !== 'exists') this.failed = back.reason;
        return back.ok || back.reason === 'exists';
      };
      this.#put({ state: 'removed', key: shown.key, undo });
    });
  }

  undo(shown: ShownFile): Promise<void> {
    return this.#change(async () => {
      if (shown.state !== 'removed' || !(await shown.undo())) return;
      this.files = this.files.filter(({ key }) => key !== shown.key);
      await this.load();
    });
  }

  async #addOne(file: File): Promise<Refusal | undefined> {
    const taken = await takeFile(file, this.#parts.engine);
    if (!taken.ok) return taken.refusal;
    const kept = this.files.flatMap((shown) => ('attachment' in shown ? [shown.attachment] : []));
    if (pagesOf(kept) + taken.content.pages > MOST_PAGES) return 'too-many-pages';
    const { draftId, paper, kind } = this.#parts.of();
    const name = originalName(file.name);
    const desk = await this.#parts.desk();
    const added = { ...taken.content, paper, kind, name, originalSize: file.size };
    const result = await desk.add(draftId, added);
    if (result.ok) this.added += 1;
    else this.failed = result.reason;
    await this.load();
    return undefined;
  }

  #edit(shown: ShownFile, edit: PhotoEdit): Promise<void> {
    return this.#change(async () => {
      if (shown.state !== 'photo') return;
      const taken = await editedPhoto(shown.file, edit, await this.#parts.engine());
      if (!taken.ok) this.failed = 'unexpected';
      else await this.#replace(shown, taken.content, edit.crop && (await contentOf(shown)));
    });
  }

  async #replace(
    shown: Extract<ShownFile, { state: 'photo' }>,
    content: AttachmentContent,
    beforeCut?: AttachmentContent,
  ): Promise<void> {
    const result = await (await this.#parts.desk()).replace(shown.attachment, content);
    if (!result.ok) this.failed = result.reason;
    await this.load();
    const now = this.files.find(({ key }) => key === shown.key);
    if (now?.state !== 'photo') return;
    // Turned since, or brought back: the way to what was before the cut is over.
    const { beforeCut: _, ...rest } = now;
    this.#put(result.ok && beforeCut !== undefined ? { ...rest, beforeCut } : rest);
  }

  #put(changed: ShownFile): void {
    this.files = this.files.map((shown) => (shown.key === changed.key ? changed : shown));
  }

  /** After whatever is being done; a failure is said, and what was stored before it stays. */
  #change(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      this.failed = undefined;
      try {
        await work();
      } catch {
        // No worker, no memory: what is stored is not touched by it, and the screen offers another try.
        this.failed = 'unexpected';
      } finally {
        this.progress = undefined;
      }
    });
    return this.#turn;
  }
}

/** One that cannot be read and names no paper is told on every paper's screen. */
function belongsTo(entry: AttachmentEntry, paper: string): boolean {
  if (entry.state === 'ok') return entry.attachment.paper === paper;
  return entry.state === 'locked' || entry.paper === undefined || entry.paper === paper;
}

async function show(
  entry: AttachmentEntry,
  known: ShownFile | undefined,
  desk: EvidenceDesk,
): Promise<ShownFile> {
  const { key } = entry;
  if (entry.state !== 'ok') return { state: entry.state, key };
  const { attachment } = entry;
  if (attachment.type === 'application/pdf') return { state: 'pdf', key, attachment };
  if (known?.state === 'photo' && known.attachment.sha256 === attachment.sha256)
    return { ...known, attachment };
  const read = await desk.read(attachment);
  return read.state === 'ok'
    ? { state: 'photo', key, attachment, file: read.file }
    : { state: 'unreadable', key };
}

async function contentOf({
  attachment,
  file,
}: Extract<ShownFile, { state: 'photo' }>): Promise<AttachmentContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { type, pages, pixels } = attachment;
  return { type, pages, bytes, ...(pixels !== undefined && { pixels }) };
}

/** Those that were removed on this screen keep their places. */
function withRemoved(
  found: readonly ShownFile[],
  before: readonly ShownFile[],
): readonly ShownFile[] {
  const files = [...found];
  for (const [index, shown] of before.entries()) {
    const isGone = !found.some(({ key }) => key === shown.key);
    if (shown.state === 'removed' && isGone) files.splice(index, 0, shown);
  }
  return files;
}
