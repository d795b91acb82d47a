import { error, type FieldIssue } from './field-issue';
import { compact } from './half-width';

const PLAIN = /^\d{1,12}(\.\d{1,2})?$/;

/** An amount in yuan with two decimals, e.g. `12000.00`; undefined when `text` is not one amount of at most two. */
export function parseMoney(text: string): string | undefined {
  const amount = bare(text);
  if (!PLAIN.test(amount)) return undefined;
  const [whole = '', cents = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}

/** What is wrong with an amount. */
export function checkMoney(text: string): readonly FieldIssue[] {
  if (parseMoney(text) !== undefined) return [];
  const amount = bare(text);
  if (/[万亿千百]/.test(amount)) {
    return [error('unit', '请换算成“元”再填，例如 5 万元填 50000。')];
  }
  if (amount.startsWith('-')) return [error('negative', '金额要大于或等于 0，请去掉前面的负号。')];
  if (/^\d+\.\d{3,}$/.test(amount)) {
    return [error('decimals', '金额最多两位小数（精确到分），请核对。')];
  }
  if (/^\d{13,}/.test(amount)) return [error('size', '金额太大了，请核对有没有多打几位。')];
  return [error('form', '请只填数字，例如 5000 或 5000.50。')];
}

function bare(text: string): string {
  const typed = compact(text)
    .replace(/^(人民币)?[¥￥]?/, '')
    .replace(/元[整正]?$/, '')
    .replace(/−/g, '-');
  // Commas only where they part thousands: 1,23 is not 123.
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replace(/,/g, '') : typed;
}
