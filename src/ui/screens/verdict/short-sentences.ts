/** So many characters can be said in one breath and read in one line of a telephone. */
const LONGEST = 30;

/**
 * The same words in sentences of at most 30 characters, each with its full stop: a long one is broken where it pauses
 * anyway. A clause that is longer by itself stays whole.
 */
export function shortSentences(text: string): readonly string[] {
  return text
    .split(/[。；]/u)
    .filter((sentence) => sentence.trim() !== '')
    .flatMap(broken)
    .map((sentence) => (/[？。]$/u.test(sentence) ? sentence : `${sentence}。`));
}

function broken(sentence: string): readonly string[] {
  if (lengthOf(sentence) <= LONGEST) return [sentence];
  const parts: string[] = [];
  for (const clause of sentence.split(/(?<=[，：])/u)) {
    const last = parts.at(-1);
    // The comma at its end becomes a full stop, so it does not count.
    if (last !== undefined && lengthOf(last + clause) <= LONGEST)
      parts.push(`${parts.pop() ?? ''}${clause}`);
    else parts.push(clause);
  }
  return parts.map((part) => part.replace(/[，：]$/u, ''));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
