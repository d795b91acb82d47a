import type { BackupResult } from '../../../storage/backup';
import {
  normalPassphrase,
  passphraseFault,
  type PassphraseFault,
} from '../../../storage/passphrase';
import type { BackupDesk } from '../../app/backup-desk';
import { notMadeWords, TEXT } from './text';

export type MakingState =
  | { readonly kind: 'asking' | 'making' | 'differ' }
  | { readonly kind: 'weak'; readonly fault: PassphraseFault }
  | { readonly kind: 'failed'; readonly words: string }
  | ({ readonly kind: 'made' } & Omit<Extract<BackupResult, { ok: true }>, 'ok' | 'file'>);

/** From a passphrase, typed twice, to a backup handed to the browser. */
export class Making {
  now: MakingState = $state.raw({ kind: 'asking' });
  readonly #desk: () => Promise<BackupDesk>;
  readonly #save: (file: Uint8Array<ArrayBuffer>) => void;

  /** `save` hands a file to the browser. */
  constructor(desk: () => Promise<BackupDesk>, save: (file: Uint8Array<ArrayBuffer>) => void) {
    this.#desk = desk;
    this.#save = save;
  }

  async make(passphrase: string, again: string): Promise<void> {
    if (this.now.kind === 'making') return;
    const fault = passphraseFault(passphrase);
    if (fault !== undefined) this.now = { kind: 'weak', fault };
    else if (normalPassphrase(passphrase) !== normalPassphrase(again))
      this.now = { kind: 'differ' };
    else {
      this.now = { kind: 'making' };
      this.now = await this.#made(passphrase);
    }
  }

  async #made(passphrase: string): Promise<MakingState> {
    try {
      const made = await (await this.#desk()).make(passphrase);
      if (!made.ok) return { kind: 'failed', words: notMadeWords(made.reason) };
      const { file, drafts, attachments, lost, remembered } = made;
      this.#save(file);
      return { kind: 'made', drafts, attachments, lost, remembered };
    } catch {
      return { kind: 'failed', words: TEXT.failed };
    }
  }
}
