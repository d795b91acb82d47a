import { makeBackup, openBackup, type BackupResult } from '../../storage/backup';
import type { BackupContent } from '../../storage/backup-content';
import { HEADER_LENGTH, readBackupHeader } from '../../storage/backup-file';
import { restoreBackup, type RestoredBackup } from '../../storage/backup-restore';
import type { Database } from '../../storage/database';
import { countKept, type Kept } from '../../storage/kept';
import type { BackupDesk } from './backup-desk';
import type { Clock } from './clock';
import { newIv, randomBytes, randomId } from './random';

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

  async kept(): Promise<Kept> {
    await this.#settle();
    return countKept(this.#db);
  }

  async make(passphrase: string): Promise<BackupResult> {
    await this.#settle();
    return makeBackup(this.#db, passphrase, this.#clock.now(), {
      salt: randomBytes(16),
      iv: newIv(),
    });
  }

  async open(file: Blob, passphrase: string): ReturnType<BackupDesk['open']> {
    const start = await bytesOf(file.slice(0, HEADER_LENGTH));
    if (start === undefined) return { ok: false, reason: 'unreadable-file' };
    // Some other file, however large, is refused by its beginning.
    const header = readBackupHeader(start, file.size);
    if (!header.ok) return header;
    const bytes = await bytesOf(file);
    return bytes === undefined
      ? { ok: false, reason: 'unreadable-file' }
      : openBackup(bytes, passphrase);
  }

  async restore(content: BackupContent): Promise<RestoredBackup> {
    await this.#settle();
    this.#letGo();
    return restoreBackup(this.#db, content, randomId);
  }
}

/** Undefined when the device does not bring them: a file that was moved, a stick that was pulled out. */
async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await part.arrayBuffer().catch(() => undefined);
  return bytes === undefined ? undefined : new Uint8Array(bytes);
}
