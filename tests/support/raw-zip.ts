import { joinBytes, utf8, type Bytes } from '../../src/bundle/bytes';
import { crc32 } from '../../src/bundle/crc32';

/** One entry of a hand-made archive; whatever is not given is as our writer makes it. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Raw name bytes, when they are not the UTF-8 of `name`. */
  readonly localName?: string;
  readonly crc?: number;
  /** Size that both headers declare. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly time?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  readonly madeBy?: number;
  readonly attributes?: number;
  /** Index of another entry whose local header this one shares. */
  readonly sharedWith?: number;
  /** Bytes between the entry before and this one. */
  readonly gap?: Uint8Array;
}

export interface RawArchive {
  readonly entries: readonly RawEntry[];
  readonly comment?: string;
  /** Number of entries that the end record declares. */
  readonly count?: number;
  readonly disk?: number;
}

/** An archive of any kind, hostile ones included, byte by byte after APPNOTE.TXT. */
export function rawZip({ entries, comment = '', count, disk = 0 }: RawArchive): Bytes {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    offsets.push(
      entry.sharedWith === undefined
        ? at + (entry.gap?.length ?? 0)
        : (offsets[entry.sharedWith] ?? 0),
    );
    if (entry.sharedWith !== undefined) continue;
    const name = utf8(entry.localName ?? entry.name);
    put(entry.gap ?? new Uint8Array());
    put(
      joinBytes([
        utf8('PK\x03\x04'),
        common(entry, name, entry.localExtra),
        name,
        entry.localExtra ?? new Uint8Array(),
        entry.data,
      ]),
    );
  }
  const directory = at;
  entries.forEach((entry, index) => {
    const name = utf8(entry.name);
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint16(0, (entry.comment ?? '').length, true);
    rest.setUint32(6, entry.attributes ?? 0, true);
    rest.setUint32(10, offsets[index] ?? 0, true);
    put(utf8('PK\x01\x02'));
    put(Uint8Array.of((entry.madeBy ?? 10) & 255, (entry.madeBy ?? 10) >> 8));
    put(common(entry, name, entry.extra));
    put(new Uint8Array(rest.buffer));
    put(joinBytes([name, entry.extra ?? new Uint8Array(), utf8(entry.comment ?? '')]));
  });
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(0, disk, true);
  end.setUint16(4, count ?? entries.length, true);
  end.setUint16(6, count ?? entries.length, true);
  end.setUint32(8, at - directory, true);
  end.setUint32(12, directory, true);
  end.setUint16(16, comment.length, true);
  put(joinBytes([utf8('PK\x05\x06'), new Uint8Array(end.buffer), utf8(comment)]));
  return joinBytes(parts);
}

function common(entry: RawEntry, name: Uint8Array, extra: Uint8Array | undefined): Bytes {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, 10, true);
  view.setUint16(2, entry.flags ?? 0, true);
  view.setUint16(4, entry.method ?? 0, true);
  view.setUint16(6, entry.time ?? 0, true);
  view.setUint16(8, 0x0021, true);
  view.setUint32(10, entry.crc ?? crc32(entry.data), true);
  view.setUint32(14, entry.size ?? entry.data.length, true);
  view.setUint32(18, entry.size ?? entry.data.length, true);
  view.setUint16(22, name.length, true);
  view.setUint16(24, extra?.length ?? 0, true);
  return new Uint8Array(view.buffer);
}

/** Names and contents of an archive that our writer made. */
export function unpack(bundle: Uint8Array): RawEntry[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
  const entries: RawEntry[] = [];
  let at = 0;
  while (view.getUint32(at, false) === 0x504b0304) {
    const nameEnd = at + 30 + view.getUint16(at + 26, true);
    const end = nameEnd + view.getUint32(at + 18, true);
    const name = new TextDecoder().decode(bundle.subarray(at + 30, nameEnd));
    entries.push({ name, data: bundle.slice(nameEnd, end) });
    at = end;
  }
  return entries;
}
