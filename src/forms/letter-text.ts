/** Marks that end a sentence or a part of one. A full point counts only after a Chinese character: not that of Ltd. */
const STOP = '(?:[。；;，,、：:！!？?…\\s]|(?<=\\p{Script=Han})\\.)';
const LEADING = new RegExp(`^${STOP}+`, 'u');
const TRAILING = new RegExp(`${STOP}+$`, 'u');
const STARTS_WITH_STOP = /^[。；，、：）]/u;

/** An answer that is a paragraph, or several, of its own: lines without space around them, and no empty ones. */
export function onItsOwn(answer: string): string {
  return linesOf(answer).join('\n');
}

/**
 * An answer inside a sentence: on one line, and without the mark at its end where the sentence goes on with one of its
 * own, so that no two stand side by side.
 */
export function inSentence(answer: string, next: string): string {
  const lines = linesOf(answer)
    .map((line) => line.replace(LEADING, ''))
    .filter((line) => line.replace(TRAILING, '') !== '');
  const joined = lines
    .map((line, index) => (index < lines.length - 1 ? line.replace(TRAILING, '') : line))
    .join('；');
  return STARTS_WITH_STOP.test(next) ? joined.replace(TRAILING, '') : joined;
}

function linesOf(answer: string): readonly string[] {
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
