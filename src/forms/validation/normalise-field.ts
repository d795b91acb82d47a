import type { ProfileEntry } from '../../catalogue/types';
import { parseDay } from './date-field';
import { parseEmail } from './email';
import { parseMoney } from './money';
import { parsePhone } from './phone';
import { parseResidentId } from './resident-id';
import { normaliseText } from './text';
import { parseUscc } from './uscc';

/**
 * The form in which an answer is kept and printed, once its owner has left the field: `２０２６．５．１０` becomes
 * `2026-05-10`. What is not understood stays exactly as typed, and so does a document number in any case.
 */
export function normaliseField<Value extends string | readonly string[]>(
  entry: ProfileEntry,
  value: Value,
): Value | string {
  return typeof value === 'string' ? normaliseOne(entry.kind, value) : value;
}

function normaliseOne(kind: ProfileEntry['kind'], text: string): string {
  switch (kind) {
    case 'text':
    case 'multiline':
    case 'name':
      return normaliseText(text);
    case 'uscc':
      return parseUscc(text) ?? text;
    case 'identity-number':
      return parseResidentId(text) ?? text;
    case 'phone':
      return parsePhone(text) ?? text;
    case 'email':
      return parseEmail(text) ?? text;
    case 'date':
      return parseDay(text) ?? text;
    case 'money':
      return parseMoney(text) ?? text;
    case 'document-number':
    case 'choice':
    case 'choices':
      return text;
  }
}
