import type { DraftLine, MatterDesk } from '../../app/matter-desk';

/** A line of the list; a deleted one stays in its place, with the way back, until the screen is left. */
export interface ListedDraft {
  readonly line: DraftLine;
  readonly undo?: () => Promise<void>;
  /** What of this draft could not be done. */
  readonly failed?: 'save' | 'remove' | 'undo';
}

export type DraftsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly drafts: readonly ListedDraft[] };

/** The drafts of this device, as the list shows them. */
export class Drafts {
  state: DraftsState = $state.raw({ kind: 'loading' });

  readonly #desk: () => Promise<MatterDesk>;
  readonly #save: (file: Blob) => void;

  /** `save` hands a file to the browser. */
  constructor(desk: () => Promise<MatterDesk>, save: (file: Blob) => void) {
    this.#desk = desk;
    this.#save = save;
  }

  async load(): Promise<void> {
    this.state = { kind: 'loading' };
    try {
      const lines = await (await this.#desk()).list();
      this.state = { kind: 'ready', drafts: lines.map((line) => ({ line })) };
    } catch {
      // Whatever kept the database shut, the drafts are untouched, and that is what the screen says.
      this.state = { kind: 'failed' };
    }
  }

  async remove({ line }: ListedDraft): Promise<void> {
    try {
      const undo = await (await this.#desk()).remove(line.id);
      this.#replace({ line, undo });
    } catch {
      this.#replace({ line, failed: 'remove' });
    }
  }

  async undo({ line, undo }: ListedDraft): Promise<void> {
    if (undo === undefined) return;
    try {
      await undo();
      this.#replace({ line });
    } catch {
      this.#replace({ line, undo, failed: 'undo' });
    }
  }

  async saveToFile({ line }: ListedDraft): Promise<void> {
    try {
      this.#save(await (await this.#desk()).exportDraft(line.id));
      this.#replace({ line });
    } catch {
      this.#replace({ line, failed: 'save' });
    }
  }

  #replace(changed: ListedDraft): void {
    if (this.state.kind !== 'ready') return;
    const drafts = this.state.drafts.map((draft) =>
      draft.line.id === changed.line.id ? changed : draft,
    );
    this.state = { kind: 'ready', drafts };
  }
}
