import { error, warning, type FieldIssue } from './field-issue';
import { compact } from './half-width';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;
const COMPANY_WIDE = /^[48]00-?\d{3}-?\d{4}$/;

/** A number as it is printed, e.g. `0473-3156859`; undefined when `text` is not one with all its digits. */
export function parsePhone(text: string): string | undefined {
  const typed = compact(text)
    .replace(/[—–－‐‑―ー]+/g, '-')
    .replace(/^(\+86|0086)-?/, '')
    .replace(/^\((0\d{2,3})\)-?/, '$1-');
  const mobile = typed.replace(/-/g, '');
  if (MOBILE.test(mobile)) return mobile;
  return LANDLINE.test(typed) || COMPANY_WIDE.test(typed) ? typed : undefined;
}

/** What is wrong with a telephone number. */
export function checkPhone(text: string): readonly FieldIssue[] {
  if (parsePhone(text) !== undefined) return [];
  const digits = compact(text).replace(/\D/g, '');
  if (/^[2-8]\d{6,7}$/.test(digits)) {
    return [warning('area-code', '座机请在前面加区号，例如 0473-3156859。')];
  }
  if (/^1[3-9]/.test(digits) && digits.length !== 11) {
    return [error('length', `手机号是 11 位，现在是 ${String(digits.length)} 位，请核对。`)];
  }
  return [error('form', '电话号码不完整，请填 11 位手机号，或区号加座机号。')];
}
