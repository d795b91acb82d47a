import { parseMoney } from '../forms/validation/money';
import { plain } from './lines';

export type ReadAmount =
  | { readonly ok: true; readonly yuan: string }
  | { readonly ok: false; readonly why: 'no-unit' | 'not-an-amount' };

/** Digits of 万: an amount in it is one in yuan with the point moved so many places. */
const PLACES = 4;

/**
 * An amount in yuan, exact to the fen, from a text in 元 or 万元; the text's own unit goes before that of its label.
 * The point is moved in the digits themselves: a floating number would not be exact.
 */
export function readAmount(text: string, label: string): ReadAmount {
  if (text.length > 40) return { ok: false, why: 'not-an-amount' };
  const typed = plain(text)
    .replace(/^(人民币)?[¥￥]?/, '')
    .replace(/[整正]$/, '');
  const parts = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,10}))?(万元|万|元)?$/.exec(typed);
  if (parts === null) return { ok: false, why: 'not-an-amount' };
  const [, whole = '', decimals = '', own] = parts;
  const unit = own ?? unitOf(label);
  if (unit === undefined) return { ok: false, why: 'no-unit' };
  const digits = whole.replaceAll(',', '');
  const yuan =
    unit === '元' ? parseMoney(pointed(digits, decimals)) : parseMoney(shifted(digits, decimals));
  return yuan === undefined ? { ok: false, why: 'not-an-amount' } : { ok: true, yuan };
}

function unitOf(label: string): '万元' | '元' | undefined {
  const words = plain(label);
  if (words.includes('万元')) return '万元';
  return words.includes('(元)') ? '元' : undefined;
}

function shifted(whole: string, decimals: string): string {
  const padded = decimals.padEnd(PLACES, '0');
  return pointed(whole + padded.slice(0, PLACES), padded.slice(PLACES));
}

/** Zeros at the end of the decimals say nothing; any other digit below the fen makes it no amount of money. */
function pointed(whole: string, decimals: string): string {
  const told = decimals.replace(/0+$/, '');
  const digits = whole.replace(/^0+(?=\d)/, '');
  return told === '' ? digits : `${digits}.${told}`;
}
