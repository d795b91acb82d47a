import type { BackupContent } from '../../../storage/backup-content';
import type { RestoredBackup } from '../../../storage/backup-restore';
import type { BackupDesk } from '../../app/backup-desk';
import { failureWords, TEXT } from './text';

export type RestoringState =
  | { readonly kind: 'asking' | 'opening' | 'no-file' | 'no-passphrase' | 'wrong-passphrase' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'opened' | 'bringing'; readonly content: BackupContent }
  | { readonly kind: 'done'; readonly content: BackupContent; readonly result: RestoredBackup };

/** From a file and its passphrase to drafts on this device; nothing is touched before `bring`. */
export class Restoring {
  now: RestoringState = $state.raw({ kind: 'asking' });
  readonly #desk: () => Promise<BackupDesk>;

  constructor(desk: () => Promise<BackupDesk>) {
    this.#desk = desk;
  }

  async open(file: Blob | undefined, passphrase: string): Promise<void> {
    if (this.#isBusy()) return;
    if (file === undefined) this.now = { kind: 'no-file' };
    else if (passphrase === '') this.now = { kind: 'no-passphrase' };
    else {
      this.now = { kind: 'opening' };
      this.now = await this.#look(file, passphrase);
    }
  }

  async bring(): Promise<void> {
    if (this.now.kind !== 'opened') return;
    const { content } = this.now;
    this.now = { kind: 'bringing', content };
    try {
      const result = await (await this.#desk()).restore(content);
      this.now = { kind: 'done', content, result };
    } catch {
      this.now = { kind: 'refused', words: TEXT.failed };
    }
  }

  /** Another file was chosen: what was said of the last one is over. */
  begin(): void {
    if (!this.#isBusy()) this.now = { kind: 'asking' };
  }

  async #look(file: Blob, passphrase: string): Promise<RestoringState> {
    try {
      const opened = await (await this.#desk()).open(file, passphrase);
      if (opened.ok) return { kind: 'opened', content: opened.content };
      if (opened.reason === 'wrong-passphrase') return { kind: 'wrong-passphrase' };
      return { kind: 'refused', words: failureWords(opened.reason) };
    } catch {
      return { kind: 'refused', words: TEXT.failed };
    }
  }

  #isBusy(): boolean {
    return this.now.kind === 'opening' || this.now.kind === 'bringing';
  }
}
