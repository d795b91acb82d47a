/** Made by `src/build/font-slices.ts` from the font package. */
declare module 'virtual:font-slices' {
  /** `core`: 通用规范汉字表 and the signs of forms. `rest`: everything else the font has. */
  export type SliceName = 'core' | 'rest';

  /** The code points of each slice, packed (`characters/ranges.ts`). */
  export const coverage: Readonly<Record<SliceName, string>>;

  /** Advance widths, in thousandths of the size, of all that is not exactly one em wide; packed. */
  export const advances: string;

  /** The slice as a TrueType file. Loaded once; a failed load rejects and is tried again on the next call. */
  export function loadSlice(name: SliceName): Promise<Uint8Array>;
}
