/** Bytes that are read piece by piece; a `Blob` behind a function. */
export interface Source {
  readonly size: number;
  /** The bytes from `from` up to `to`; fewer at the end of the file. Rejects when the file can no longer be read. */
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** A view for big- and little-endian numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
