import type { Answers } from './answers';

const REPEATED = /^penalties\.(\d+)\.(.+)$/;

/** How many penalties the answers speak of. */
export function penaltyCount(answers: Answers): number {
  const numbers = Object.keys(answers).flatMap((entry) => {
    const match = REPEATED.exec(entry);
    return match === null ? [] : [Number(match[1])];
  });
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1;
}

/** The answers as a form for one penalty sees them: `penalties.1.docNo` of that penalty is `penalty.docNo`. */
export function answersForPenalty(answers: Answers, index: number): Answers {
  const own: Record<string, string | readonly string[]> = {};
  for (const [entry, answer] of Object.entries(answers)) {
    const match = REPEATED.exec(entry);
    if (match === null) own[entry] = answer;
    else if (Number(match[1]) === index) own[`penalty.${match[2] ?? ''}`] = answer;
  }
  return own;
}
