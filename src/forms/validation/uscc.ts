import { error, quoted, warning, type FieldIssue } from './field-issue';
import { compact } from './half-width';

/** A unified social credit code (GB 32100-2015) whose form is right; its check character may still be wrong. */
export type Uscc = string & { readonly __brand: 'Uscc' };

/** The 31 characters; the value of each is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Letters that the code leaves out because they are taken for digits. */
const MISTAKEN_FOR: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/** The code in `text`, or undefined when its form is wrong. The only maker of `Uscc`. */
export function parseUscc(text: string): Uscc | undefined {
  const code = compact(text).toUpperCase();
  return hasForm(code) ? code : undefined;
}

/** What is wrong with a code. A wrong check character only warns: such codes are in real use. */
export function checkUscc(text: string): readonly FieldIssue[] {
  const code = compact(text).toUpperCase();
  const stranger = Array.from(code).findIndex((sign) => !ALPHABET.includes(sign));
  if (stranger >= 0) return [error('characters', strangerMessage(code, stranger))];
  if (code.length !== 18) {
    const length = String(code.length);
    return [error('length', `信用代码是 18 位，现在是 ${length} 位，请对照营业执照改正。`)];
  }
  if (!hasForm(code)) {
    const place = code.slice(2, 8).search(/\D/) + 3;
    return [error('form', `第 ${String(place)} 位应是数字，请对照营业执照改正。`)];
  }
  return hasCheckCharacter(code) ? [] : [warning('check-character', checkMessage(code))];
}

/** Whether the 18th character follows from the first 17. */
export function hasCheckCharacter(code: Uscc): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * valueAt(code, i), 0);
  return valueAt(code, 17) === (31 - (sum % 31)) % 31;
}

/** Whether characters 9–17, the former organisation code (GB 11714), agree with their own check character. */
export function hasOrganisationCheck(code: Uscc): boolean {
  const organisation = code.slice(8, 17);
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(organisation.charAt(i), 36),
    0,
  );
  return organisation.charAt(8) === '0123456789X0'.charAt(11 - (sum % 11));
}

function hasForm(code: string): code is Uscc {
  return FORM.test(code);
}

function valueAt(code: string, place: number): number {
  return ALPHABET.indexOf(code.charAt(place));
}

function strangerMessage(code: string, index: number): string {
  const sign = Array.from(code)[index] ?? '';
  const place = String(index + 1);
  const meant = MISTAKEN_FOR[sign];
  if (meant === undefined)
    return `第 ${place} 位是${quoted(sign)}，信用代码里没有它，请对照营业执照改正。`;
  return `第 ${place} 位是字母 ${sign}，信用代码里没有它，可能是数字 ${meant}。`;
}

function checkMessage(code: Uscc): string {
  // The two checks overlap: where the inner one holds, the slip is outside it.
  const where = hasOrganisationCheck(code) ? '前 8 位和最后一位' : '第 9 到 17 位';
  return `核对时对不上，请看看${where}有没有抄错；没抄错可以继续。`;
}
