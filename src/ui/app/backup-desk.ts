import type { BackupResult, OpenedBackup } from '../../storage/backup';
import type { BackupContent } from '../../storage/backup-content';
import type { RestoredBackup } from '../../storage/backup-restore';
import type { Kept } from '../../storage/kept';

/** What is stored here, and backups of it, from the screens' side. */
export interface BackupDesk {
  /** How much is stored here. */
  kept(): Promise<Kept>;
  /** Everything that is stored, in one encrypted file. */
  make(passphrase: string): Promise<BackupResult>;
  /** Looks into a file and changes nothing; `unreadable-file` when the device does not bring its bytes. */
  open(
    file: Blob,
    passphrase: string,
  ): Promise<OpenedBackup | { readonly ok: false; readonly reason: 'unreadable-file' }>;
  /** Brings it here, and overwrites nothing. */
  restore(content: BackupContent): Promise<RestoredBackup>;
}
