import { hint, warning, type FieldIssue } from './field-issue';
import { compact } from './half-width';

/** A registration number of before the credit code. Only ever advice: other registers number differently. */
export function checkRegistrationNumber(text: string): readonly FieldIssue[] {
  const number = compact(text);
  if (!/^\d{15}$/.test(number)) {
    return [hint('form', '工商注册号一般是 15 位数字；其他登记证号照证书填写就行。')];
  }
  if (hasCheckDigit(number)) return [];
  return [warning('check-digit', '这个注册号可能有一位抄错了，请对照执照核对；没抄错可以继续。')];
}

/** ISO 7064 MOD 11,10 over the first 14 digits. */
function hasCheckDigit(number: string): boolean {
  let product = 10;
  for (const digit of number.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return Number(number.charAt(14)) === (11 - product) % 10;
}
