import { joinBytes, utf8, type Bytes } from './bytes';

/**
 * The one ZIP profile this program writes and reads: stored only, sizes and CRC in the local header, a fixed date, ASCII
 * names, no extra field, comment, descriptor, ZIP64, encryption, prefix, gap or suffix (APPNOTE.TXT 4.3).
 */
export interface ZipRecord {
  readonly name: string;
  readonly crc: number;
  /** Bytes. */
  readonly size: number;
}

export const maxEntries = 200;
/** Bytes of one entry, and of the whole file. */
export const maxEntrySize = 100 * 2 ** 20;
export const maxTotalSize = 500 * 2 ** 20;

export const localHeaderSize = 30;
export const centralHeaderSize = 46;
export const endRecordSize = 22;

const versionNeeded = 10;
/** 1980-01-01, the first day DOS knows: the same content gives the same bytes. */
const dosDate = 0x0021;

/** The 26 bytes that a local header and its central header must have in common. */
function commonFields(record: ZipRecord): Bytes {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, versionNeeded, true);
  view.setUint16(8, dosDate, true);
  view.setUint32(10, record.crc, true);
  view.setUint32(14, record.size, true);
  view.setUint32(18, record.size, true);
  view.setUint16(22, record.name.length, true);
  return new Uint8Array(view.buffer);
}

export function localHeader(record: ZipRecord): Bytes {
  return joinBytes([utf8('PK\x03\x04'), commonFields(record), utf8(record.name)]);
}

/** Central directory and end record of these entries, laid one after another from the first byte of the file. */
export function centralDirectory(records: readonly ZipRecord[]): Bytes {
  const parts: Bytes[] = [];
  let offset = 0;
  for (const record of records) {
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, offset, true);
    parts.push(utf8('PK\x01\x02'), Uint8Array.of(versionNeeded, 0), commonFields(record));
    parts.push(new Uint8Array(rest.buffer), utf8(record.name));
    offset += localHeaderSize + record.name.length + record.size;
  }
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, records.length, true);
  end.setUint16(6, records.length, true);
  end.setUint32(
    8,
    parts.reduce((size, part) => size + part.length, 0),
    true,
  );
  end.setUint32(12, offset, true);
  return joinBytes([...parts, utf8('PK\x05\x06'), new Uint8Array(end.buffer)]);
}

/** Puts entries one after another. The contents stay Blobs, so none of them is copied here. */
export function writeZip(entries: readonly (ZipRecord & { readonly data: Blob })[]): Blob {
  const parts = entries.flatMap((entry) => [localHeader(entry), entry.data]);
  return new Blob([...parts, centralDirectory(entries)]);
}
