import type { Catalogue } from '../../../catalogue/types';
import type { MatterDesk, UndoRemoval } from '../../app/matter-desk';
import type { ReadableLine } from './differences';

export type Comparison =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed' }
  /** There is nothing to compare it with any more. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'ready';
      readonly one: ReadableLine;
      readonly other: ReadableLine;
      readonly catalogue: Catalogue;
      /** The one that was kept, and how the other comes back. */
      readonly kept?: { readonly id: string; readonly undo: UndoRemoval };
      readonly failed?: 'remove' | 'undo';
    };

/** A draft and the one beside which it was kept, until its owner has chosen. */
export class Comparing {
  now: Comparison = $state.raw({ kind: 'loading' });

  readonly #desk: () => Promise<MatterDesk>;
  readonly #id: string;

  constructor(desk: () => Promise<MatterDesk>, id: string) {
    this.#desk = desk;
    this.#id = id;
  }

  async load(): Promise<void> {
    this.now = { kind: 'loading' };
    const desk = await this.#desk();
    const list = await desk.list();
    if (list.state === 'closed') {
      this.now = { kind: 'closed' };
      return;
    }
    const readable = list.drafts.filter((line) => line.state === 'ok');
    const one = readable.find(({ id }) => id === this.#id);
    const other = readable.find(({ id }) => id === one?.splitFrom);
    this.now =
      one === undefined || other === undefined || one.itemId !== other.itemId
        ? { kind: 'gone' }
        : { kind: 'ready', one, other, catalogue: desk.catalogue };
  }

  /** Keeps one and takes the other away. */
  async keep(which: 'one' | 'other'): Promise<void> {
    if (this.now.kind !== 'ready') return;
    const { failed: _before, ...both } = this.now;
    const [kept, gone] = which === 'one' ? [both.one, both.other] : [both.other, both.one];
    const result = await (await this.#desk()).remove(gone.key);
    if (result.ok) this.now = { ...both, kept: { id: kept.id, undo: result.undo } };
    // Another window took it away already.
    else if (result.reason === 'missing') await this.load();
    else this.now = { ...both, failed: 'remove' };
  }

  async undo(): Promise<void> {
    if (this.now.kind !== 'ready' || this.now.kept === undefined) return;
    const { kept, failed: _before, ...both } = this.now;
    const result = await kept.undo();
    // `exists`: another window has brought it back already.
    const isBack = result.ok || result.reason === 'exists';
    this.now = isBack ? both : { ...both, kept, failed: 'undo' };
  }
}
