import type { Catalogue, ItemId } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { answerPath, textAt } from '../../../forms/validation/entry-answer';
import { parseUscc } from '../../../forms/validation/uscc';
import type { SubjectMarks } from '../../../rules/same-subject';
import type { MatterDesk } from '../../app/matter-desk';
import type { Matter } from '../../app/matter.svelte';

/** Groups of the profile that are about the subject and its people, not about one record. */
const OF_SUBJECT: readonly string[] = ['entity', 'legalRep', 'agent', 'contact'];

/** By what the subject of a draft is known. A code that is wrong says nothing, and neither does the name beside it. */
export function subjectMarks(answers: Answers): SubjectMarks {
  const name = textAt(answers, 'entity.name');
  const code = textAt(answers, 'entity.uscc');
  if (code === '') return { name };
  const uscc = parseUscc(code);
  return uscc === undefined ? {} : { uscc, name };
}

/** What was entered of the subject, as typed; penalties, pledges and the application stay where they are. */
export function subjectAnswers(answers: Answers, { profile }: Pick<Catalogue, 'profile'>): Answers {
  const paths = profile.entries
    .filter(({ group }) => OF_SUBJECT.includes(group))
    .map(({ path }) => answerPath(path));
  return Object.fromEntries(
    paths.flatMap((path) => {
      const answer = answers[path];
      return answer === undefined ? [] : [[path, answer]];
    }),
  );
}

/** A new draft of another record of the same subject. */
export function beginAnother(
  desk: Pick<MatterDesk, 'begin' | 'catalogue'>,
  itemId: ItemId,
  answers: Answers,
): Matter {
  const matter = desk.begin(itemId);
  matter.fillAll(subjectAnswers(answers, desk.catalogue));
  return matter;
}
