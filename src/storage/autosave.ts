import type { Overtaken } from './database';
import { tolerantJson } from './tolerant-json';
import { conflictCopy, type Draft } from './draft';
import type { SaveResult } from './drafts';
import type { StoredDraft } from './envelope';
import type { StorageFailure } from './failure';

/** Silence after the last keystroke before saving. */
const QUIET_MS = 400;
/** Whoever types without a pause is saved nevertheless; with the writing itself, no more than a second is ever lost. */
const AT_LATEST_MS = 800;

/** What is true of the text on the screen. `saved` only once the transaction that holds all of it is complete. */
export type AutosaveState =
  'saved' | 'unsaved' | 'saving' | { readonly failed: StorageFailure | Overtaken | 'unexpected' };

/** The effects, handed in by the screen. */
export interface AutosaveParts {
  /** Saves against a revision; `saveDraft` with database and clock filled in. */
  readonly save: (draft: Draft, expectedRev: number) => Promise<SaveResult>;
  /** Calls back once after so many milliseconds, unless the function it returns is called before. */
  readonly startTimer: (run: () => void, milliseconds: number) => () => void;
  /** Ids for the copy that keeps this window's text when another window saved first. */
  readonly newIds: () => { readonly id: string; readonly bundleId: string };
  readonly onState: (state: AutosaveState) => void;
  /**
   * This window goes on in `copy`, already saved, once the promise resolves; `stored` is what the other window left
   * under the old id.
   */
  readonly onConflict: (copy: Draft, stored: StoredDraft) => Promise<void> | void;
}

/** Saves one open draft while it is typed: one write at a time, nothing typed is ever dropped. */
export class Autosave {
  readonly #parts: AutosaveParts;
  #rev: number;
  #state: AutosaveState = 'saved';
  /** Newest text that no completed transaction holds. */
  #pending: Draft | undefined;
  #writing: Promise<void> | undefined;
  #stopQuiet: (() => void) | undefined;
  #stopLatest: (() => void) | undefined;
  /** After a conflict: the id that the screen may still use for a moment, and the copy that replaces it. */
  #moved: { readonly from: string; readonly to: Draft } | undefined;

  /** `rev` is the revision that was loaded; 0 for a draft that is not stored yet. */
  constructor(parts: AutosaveParts, rev: number) {
    this.#parts = parts;
    this.#rev = rev;
  }

  get state(): AutosaveState {
    return this.#state;
  }

  /** Of the stored draft that the text here follows on; 0 before the first save. */
  get rev(): number {
    return this.#rev;
  }

  /** Takes the whole draft after every change. */
  change(draft: Draft): void {
    this.#pending = draft;
    this.#report('unsaved');
    const save = (): void => void this.flush();
    this.#stopQuiet?.();
    this.#stopQuiet = this.#parts.startTimer(save, QUIET_MS);
    this.#stopLatest ??= this.#parts.startTimer(save, AT_LATEST_MS);
  }

  /** Saves now; for the page being hidden, the screen being left, and trying again. Resolves when it is settled. */
  async flush(): Promise<AutosaveState> {
    this.#stopTimers();
    if (this.#pending) this.#writing ??= this.#write();
    await this.#writing;
    return this.#state;
  }

  /** Gives up what is not stored yet: the person has left a shared machine. */
  abandon(): void {
    this.#stopTimers();
    this.#pending = undefined;
  }

  async #write(): Promise<void> {
    try {
      // With a timer running the person is typing again: the next save is that timer's.
      while (this.#pending !== undefined && this.#stopQuiet === undefined) {
        if (!(await this.#writeOnce(this.#identified(this.#pending)))) return;
      }
    } finally {
      this.#writing = undefined;
    }
  }

  /** One save; false when it failed and the text stays pending. */
  async #writeOnce(draft: Draft): Promise<boolean> {
    this.#pending = undefined;
    this.#report('saving');
    let result: SaveResult | undefined;
    try {
      result = await this.#save(draft);
    } finally {
      // Also when it throws: the error goes on to the caller, but the screen never says 已保存 for it.
      if (result?.ok !== true) this.#keep(draft, result);
    }
    if (!result.ok) return false;
    this.#rev = result.rev;
    this.#report(this.#hasNewText() ? 'unsaved' : 'saved');
    return true;
  }

  /** Saves the draft, or, when another window was first, a copy of it beside the other's text. */
  async #save(draft: Draft): Promise<SaveResult> {
    const result = await this.#parts.save(draft, this.#rev);
    if (result.ok || result.reason !== 'conflict') return result;
    // The first attempt may have been completed although its answer was lost: then there is nothing to settle.
    const { stored } = result;
    if (stored.state === 'ok' && sameWork(stored.draft, draft))
      return { ok: true, rev: stored.rev };
    const other = stored.state === 'missing' ? 'deleted' : 'changed';
    const copy = conflictCopy(draft, this.#parts.newIds(), other);
    const copied = await this.#parts.save(copy, 0);
    if (copied.ok) {
      this.#moved = { from: draft.id, to: copy };
      await this.#parts.onConflict(copy, stored);
    }
    return copied;
  }

  #keep(draft: Draft, result: SaveResult | undefined): void {
    this.#pending ??= draft;
    const reason = result?.ok === false && result.reason !== 'conflict' ? result.reason : undefined;
    this.#report({ failed: reason ?? 'unexpected' });
  }

  /** Text that was typed under the old id while the copy was being made belongs to the copy. */
  #identified(draft: Draft): Draft {
    if (this.#moved?.from !== draft.id) return draft;
    const { id, bundleId, title, printings, splitFrom } = this.#moved.to;
    return {
      ...draft,
      id,
      bundleId,
      printings,
      ...(title !== undefined && { title }),
      ...(splitFrom !== undefined && { splitFrom }),
    };
  }

  // A method, because the compiler believes that fields stay as they were across an await.
  #hasNewText(): boolean {
    return this.#pending !== undefined;
  }

  #stopTimers(): void {
    this.#stopQuiet?.();
    this.#stopLatest?.();
    this.#stopQuiet = undefined;
    this.#stopLatest = undefined;
  }

  #report(state: AutosaveState): void {
    this.#state = state;
    this.#parts.onState(state);
  }
}

function sameWork(a: Draft, b: Draft): boolean {
  return tolerantJson({ ...a, savedAt: '' }) === tolerantJson({ ...b, savedAt: '' });
}
