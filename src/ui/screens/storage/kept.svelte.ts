import type { Kept } from '../../../storage/kept';
import type { MatterDesk } from '../../app/matter-desk';

/** `failed`: the part of the app that keeps drafts did not arrive. */
export type KeptState = Kept | { readonly state: 'loading' | 'failed' };

/** What this browser keeps of the person’s; counted anew after everything that changes it. */
export class KeptHere {
  now: KeptState = $state.raw({ state: 'loading' });
  readonly #desk: () => Promise<MatterDesk>;

  constructor(desk: () => Promise<MatterDesk>) {
    this.#desk = desk;
  }

  async count(): Promise<void> {
    try {
      this.now = await (await this.#desk()).backups.kept();
    } catch {
      this.now = { state: 'failed' };
    }
  }
}
