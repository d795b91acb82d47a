import type { LocalDate, ProfileEntry } from '../../../../src/catalogue/types';
import { parseLocalDate } from '../../../../src/rules/dates';

export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
}

export const KINDS = [
  'text',
  'multiline',
  'name',
  'uscc',
  'identity-number',
  'phone',
  'email',
  'date',
  'money',
  'document-number',
  'choice',
  'choices',
] as const satisfies readonly ProfileEntry['kind'][];

export function entryOf(
  path: string,
  kind: ProfileEntry['kind'],
  change: Partial<ProfileEntry> = {},
): ProfileEntry {
  return { path, kind, label: '这一项', group: 'g', required: false, maxLength: 200, ...change };
}
