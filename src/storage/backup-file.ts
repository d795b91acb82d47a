import { checksum } from './checksum';
import { passphraseFault } from './passphrase';
import {
  derivePassphraseKeys,
  FEWEST_ITERATIONS,
  inRange,
  sameBytes,
  type PassphraseKeys,
} from './passphrase-keys';

/**
 * The file around a backup: a header in the clear, then everything else under AES-256-GCM with the header as additional
 * data. All numbers are big-endian.
 *
 *   0 magic (8)   8 format (4)   12 iterations (4)   16 salt (16)   32 IV (12)   44 key check (16)   60 body length (4)
 *   64 CRC-32 of the 64 bytes before (4)   68 body
 *
 * The key check tells a wrong passphrase from a damaged file; it helps nobody to guess, the body would do as well. Magic
 * and format stay in their places in every later format.
 */
export const HEADER_LENGTH = 68;
const CHECKED_LENGTH = 64;
const MAGIC = new TextEncoder().encode('WUHAIBAK');
const FORMAT = 1;
const TAG_LENGTH = 16;

/** More than this a phone does not hold in memory several times over. */
const LARGEST_BODY = 512 * 1024 * 1024;

/** Fresh random bytes of one backup, never used twice. */
export interface BackupRandomness {
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes. */
  readonly iv: Uint8Array<ArrayBuffer>;
}

export type BackupFailure =
  /** Some other file. */
  | 'not-a-backup'
  | 'newer-format'
  /** Its header asks for too little or too much: no file of ours. */
  | 'out-of-range'
  | 'damaged'
  | 'wrong-passphrase';

export type Unlocked =
  | { readonly ok: true; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: BackupFailure };

interface Header {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly keyCheck: Uint8Array<ArrayBuffer>;
}

type ReadHeader =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly reason: BackupFailure };

/** Whether a body of so many bytes can be put into a file. */
export function fitsBackup(length: number): boolean {
  return length + TAG_LENGTH <= LARGEST_BODY;
}

/** The file around a body. Throws on a passphrase, a number or a body that `openBackupFile` would refuse. */
export async function sealBackupFile(
  body: Uint8Array<ArrayBuffer>,
  passphrase: string,
  { salt, iv }: BackupRandomness,
  iterations = FEWEST_ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  const isStrong = passphraseFault(passphrase) === undefined;
  const allowed = isStrong && fitsBackup(body.length) && inRange(iterations);
  if (!allowed || salt.length !== 16 || iv.length !== 12)
    throw new RangeError('this backup could not be opened again and is not made');
  const keys = await derivePassphraseKeys('backup', passphrase, salt, iterations);
  const header = writeHeader(
    { iterations, salt, iv, keyCheck: keys.check },
    body.length + TAG_LENGTH,
  );
  const algorithm = { name: 'AES-GCM', iv, additionalData: header };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, keys.body, body));
  const file = new Uint8Array(header.length + sealed.length);
  file.set(header);
  file.set(sealed, header.length);
  return file;
}

/** The body of a file. Whatever is out of range is refused before any work is done for it; never throws. */
export async function openBackupFile(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Unlocked> {
  const read = readBackupHeader(file);
  if (!read.ok) return read;
  const { salt, iterations } = read.header;
  return openWithKeys(file, await derivePassphraseKeys('backup', passphrase, salt, iterations));
}

/** The body of a file, with keys that were derived before. */
export async function openWithKeys(
  file: Uint8Array<ArrayBuffer>,
  keys: PassphraseKeys,
): Promise<Unlocked> {
  const read = readBackupHeader(file);
  if (!read.ok) return read;
  const { iv, keyCheck } = read.header;
  if (!sameBytes(keyCheck, keys.check)) return { ok: false, reason: 'wrong-passphrase' };
  const algorithm = { name: 'AES-GCM', iv, additionalData: file.subarray(0, HEADER_LENGTH) };
  try {
    const body = await crypto.subtle.decrypt(algorithm, keys.body, file.subarray(HEADER_LENGTH));
    return { ok: true, body: new Uint8Array(body) };
  } catch {
    // The key is the right one, so it is the body that changed.
    return { ok: false, reason: 'damaged' };
  }
}

/**
 * The header of a file, when everything in it is as this release writes it and the file is whole. The beginning of the
 * file is enough when its length is told: some other file is then refused before it is read.
 */
export function readBackupHeader(
  file: Uint8Array<ArrayBuffer>,
  fileLength = file.length,
): ReadHeader {
  if (!sameBytes(file.subarray(0, MAGIC.length), MAGIC))
    return { ok: false, reason: 'not-a-backup' };
  if (file.length < HEADER_LENGTH) return { ok: false, reason: 'damaged' };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(8) > FORMAT) return { ok: false, reason: 'newer-format' };
  const whole = view.getUint32(CHECKED_LENGTH) === crcOf(file.subarray(0, CHECKED_LENGTH));
  if (!whole || view.getUint32(8) !== FORMAT) return { ok: false, reason: 'damaged' };
  const [iterations, length] = [view.getUint32(12), view.getUint32(60)];
  if (!inRange(iterations) || length < TAG_LENGTH || length > LARGEST_BODY)
    return { ok: false, reason: 'out-of-range' };
  if (fileLength !== HEADER_LENGTH + length) return { ok: false, reason: 'damaged' };
  const [salt, iv, keyCheck] = [file.slice(16, 32), file.slice(32, 44), file.slice(44, 60)];
  return { ok: true, header: { iterations, salt, iv, keyCheck } };
}

function writeHeader(
  { iterations, salt, iv, keyCheck }: Header,
  bodyLength: number,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER_LENGTH);
  const view = new DataView(header.buffer);
  header.set(MAGIC);
  view.setUint32(8, FORMAT);
  view.setUint32(12, iterations);
  header.set(salt, 16);
  header.set(iv, 32);
  header.set(keyCheck, 44);
  view.setUint32(60, bodyLength);
  view.setUint32(CHECKED_LENGTH, crcOf(header.subarray(0, CHECKED_LENGTH)));
  return header;
}

function crcOf(bytes: Uint8Array): number {
  return Number.parseInt(checksum(bytes), 16);
}
