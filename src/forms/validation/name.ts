import { hint, quoted, warning, type FieldIssue } from './field-issue';

const BELONGS = /[\p{L}\p{M}·•‧・.．'’ \u3000-]/u;

/** What may be odd about a person's name. Only advice: names are written in more ways than a program knows. */
export function checkName(text: string): readonly FieldIssue[] {
  const name = text.trim();
  const stranger = Array.from(name).find((sign) => !BELONGS.test(sign));
  if (stranger !== undefined) {
    return [warning('characters', `姓名里有${quoted(stranger)}，请对照证件核对。`)];
  }
  if (/\p{Script=Han}[•‧・.．]\p{Script=Han}/u.test(name)) {
    return [hint('middle-dot', '姓名中间的点，证件上一般是“·”，请对照证件核对。')];
  }
  if (/\p{Script=Han}[ \u3000]+\p{Script=Han}/u.test(name)) {
    return [hint('space', '姓名中间有空格，请对照证件看看要不要去掉。')];
  }
  return [];
}
