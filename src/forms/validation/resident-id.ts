import type { LocalDate } from '../../catalogue/types';
import { parseLocalDate } from '../../rules/dates';
import { error, quoted, type FieldIssue } from './field-issue';
import { compact } from './half-width';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** A resident identity number, without spaces and with a capital X; undefined when it is not 17 digits and one more. */
export function parseResidentId(text: string): string | undefined {
  const number = compact(text).toUpperCase();
  return /^\d{17}[\dX]$/.test(number) ? number : undefined;
}

/**
 * What is wrong with a resident identity number (GB 11643-1999). Everything blocks: such a number does not exist. The
 * area code is not looked up; areas are merged and renamed, and 81–83 are residence permits.
 */
export function checkResidentId(text: string, today: LocalDate): readonly FieldIssue[] {
  const typed = compact(text).toUpperCase();
  if (/^\d{15}$/.test(typed)) {
    return [error('old-number', '这是 15 位的旧号码，请填身份证上的 18 位号码。')];
  }
  const signs = Array.from(typed);
  const stranger = signs.findIndex((sign, i) => !/\d/.test(sign) && !(i === 17 && sign === 'X'));
  if (stranger >= 0) {
    const place = String(stranger + 1);
    return [
      error(
        'characters',
        `第 ${place} 位是${quoted(signs[stranger] ?? '')}，不对，请对照身份证改正。`,
      ),
    ];
  }
  const number = parseResidentId(typed);
  if (number === undefined) {
    const length = String(signs.length);
    return [error('length', `身份证号是 18 位，现在是 ${length} 位，请对照身份证改正。`)];
  }
  const bornOn = parseLocalDate(number.replace(/^.{6}(.{4})(.{2})(.{2}).*$/, '$1-$2-$3'));
  if (bornOn === undefined) {
    return [error('birth-date', '第 7 到 14 位是出生日期，但没有这一天，请对照身份证改正。')];
  }
  if (bornOn > today) {
    return [error('birth-date', '按这个号码，出生日期在今天之后，请对照身份证改正。')];
  }
  return hasCheckDigit(number)
    ? []
    : [error('check-digit', '号码对不上，可能抄错了一位，请对照身份证逐位核对。')];
}

function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0);
  return number.charAt(17) === CHECK_DIGITS.charAt(sum % 11);
}
