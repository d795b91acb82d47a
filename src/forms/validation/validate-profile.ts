import type { LocalDate, ProfileEntry } from '../../catalogue/types';
import type { Answers } from '../answers';
import { checkAcrossFields, type ProfileIssue } from './cross-field';
import { answerPath, membersOf } from './entry-answer';
import { validateField } from './validate-field';

/**
 * Everything there is to say about the answers to these entries, in their order, then what contradicts across fields.
 * Papers can be made as long as no `error` is among them.
 */
export function validateProfile(
  entries: readonly ProfileEntry[],
  answers: Answers,
  context: { readonly today: LocalDate },
): readonly ProfileIssue[] {
  const single = entries.flatMap((entry) =>
    membersOf(entry.path, answers).flatMap((index) => {
      const path = answerPath(entry.path, index);
      const value = answers[path] ?? '';
      const issues = validateField(entry, value, { ...context, allAnswers: answers, index });
      return issues.map((issue) => ({ path, ...issue }));
    }),
  );
  return [...single, ...checkAcrossFields(entries, answers, context.today)];
}
