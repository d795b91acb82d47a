import { makeBackup, openBackup, type BackupResult } from '../../storage/backup';
import type { BackupContent } from '../../storage/backup-content';
import { LARGEST_BACKUP } from '../../storage/backup-file';
import { lastBackup } from '../../storage/backup-record';
import { restoreBackup, type RestoredBackup } from '../../storage/backup-restore';
import type { Database } from '../../storage/database';
import type { BackupDesk } from './backup-desk';
import type { Clock } from './clock';
import { randomId } from './random-id';

/** Backups over IndexedDB. */
export class StoredBackups implements BackupDesk {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #settle: () => Promise<void>;
  readonly #letGo: () => void;

  /** `settle` stores what is open; `letGo` then takes it off the desk, so that it is opened anew as it stands. */
  constructor(db: Database, clock: Clock, settle: () => Promise<void>, letGo: () => void) {
    this.#db = db;
    this.#clock = clock;
    this.#settle = settle;
    this.#letGo = letGo;
  }

  last(): Promise<string | undefined> {
    return lastBackup(this.#db);
  }

  async make(passphrase: string): Promise<BackupResult> {
    await this.#settle();
    return makeBackup(this.#db, passphrase, this.#clock.now(), {
      salt: crypto.getRandomValues(new Uint8Array(16)),
      iv: crypto.getRandomValues(new Uint8Array(12)),
    });
  }

  async open(file: Blob, passphrase: string): ReturnType<BackupDesk['open']> {
    if (file.size > LARGEST_BACKUP) return { ok: false, reason: 'out-of-range' };
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return { ok: false, reason: 'unreadable-file' };
    return openBackup(new Uint8Array(bytes), passphrase);
  }

  async restore(content: BackupContent): Promise<RestoredBackup> {
    await this.#settle();
    this.#letGo();
    return restoreBackup(this.#db, content, randomId);
  }
}
