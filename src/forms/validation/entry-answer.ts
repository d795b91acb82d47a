import type { ProfileEntry, ProfilePath } from '../../catalogue/types';
import type { Answers } from '../answers';
import { valuesOf } from '../printed-value';
import { isAmong } from '../when';

/** Where the answer to an entry stands: `penalties[].docNo` of the third penalty is `penalties.2.docNo`. */
export function answerPath(path: ProfilePath, index = 0): string {
  return path.replace('[]', `.${String(index)}`);
}

/** The one text given for a path, without surrounding space; empty when there is none. */
export function textAt(answers: Answers, path: ProfilePath, index?: number): string {
  const answer = answers[answerPath(path, index)];
  return typeof answer === 'string' ? answer.trim() : '';
}

/**
 * Whether an entry is asked at all, given the answer that it hangs on: in a repeated group that of the same member,
 * outside it that of any member.
 */
export function entryApplies(entry: ProfileEntry, answers: Answers, index?: number): boolean {
  const isMember = entry.path.includes('[]');
  return (entry.when ?? []).every((condition) => {
    const members = isMember ? [index ?? 0] : membersOf(condition.entry, answers);
    return isAmong(
      condition,
      members.flatMap((member) => valuesOf(answers, answerPath(condition.entry, member))),
    );
  });
}

/** Numbers of the members of a path's repeated group, ascending; the first is there before anything is answered. */
export function membersOf(path: ProfilePath, answers: Answers): readonly number[] {
  const [group, rest] = path.split('[]');
  if (group === undefined || rest === undefined) return [0];
  const numbers = Object.keys(answers)
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => Number.parseInt(key.slice(group.length + 1), 10));
  return [...new Set([0, ...numbers.filter(Number.isSafeInteger)])].sort((a, b) => a - b);
}
