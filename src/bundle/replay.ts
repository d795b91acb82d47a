import { catalogueOfDigest } from '../catalogue/released';
import type { Catalogue, LocalDate } from '../catalogue/types';
import { formVersionOn } from '../forms/form-version';
import { answersForPenalty } from '../forms/penalty-answers';
import { assess } from '../rules/assess';
import type { Assessment } from '../rules/assessment';
import type { Application, PackedForm } from './application';
import { equalBytes } from './bytes';
import { canonicalJson } from '../catalogue/canonical-json';
import { readBlob, type ZipEntry } from './zip-read';

/**
 * Judges the packed facts on the packed day again, under the released rules that the bundle names, and compares every
 * word. The bundle carries no rules: anyone can sign doctored ones.
 */
export function replayAssessment(
  application: Application,
  catalogue: Catalogue,
): 'same' | 'differs' | 'unknown-rules' {
  const { itemId, facts, on, digest, assessment } = application;
  const past = catalogueOfDigest(catalogue, digest);
  if (past === undefined) return 'unknown-rules';
  // The digest is what tells rules apart; an edition that left them unchanged only gave them another number.
  const again = { ...assess(past, itemId, facts, on), edition: assessment.edition };
  return canonicalJson(again) === canonicalJson(assessment) ? 'same' : 'differs';
}

/** The packed facts under the rules of this release. */
export function presentAssessment(
  { itemId, facts }: Application,
  catalogue: Catalogue,
  today: LocalDate,
): Assessment {
  return assess(catalogue, itemId, facts, today);
}

/**
 * How much a file may ask to be filled again, in characters, each form counting for its own and `formCost` more. Twenty
 * times what a long honest application needs; a hostile one must not keep the window busy for minutes.
 */
const maxCost = 1_000_000;
const formCost = 5_000;

/** Whether each packed form, filled again from the packed answers, is equal to the byte. */
export async function redrawForms(
  application: Application,
  files: readonly ZipEntry[],
  catalogue: Catalogue,
): Promise<readonly { readonly id: string; readonly redrawn: boolean }[]> {
  const cost = formCost + canonicalJson(application.answers).length;
  const results = [];
  for (const [at, form] of application.forms.entries()) {
    const file = files[at];
    const affordable = (at + 1) * cost <= maxCost;
    const again = affordable ? await fillAgain(form, application, catalogue) : undefined;
    const redrawn = file && again && equalBytes(again, await readBlob(file.data));
    results.push({ id: form.id, redrawn: redrawn === true });
  }
  return results;
}

/** The form as this release fills it, or undefined when it does not have that edition, or not the glyphs. */
async function fillAgain(
  form: PackedForm,
  { answers, bundleId, revision }: Application,
  catalogue: Catalogue,
): Promise<Uint8Array | undefined> {
  const { formId, penaltyIndex, edition, madeOn, pages } = form;
  const definition = Object.hasOwn(catalogue.forms, formId) ? catalogue.forms[formId] : undefined;
  if (definition === undefined) return undefined;
  if (formVersionOn(definition, madeOn)?.edition !== edition) return undefined;
  const own = penaltyIndex === undefined ? answers : answersForPenalty(answers, penaltyIndex);
  const stamp = { bundleId, revision, madeOn, ...(pages !== undefined && { pages }) };
  const { fillForm, UnprintableCharacterError } = await import('../forms/fill-form');
  try {
    return await fillForm(definition, own, stamp);
  } catch (error) {
    if (error instanceof UnprintableCharacterError) return undefined;
    throw error;
  }
}
