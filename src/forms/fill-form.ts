import { entriesOfForm } from '../catalogue/form-entries';
import type { FormDefinition } from '../catalogue/form-types';
import type { Answers, FormStamp } from './answers';
import { missingGlyphs } from './characters/printable';
import { formVersionOn } from './form-version';
import { answersOfCopy, layOutForm } from './lay-out-form';
import { paintPdf } from './paint-pdf';
import { shownWith } from './when';

/** An answer holds characters that the typeface does not have: they would print as nothing. */
export class UnprintableCharacterError extends Error {
  override readonly name = 'UnprintableCharacterError';
  /** Profile path of the answer. */
  readonly entry: string;
  readonly characters: readonly string[];

  constructor(entry: string, characters: readonly string[]) {
    super(`${entry}: 无法打印的字符 ${characters.join(' ')}`);
    this.entry = entry;
    this.characters = characters;
  }
}

/**
 * The filled form as a PDF file (see `layOutForm`). The same arguments give the same bytes.
 * Rejects with `UnprintableCharacterError` when an answer that the form prints has a character without a glyph, and
 * with the loader's error when the typeface cannot be loaded.
 */
export async function fillForm(
  form: FormDefinition,
  answers: Answers,
  stamp: FormStamp,
): Promise<Uint8Array> {
  refuseUnprintable(form, answersOfCopy(form, answers), stamp);
  const pages = await layOutForm(form, answers, stamp);
  const edition = formVersionOn(form, stamp.madeOn)?.edition ?? form.code;
  return paintPdf(pages, { title: form.title, subject: edition, madeOn: stamp.madeOn });
}

function refuseUnprintable(form: FormDefinition, answers: Answers, stamp: FormStamp): void {
  const version = formVersionOn(form, stamp.madeOn);
  if (version === undefined) return;
  for (const entry of entriesOfForm(version, shownWith(answers))) {
    const characters = missingGlyphs([answers[entry] ?? ''].flat().join(''));
    if (characters.length > 0) throw new UnprintableCharacterError(entry, characters);
  }
}
