/**
 * Guidance is read by people who are worried or 65, often on a telephone: short sentences, no officialese. What a test of
 * words asks of it.
 */

const LONGEST = 30;

/** Words that scold, that only insiders use, or that say nothing; 公示系统 is a name. */
export const BANNED =
  /请勿|禁止|严禁|务必|(?<!公示)系统|[！!]|贵单位|相关部门|有关规定|的话|进行[^了]{0,4}修复/u;

/** What is written in Latin letters is not Chinese; a unit or a code does not occur in guidance. */
export const LATIN = /[A-Za-z]{2,}/u;

export function sentencesOf(text: string): readonly string[] {
  return text.split(/[。；？\n]/u).map((sentence) => sentence.trim());
}

export function tooLong(sentence: string): boolean {
  return Array.from(sentence).length > LONGEST;
}
