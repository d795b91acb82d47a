/** The part of fontkit 2 that is used here; the package carries no types. */
declare module 'fontkit' {
  import type { Font as Known, Subset as Streamed } from 'pdf-lib/cjs/types/fontkit';

  export interface Subset extends Omit<Streamed, 'encodeStream'> {
    /** The subset as a font file. */
    encode(): Uint8Array;
  }
  export interface Font extends Omit<Known, 'createSubset'> {
    createSubset(): Subset;
  }
  export function create(file: Uint8Array): Font;
}
