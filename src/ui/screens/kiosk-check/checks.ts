import type { Edition, LocalDate } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';

/** One thing that was looked at. */
export interface Checked {
  readonly name: string;
  readonly isRight: boolean;
  /** What was found, and what to do when it is not right. */
  readonly words: string;
}

/** The oldest browsers that the app is built for. */
const OLDEST = [
  { name: 'Chromium', pattern: /Chrom(?:e|ium)\/(\d+)/, version: 100 },
  { name: 'Firefox', pattern: /Firefox\/(\d+)/, version: 115 },
  { name: 'Safari', pattern: /Version\/(\d+(?:\.\d+)?).*Safari\//, version: 16.4 },
] as const;

/** The browser, by the name it gives itself. */
export function browserCheck(userAgent: string): Checked {
  const name = '浏览器版本';
  for (const { name: browser, pattern, version } of OLDEST) {
    const found = pattern.exec(userAgent)?.[1];
    if (found === undefined) continue;
    const isRight = Number(found) >= version;
    const need = `${browser} ${found}，要求 ${String(version)} 以上`;
    return { name, isRight, words: isRight ? `${need}。` : `${need}，请升级。` };
  }
  return { name, isRight: false, words: '认不出是哪种浏览器，请用 Chromium 100 以上。' };
}

/** The clock against the days of the rules: a wrong clock gives wrong verdicts. */
export function clockCheck(
  { checkedOn, staleAfter }: Pick<Edition, 'checkedOn' | 'staleAfter'>,
  today: LocalDate,
): Checked {
  const name = '日期和规则';
  const said = `今天 ${dateWords(today)}，规则整理于 ${dateWords(checkedOn)}`;
  if (today < checkedOn)
    return { name, isRight: false, words: `${said}：日期比规则还早，请校准机器的时间。` };
  if (today > staleAfter)
    return { name, isRight: false, words: `${said}：规则旧了，请换新版本；日期不对的先校准。` };
  return { name, isRight: true, words: `${said}。` };
}
