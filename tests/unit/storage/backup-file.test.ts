import { beforeAll, describe, expect, it } from 'vitest';
import {
  openBackupFile,
  openWithKeys,
  readBackupHeader,
  sealBackupFile,
} from '../../../src/storage/backup-file';
import { derivePassphraseKeys, type PassphraseKeys } from '../../../src/storage/passphrase-keys';
import { checksum } from '../../../src/storage/checksum';

const PASSPHRASE = '乌海的湖水很清亮呀';
const BODY = new TextEncoder().encode('草稿 d1');
const RANDOM = {
  salt: Uint8Array.from({ length: 16 }, (_, index) => index),
  iv: Uint8Array.from({ length: 12 }, (_, index) => 100 + index),
};

describe('a backup file', () => {
  let file: Uint8Array<ArrayBuffer>;
  let keys: PassphraseKeys;
  beforeAll(async () => {
    file = await sealBackupFile(BODY, PASSPHRASE, RANDOM);
    keys = await derivePassphraseKeys('backup', PASSPHRASE, RANDOM.salt, 600_000);
  });

  it('gives back its body', async () => {
    expect(await openBackupFile(file, PASSPHRASE)).toEqual({ ok: true, body: BODY });
  });

  it('opens with the same letters typed on another keyboard', async () => {
    const composed = await sealBackupFile(BODY, 'caf\u00e9 1234', RANDOM);
    expect(await openBackupFile(composed, 'cafe\u0301 １２３４ ')).toMatchObject({ ok: true });
  });

  it('tells a wrong passphrase from damage', async () => {
    const answer = { ok: false, reason: 'wrong-passphrase' };
    expect(await openBackupFile(file, `${PASSPHRASE}。`)).toEqual(answer);
  });

  it('refuses every change of a single bit, and never as a wrong passphrase', async () => {
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const changed = file.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = await openWithKeys(changed, keys);
      expect(opened.ok ? 'opened' : opened.reason, `bit ${String(bit)}`).toMatch(
        /^(damaged|not-a-backup|newer-format)$/,
      );
    }
  });

  it('refuses every shorter file, and one that goes on', async () => {
    for (let length = 0; length < file.length; length += 1) {
      const { ok } = await openWithKeys(file.slice(0, length), keys);
      expect(ok, `${String(length)} bytes`).toBe(false);
    }
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect(await openWithKeys(longer, keys)).toEqual({ ok: false, reason: 'damaged' });
  });

  it.each([
    ['too few rounds', 12, 599_999],
    ['too many rounds', 12, 10_000_001],
    ['a body shorter than its seal', 60, 15],
    ['a body of more than 512 MiB', 60, 512 * 1024 * 1024 + 1],
  ])('refuses %s by its header alone', (_, at, value) => {
    const answer = { ok: false, reason: 'out-of-range' };
    expect(readBackupHeader(withNumber(file, at, value))).toEqual(answer);
  });

  it('is known by its beginning alone, and by its length', () => {
    const beginning = file.subarray(0, 68);
    expect(readBackupHeader(beginning, file.length)).toMatchObject({ ok: true });
    const damaged = { ok: false, reason: 'damaged' };
    expect(readBackupHeader(beginning, file.length - 1)).toEqual(damaged);
    expect(readBackupHeader(beginning)).toEqual(damaged);
  });

  it('says that a later format is one', () => {
    const later = { ok: false, reason: 'newer-format' };
    expect(readBackupHeader(withNumber(file, 8, 2))).toEqual(later);
  });

  it('is not made with what could not be opened again', async () => {
    await expect(sealBackupFile(BODY, 'seven 7', RANDOM)).rejects.toThrow(RangeError);
    await expect(sealBackupFile(BODY, PASSPHRASE, RANDOM, 599_999)).rejects.toThrow(RangeError);
  });
});

/** A file with another number in its header, and the header's checksum as a forger would mend it. */
function withNumber(file: Uint8Array<ArrayBuffer>, at: number, value: number) {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  view.setUint32(at, value);
  view.setUint32(64, Number.parseInt(checksum(changed.subarray(0, 64)), 16));
  return changed;
}
