import type { Catalogue } from '../../../catalogue/types';
import type { FormStamp } from '../../../forms/answers';
import { fingerprintOf } from '../../../forms/fingerprint';
import { formVersionOn } from '../../../forms/form-version';
import { parseLocalDate } from '../../../rules/dates';
import type { Sheet } from './sheets';

/**
 * All that a printing shows but its number: application, day, and each form with its fingerprint. Papers of equal content
 * share one number, also when they are printed again another time; others never do.
 */
export async function printedContent(
  catalogue: Catalogue,
  sheets: readonly Sheet[],
  { bundleId, madeOn }: Pick<FormStamp, 'bundleId' | 'madeOn'>,
): Promise<string> {
  const day = parseLocalDate(madeOn);
  const forms = await Promise.all(
    sheets.map(async ({ id, formId, answers }) => {
      const form = catalogue.forms[formId];
      const version = form && day && formVersionOn(form, day);
      if (form === undefined || version === undefined)
        throw new RangeError(`No ${formId} on ${madeOn}`);
      return `${id}=${await fingerprintOf(form, version, answers)}`;
    }),
  );
  return [bundleId, madeOn, ...forms].join(' ');
}
