import { hint, type FieldIssue } from './field-issue';
import { compact } from './half-width';

const PARTS = /^(.{1,30}?)〔?(\d{4})〕?(\d{1,8})(-\d+)?号?$/u;

/**
 * What may be odd about the number of a decision. Never more than a hint: authorities write numbers in many ways, and
 * the number is kept and printed exactly as it stands on the decision.
 */
export function checkDocumentNumber(text: string): readonly FieldIssue[] {
  if (PARTS.test(unify(text))) return [];
  return [hint('form', '文号一般像“乌海市监处罚〔2024〕12号”，请照决定书原样填写。')];
}

/** Whether two numbers name the same decision, however brackets, spaces, 第 and leading zeros were typed. */
export function sameDocumentNumber(a: string, b: string): boolean {
  return documentNumberKey(a) === documentNumberKey(b);
}

/** Whether a text names this decision; 〔2024〕1号 does not stand in 〔2024〕12号. */
export function mentionsDocumentNumber(text: string, docNo: string): boolean {
  const number = unify(docNo).replace(/号$/, '');
  const where = unify(text);
  for (let at = where.indexOf(number); at >= 0; at = where.indexOf(number, at + 1)) {
    if (!/^\d/.test(where.slice(at + number.length))) return number !== '';
  }
  return false;
}

function unify(text: string): string {
  return compact(text)
    .replace(/[﹝[【(]/g, '〔')
    .replace(/[﹞\]】)]/g, '〕')
    .replace(/第(?=\d)/g, '')
    .replace(/〕0+(?=\d)/g, '〕');
}

/** The same text for every way of writing one number; for comparing, never for printing. */
export function documentNumberKey(text: string): string {
  const unified = unify(text);
  const parts = PARTS.exec(unified);
  if (parts === null) return unified;
  const [, prefix = '', year = '', sequence = '', suffix = ''] = parts;
  return `${prefix}〔${year}〕${sequence.replace(/^0+(?=\d)/, '')}${suffix}`;
}

/** The year in a decision's number, '2026'; undefined when it is not written in the usual way. */
export function documentYear(text: string): string | undefined {
  return PARTS.exec(unify(text))?.[2];
}
