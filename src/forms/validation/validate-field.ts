import type { LocalDate, ProfileEntry, ProfilePath } from '../../catalogue/types';
import type { Answers } from '../answers';
import { checkDate } from './date-field';
import { checkDocumentNumber } from './document-number';
import { checkEmail } from './email';
import { entryApplies, textAt } from './entry-answer';
import { error, warning, type FieldIssue } from './field-issue';
import { checkMoney } from './money';
import { checkName } from './name';
import { checkPhone } from './phone';
import { checkRegistrationNumber } from './registration-number';
import { checkResidentId } from './resident-id';
import { checkText } from './text';
import { checkUscc } from './uscc';

export interface FieldContext {
  /** Beijing's calendar day. */
  readonly today: LocalDate;
  readonly allAnswers: Answers;
  /** Which member of a repeated group the value belongs to, from 0. */
  readonly index?: number;
}

/** Days that may lie ahead; every other day on these papers is of something that has happened. */
const MAY_LIE_AHEAD: ReadonlySet<ProfilePath> = new Set([
  'mandate.from',
  'mandate.to',
  'application.signedOn',
  'listing.expiresOn',
]);

/** The kind of certificate whose number follows GB 11643; passports and permits are only copied. */
const RESIDENT_ID_CARD = 'resident-id';

/**
 * What there is to say about one answer, as typed; empty when all is well or the entry does not apply. An empty
 * required field only warns: it prints as a line for handwriting.
 */
export function validateField(
  entry: ProfileEntry,
  value: string | readonly string[],
  context: FieldContext,
): readonly FieldIssue[] {
  if (!entryApplies(entry, context.allAnswers, context.index)) return [];
  const chosen = typeof value === 'string' ? [value] : value;
  const filled = chosen.filter((text) => text.trim() !== '');
  if (filled.length === 0) return entry.required ? [missing(entry)] : [];
  return filled.flatMap((text) => [
    ...signIssues(entry, text),
    ...kindIssues(entry, text, context),
  ]);
}

function missing(entry: ProfileEntry): FieldIssue {
  return entry.kind === 'choice' || entry.kind === 'choices'
    ? warning('missing', '这里还没有选，请选一项。')
    : warning('missing', '这里还没有填；也可以先空着，打印后手写。');
}

/** Signs and length, for what is kept literally; codes and numbers name a strange sign themselves. */
function signIssues(entry: ProfileEntry, text: string): readonly FieldIssue[] {
  switch (entry.kind) {
    case 'text':
    case 'name':
    case 'document-number':
      return checkText(text, entry.maxLength, 'one-line');
    case 'multiline':
      return checkText(text, entry.maxLength, 'many-lines');
    case 'identity-number':
    case 'uscc':
    case 'phone':
    case 'email':
    case 'date':
    case 'money':
    case 'choice':
    case 'choices':
      return [];
  }
}

function kindIssues(
  entry: ProfileEntry,
  text: string,
  context: FieldContext,
): readonly FieldIssue[] {
  switch (entry.kind) {
    case 'text':
      return entry.path === 'entity.regNo' ? checkRegistrationNumber(text) : [];
    case 'multiline':
      return [];
    case 'name':
      // Companies carry names too, with any sign in them.
      return entry.personal === true ? checkName(text) : [];
    case 'uscc':
      return checkUscc(text);
    case 'identity-number':
      return isResidentId(entry, context)
        ? checkResidentId(text, context.today)
        : checkText(text, entry.maxLength, 'one-line');
    case 'phone':
      return checkPhone(text);
    case 'email':
      return checkEmail(text);
    case 'date':
      return checkDate(text, MAY_LIE_AHEAD.has(entry.path) ? undefined : context.today);
    case 'money':
      return checkMoney(text);
    case 'document-number':
      return checkDocumentNumber(text);
    case 'choice':
    case 'choices':
      return entry.options?.some((option) => option.value === text) === false
        ? [error('not-an-option', '原来选的这一项现在没有了，请重新选。')]
        : [];
  }
}

function isResidentId(entry: ProfileEntry, context: FieldContext): boolean {
  const type = textAt(context.allAnswers, entry.path.replace(/idNo$/, 'idType'), context.index);
  return entry.path.endsWith('idNo') && type !== '' ? type === RESIDENT_ID_CARD : true;
}
