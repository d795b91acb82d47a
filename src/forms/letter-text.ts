/** Marks that end a sentence or a part of one. A full point counts only after a Chinese character: not that of Ltd. */
const STOP = '(?:[。；;，,、：:！!？?…\\s]|(?<=\\p{Script=Han})\\.)';
const LEADING = new RegExp(`^${STOP}+`, 'u');
const TRAILING = new RegExp(`${STOP}+$`, 'u');
const ENDS = /[。！？!?…]$/u;
const NO_STOP = /^[^。；，、：）]/u;

/** An answer that is a paragraph, or several, of its own: no empty lines, and a full stop at the end. */
export function onItsOwn(answer: string): string {
  const lines = linesOf(answer);
  const last = lines.at(-1);
  if (last === undefined) return '';
  const ended = ENDS.test(last) ? last : `${last.replace(TRAILING, '')}。`;
  return [...lines.slice(0, -1), ended].join('\n');
}

/**
 * An answer inside a sentence: on one line, and without the mark at its end unless words follow, so that no two marks
 * stand side by side.
 */
export function inSentence(answer: string, next: string): string {
  const lines = linesOf(answer);
  const joined = lines
    .map((line, index) => (index < lines.length - 1 ? line.replace(TRAILING, '') : line))
    .join('；');
  return NO_STOP.test(next) ? joined : joined.replace(TRAILING, '');
}

/** Those that say something, without space around them or a mark at their beginning. */
function linesOf(answer: string): readonly string[] {
  return answer
    .split('\n')
    .map((line) => line.trim().replace(LEADING, ''))
    .filter((line) => line.replace(TRAILING, '') !== '');
}
