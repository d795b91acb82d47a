import type { FormDefinition, FormVersion } from '../catalogue/form-types';

/** The version of a form used on a day ('YYYY-MM-DD', the day of application), or undefined before its first. */
export function formVersionOn(form: FormDefinition, day: string): FormVersion | undefined {
  return form.versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo),
  );
}
