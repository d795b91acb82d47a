import { equalBytes, type Bytes } from './bytes';
import { crc32 } from './crc32';
import { isEntryName } from './entry-names';
import type { Reason } from './reason';
import {
  centralDirectory,
  centralHeaderSize,
  endRecordSize,
  localHeader,
  localHeaderSize,
  maxEntries,
  maxEntrySize,
  maxTotalSize,
  type ZipRecord,
} from './zip-write';

export interface ZipEntry extends ZipRecord {
  /** A window on the file; nothing is read until it is asked for. */
  readonly data: Blob;
}

/** Longest name of the closed set, with room; a directory that is larger than this allows is not ours. */
const maxNameLength = 100;

export async function readBlob(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * The entries of a file that follows our ZIP profile to the byte, or why it does not. Headers are not interpreted: names,
 * checksums and sizes are taken from the directory, every header is built anew from them, and the bytes must be equal.
 * So no second reader can see another archive in the same file. Contents are not read here: see `readEntry`.
 */
export async function readZip(file: Blob): Promise<readonly ZipEntry[] | Reason> {
  if (file.size > maxTotalSize) return 'too-large';
  const end = await readEndRecord(file);
  if (end === undefined) return 'truncated';
  if (end.start < 0 || end.count > maxEntries) return 'container';

  const directory = await readBlob(file.slice(end.start));
  const records = listRecords(directory, end.count);
  if (records === undefined || !equalBytes(centralDirectory(records), directory))
    return 'container';

  const folded = new Set(records.map(({ name }) => name.toLowerCase()));
  if (folded.size !== records.length || !records.every(({ name }) => isEntryName(name)))
    return 'entry-names';
  if (records.some(({ size }) => size > maxEntrySize)) return 'too-large';

  const entries: ZipEntry[] = [];
  let at = 0;
  for (const record of records) {
    const start = at + localHeaderSize + record.name.length;
    const header = await readBlob(file.slice(at, start));
    if (!equalBytes(header, localHeader(record))) return 'container';
    at = start + record.size;
    if (at > end.start) return 'container';
    entries.push({ ...record, data: file.slice(start, at) });
  }
  return at === end.start ? entries : 'container';
}

/** The content of an entry, or undefined when it does not fit its checksum. */
export async function readEntry(entry: ZipEntry): Promise<Bytes | undefined> {
  const bytes = await readBlob(entry.data);
  return bytes.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
}

/** The end record has no comment, so it is the last 22 bytes or the file was cut. */
async function readEndRecord(
  file: Blob,
): Promise<{ readonly count: number; readonly start: number } | undefined> {
  if (file.size < endRecordSize) return undefined;
  const bytes = await readBlob(file.slice(file.size - endRecordSize));
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0, false) !== 0x504b0506) return undefined;
  const count = view.getUint16(10, true);
  const size = view.getUint32(12, true);
  const fits = size <= count * (centralHeaderSize + maxNameLength);
  return { count, start: fits ? file.size - endRecordSize - size : -1 };
}

function listRecords(directory: Bytes, count: number): readonly ZipRecord[] | undefined {
  const view = new DataView(directory.buffer);
  const records: ZipRecord[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + centralHeaderSize > directory.length) return undefined;
    const nameEnd = at + centralHeaderSize + view.getUint16(at + 28, true);
    const name = String.fromCharCode(...directory.subarray(at + centralHeaderSize, nameEnd));
    records.push({ name, crc: view.getUint32(at + 16, true), size: view.getUint32(at + 20, true) });
    at = nameEnd;
  }
  return records;
}
