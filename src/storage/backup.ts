import {
  openBackupFile,
  sealBackupFile,
  type BackupFailure,
  type BackupRandomness,
} from './backup-file';
import { unpackBackup, type BackupContent } from './backup-content';
import { collectBackup } from './backup-collect';
import { recordBackup } from './backup-record';
import type { Database } from './database';

export type BackupResult =
  | {
      readonly ok: true;
      readonly file: Uint8Array<ArrayBuffer>;
      /** What can be brought back from the file. */
      readonly drafts: number;
      readonly attachments: number;
      /** What cannot: damaged here already, or not brought back by the browser. */
      readonly lost: number;
      /** Whether its day could be kept; on a full disk it cannot, and the file is good nevertheless. */
      readonly remembered: boolean;
    }
  | { readonly ok: false; readonly reason: 'closed' | 'nothing' | 'too-large' };

export type OpenedBackup =
  | { readonly ok: true; readonly content: BackupContent }
  | { readonly ok: false; readonly reason: BackupFailure };

/**
 * All drafts with all their files in one encrypted file. The passphrase has to be without fault (`passphraseFault`).
 * `madeAt` is an ISO instant, remembered as that of the last backup.
 */
export async function makeBackup(
  db: Database,
  passphrase: string,
  madeAt: string,
  randomness: BackupRandomness,
): Promise<BackupResult> {
  const collected = await collectBackup(db, madeAt);
  if (!collected.ok) return collected;
  const { body, drafts, attachments, lost, present } = collected;
  const file = await sealBackupFile(body, passphrase, randomness);
  const remembered = await recordBackup(db, present, madeAt);
  return { ok: true, file, drafts, attachments, lost, remembered };
}

/** Looks into a backup; changes nothing, whatever the file holds. */
export async function openBackup(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<OpenedBackup> {
  const unlocked = await openBackupFile(file, passphrase);
  if (!unlocked.ok) return unlocked;
  const content = await unpackBackup(unlocked.body);
  return content === undefined ? { ok: false, reason: 'damaged' } : { ok: true, content };
}
