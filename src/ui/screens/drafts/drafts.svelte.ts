import type { Catalogue } from '../../../catalogue/types';
import type { DraftLine, MatterDesk, MatterHere, UndoRemoval } from '../../app/matter-desk';

/** A line of the list; a deleted one stays in its place, with the way back, until the screen is left. */
export interface ListedDraft {
  readonly line: DraftLine;
  readonly undo?: UndoRemoval;
  /** What of this draft could not be done. */
  readonly failed?: 'save' | 'remove' | 'undo';
}

export type DraftsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly here: readonly MatterHere[] }
  | {
      readonly kind: 'ready';
      readonly drafts: readonly ListedDraft[];
      /** The rules by which their days are told. */
      readonly catalogue: Catalogue;
    };

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
    const desk = await this.#desk();
    const list = await desk.list();
    // Whatever kept the database shut, the drafts are untouched, and that is what the screen says.
    this.state =
      list.state === 'closed'
        ? { kind: 'closed', here: list.here }
        : {
            kind: 'ready',
            drafts: list.drafts.map((line) => ({ line })),
            catalogue: desk.catalogue,
          };
  }

  async remove({ line }: ListedDraft): Promise<void> {
    const result = await (await this.#desk()).remove(line.key);
    if (result.ok) this.#replace({ line, undo: result.undo });
    // Another window took it away already.
    else if (result.reason === 'missing') await this.load();
    else this.#replace({ line, failed: 'remove' });
  }

  async undo({ line, undo }: ListedDraft): Promise<void> {
    if (undo === undefined) return;
    const result = await undo();
    // `exists`: it is back already, by another window; that one stays.
    if (result.ok || result.reason === 'exists') this.#replace({ line });
    else this.#replace({ line, undo, failed: 'undo' });
  }

  async saveToFile({ line }: ListedDraft): Promise<void> {
    const file = await (await this.#desk()).exportDraft(line.key);
    if (file === undefined) {
      this.#replace({ line, failed: 'save' });
      return;
    }
    this.#save(file);
    this.#replace({ line });
  }

  #replace(changed: ListedDraft): void {
    if (this.state.kind !== 'ready') return;
    const drafts = this.state.drafts.map((draft) =>
      draft.line.key === changed.line.key ? changed : draft,
    );
    this.state = { ...this.state, drafts };
  }
}
