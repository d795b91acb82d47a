import type { FormDefinition } from '../../catalogue/form-types';
import type { FormId } from '../../catalogue/types';
import type { Answers, FormStamp } from '../../forms/answers';
import type { SvgPage } from '../../forms/paint-svg';
import type { BundleInput } from '../../bundle/pack-bundle';
import type { Opened } from '../../bundle/opened';
import type { PhotoEdit } from '../../evidence/photo-plan';
import type { PaperPart } from '../../forms/papers-pdf';
import type { ForeignPdf } from './foreign-pdf';
import type { MadePhoto } from './photo';

/** One sheet to make: `answers` are those of its own penalty already. */
export interface SheetRequest {
  /** One of the catalogue, or a sheet of our own that goes with the packet. */
  readonly form: FormId | FormDefinition;
  readonly answers: Answers;
  readonly stamp: FormStamp;
}

/** The heavy work, done in a worker so that typing never waits for it. */
export interface Engine {
  /** Pages to look at and to print. Rejects with `UnprintableCharacterError` data when a character has no glyph. */
  sheets(request: SheetRequest): Promise<readonly SvgPage[]>;
  /** The same pages as a PDF file. */
  pdf(request: SheetRequest): Promise<Uint8Array>;
  /** Font files the painted pages name, to be registered with `document.fonts`. */
  font(slice: 'core' | 'rest'): Promise<Uint8Array>;
  /** A signed application file. */
  pack(input: BundleInput, deviceKey: CryptoKeyPair, now: string): Promise<Blob>;
  /** A photo turned, cut, shrunk and encoded anew; `not-here` when this browser's worker cannot (`makePhoto`). */
  photo(file: Blob, edit: PhotoEdit): Promise<MadePhoto>;
  /** The pages of a foreign PDF, without what acts and what tells; `too-slow` when it took unreasonably long. */
  cleanPdf(file: Blob): Promise<ForeignPdf>;
  /** All files of one paper as one PDF. */
  papersPdf(parts: readonly PaperPart[], title: string): Promise<Uint8Array>;
  /** Checks an application file; never rejects because of the file. */
  open(file: Blob, today: string): Promise<Opened>;
}
