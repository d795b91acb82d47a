import { dateWords } from '../../catalogue/wording/dates';

const BEIJING_MS = 8 * 60 * 60 * 1000;

/** 今天 9:05, or 2026年8月11日 9:05: an ISO instant in Beijing time. `today` is 'YYYY-MM-DD'. A broken instant is 时间不详. */
export function instantWords(instant: string, today: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return '时间不详';
  const beijing = new Date(milliseconds + BEIJING_MS).toISOString();
  const day = beijing.slice(0, 10);
  const time = `${String(Number(beijing.slice(11, 13)))}:${beijing.slice(14, 16)}`;
  return day === today ? `今天 ${time}` : `${dateWords(day)} ${time}`;
}
