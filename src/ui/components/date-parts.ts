/** The three boxes of a date field. What was typed stays as typed; only whole numbers are padded into an ISO day. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** An ISO day, or the unfinished `2026-2-` of a field being typed, in three boxes. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month: trimZero(month), day: trimZero(day) };
}

/** The value after one box changed; a whole date pasted or typed into any box fills all three. */
export function joinDate(part: keyof DateParts, text: string, parts: DateParts): string {
  const typed = halfWidth(text).trim();
  const whole = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/.exec(typed);
  const next =
    whole !== null && typed.length > 4
      ? { year: whole[1] ?? '', month: whole[2] ?? '', day: whole[3] ?? '' }
      : { ...parts, [part]: typed };
  if (next.year === '' && next.month === '' && next.day === '') return '';
  return [next.year, pad(next.month), pad(next.day)].join('-');
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function pad(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

function trimZero(text: string): string {
  return /^0\d$/.test(text) ? text.slice(1) : text;
}
