import type { LocalDate } from '../types';

/** First and last day of force; what is absent is not known, or has no limit. */
interface Span {
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
}

/** 2026年8月11日 */
export function dateWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year ?? ''}年${String(Number(month))}月${String(Number(date))}日`;
}

/** 2021年9月1日至2025年12月24日 (both days included); 2026年4月1日起, while no last day is known; empty without either. */
export function spanWords({ effectiveFrom, effectiveTo }: Span): string {
  if (effectiveFrom === undefined)
    return effectiveTo === undefined ? '' : `至${dateWords(effectiveTo)}`;
  const from = dateWords(effectiveFrom);
  return effectiveTo === undefined ? `${from}起` : `${from}至${dateWords(effectiveTo)}`;
}
