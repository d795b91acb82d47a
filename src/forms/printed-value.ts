import type { Answers } from './answers';

/**
 * An answer as it is printed: kept literally, but line ends and tabs made uniform, a date written 2026年11月23日
 * (GB/T 9704: no leading zeros), several values joined by 、. Empty when nothing was typed.
 */
export function printedValue(answers: Answers, entry: string, as?: 'text' | 'date'): string {
  const answer = answers[entry] ?? '';
  const text = typeof answer === 'string' ? answer : answer.join('、');
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  return as === 'date' ? printedDate(plain) : plain;
}

/** 2026年11月23日; a text that is no ISO date is left as it is. */
export function printedDate(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return day;
  const [year, month, date] = parts.slice(1).map(Number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

/** The values of an entry with several answers. */
export function valuesOf(answers: Answers, entry: string): readonly string[] {
  const answer = answers[entry] ?? [];
  return typeof answer === 'string' ? (answer === '' ? [] : [answer]) : answer;
}
