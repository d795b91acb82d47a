import {
  normalPassphrase,
  passphraseFault,
  type PassphraseFault,
} from '../../../storage/passphrase';
import type { LockAnswer, LockDesk } from '../../app/lock-desk';

/** What the form of the section is for. */
export type LockWork = 'set' | 'change' | 'remove';

export type LockingState =
  | { readonly kind: 'asking' | 'working' | 'differ' | 'failed' | 'wrong' }
  | { readonly kind: 'weak'; readonly fault: PassphraseFault }
  | { readonly kind: 'refused'; readonly answer: Exclude<LockAnswer, 'done'> }
  | { readonly kind: 'done'; readonly work: LockWork };

export interface Typed {
  /** The passphrase that opens the lock now. */
  readonly present: string;
  readonly passphrase: string;
  readonly again: string;
}

/** From what was typed to a lock that is set, changed or taken away. */
export class Locking {
  now: LockingState = $state.raw({ kind: 'asking' });
  readonly #desk: () => Promise<LockDesk | undefined>;

  constructor(desk: () => Promise<LockDesk | undefined>) {
    this.#desk = desk;
  }

  async run(work: LockWork, { present, passphrase, again }: Typed): Promise<void> {
    if (this.now.kind === 'working') return;
    const fault = work === 'remove' ? undefined : passphraseFault(passphrase);
    const differ = work !== 'remove' && normalPassphrase(passphrase) !== normalPassphrase(again);
    if (work !== 'set' && present === '') this.now = { kind: 'wrong' };
    else if (fault !== undefined) this.now = { kind: 'weak', fault };
    else if (differ) this.now = { kind: 'differ' };
    else
      await this.#work(work, async (lock) => {
        if (work === 'set') return lock.set(passphrase);
        return work === 'change' ? lock.change(present, passphrase) : lock.remove(present);
      });
  }

  /** Goes on with what stopped half-way. */
  async finish(): Promise<void> {
    if (this.now.kind !== 'working') await this.#work('set', (lock) => lock.finish());
  }

  /** Another form is shown: what was said of the last one is over. */
  begin(): void {
    if (this.now.kind !== 'working') this.now = { kind: 'asking' };
  }

  async #work(work: LockWork, run: (lock: LockDesk) => Promise<LockAnswer>): Promise<void> {
    this.now = { kind: 'working' };
    try {
      const lock = await this.#desk();
      const answer = lock === undefined ? 'closed' : await run(lock);
      if (answer === 'done') this.now = { kind: 'done', work };
      else if (answer === 'wrong-passphrase') this.now = { kind: 'wrong' };
      else this.now = { kind: 'refused', answer };
    } catch {
      this.now = { kind: 'failed' };
    }
  }
}
