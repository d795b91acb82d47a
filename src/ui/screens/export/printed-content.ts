import type { Catalogue } from '../../../catalogue/types';
import type { FormStamp } from '../../../forms/answers';
import { fingerprintOf } from '../../../forms/fingerprint';
import { formVersionOn } from '../../../forms/form-version';
import { parseLocalDate } from '../../../rules/dates';
import type { Sheet } from './sheets';

/** What each form shows on that day, by its id in the packet: the fingerprint printed at its foot. */
export async function sheetContents(
  catalogue: Pick<Catalogue, 'forms'>,
  sheets: readonly Sheet[],
  madeOn: FormStamp['madeOn'],
): Promise<Readonly<Record<string, string>>> {
  const day = parseLocalDate(madeOn);
  const contents = await Promise.all(
    sheets.map(async ({ id, formId, answers }) => {
      const form = catalogue.forms[formId];
      const version = form && day && formVersionOn(form, day);
      if (form === undefined || version === undefined)
        throw new RangeError(`No ${formId} on ${madeOn}`);
      return [id, await fingerprintOf(form, version, answers)] as const;
    }),
  );
  return Object.fromEntries(contents);
}

/**
 * All that a printing shows but its number: application, day, and each form with its fingerprint. Papers of equal content
 * share one number, also when they are printed again another time, or only some of them; others never do.
 */
export async function printedContent(
  catalogue: Pick<Catalogue, 'forms'>,
  sheets: readonly Sheet[],
  { bundleId, madeOn }: Pick<FormStamp, 'bundleId' | 'madeOn'>,
): Promise<string> {
  const contents = await sheetContents(catalogue, sheets, madeOn);
  const forms = sheets.map(({ id }) => `${id}=${contents[id] ?? ''}`);
  return [bundleId, madeOn, ...forms].join(' ');
}
