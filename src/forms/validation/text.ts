import { error, hint, warning, type FieldIssue } from './field-issue';

/** Nobody reads more; and a form of it would be a book. In characters. */
const MOST_CHARACTERS = 20_000;

// Everything between compatibility ideographs: NFC would put another character in place of one of those, and a rare
// one may be exactly how a name is printed on its owner's certificate.
const COMPOSABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

// Controls, direction marks and empty spaces. Not U+200D and U+FE0F: emoji are joined with them.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const INVISIBLE_BUT_NEWLINE =
  /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Composed characters, `\n` for every kind of line end, a space for a tab; otherwise as typed. */
export function normaliseText(text: string): string {
  return text
    .replace(COMPOSABLE, (run) => run.normalize('NFC'))
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ');
}

/** What is wrong with a text of one or several lines. `advised`: how many characters its box is made for. */
export function checkText(
  text: string,
  advised: number,
  lines: 'one-line' | 'many-lines',
): readonly FieldIssue[] {
  const characters = Array.from(normaliseText(text));
  const invisible = lines === 'one-line' ? INVISIBLE : INVISIBLE_BUT_NEWLINE;
  return [
    ...signIssues(characters, /\p{Cs}/u, 'broken-character', '显示不出来，请删掉后重新输入。'),
    ...signIssues(characters, invisible, 'invisible', '是看不见的符号，请删掉这里重新输入。'),
    ...lengthIssues(characters.length, advised, lines),
  ];
}

function signIssues(
  characters: readonly string[],
  sign: RegExp,
  code: string,
  rest: string,
): readonly FieldIssue[] {
  const at = characters.findIndex((character) => sign.test(character));
  return at < 0 ? [] : [error(code, `第 ${String(at + 1)} 个字${rest}`)];
}

function lengthIssues(
  count: number,
  advised: number,
  lines: 'one-line' | 'many-lines',
): readonly FieldIssue[] {
  const written = `共 ${String(count)} 字，`;
  if (count > MOST_CHARACTERS) {
    return [error('too-long', `${written}太长了，请减到 ${String(MOST_CHARACTERS)} 字以内。`)];
  }
  if (count <= advised) return [];
  return lines === 'one-line'
    ? [warning('long', `${written}比一般的长，请核对；写不下的会接着印在附页上。`)]
    : [hint('long', `${written}已保留；表里写不下的部分会接着印在附页上。`)];
}
