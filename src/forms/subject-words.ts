import { parseTemplate } from '../catalogue/form-template';
import type { Template } from '../catalogue/form-types';
import type { ProfileEntry } from '../catalogue/types';
import type { Answers } from './answers';
import { printedValue } from './printed-value';
import { SUBJECTS, subjectOf } from './when';

/** The word that this applicant says: of an organisation, an individual business, a natural person. */
export function wordFor(words: readonly [string, string, string], answers: Answers): string {
  return words[SUBJECTS.indexOf(subjectOf(answers))] ?? words[0];
}

/** A template as plain text, for what has no place of its own on a page: names of parts, labels, places to sign. */
export function plainWords(template: Template, answers: Answers): string {
  return parseTemplate(template)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'by-subject') return wordFor(part.words, answers);
      return printedValue(answers, part.entry, part.as);
    })
    .join('');
}

/** A profile entry in the words for this applicant. */
export function entryInWords(entry: ProfileEntry, answers: Answers): ProfileEntry {
  const { label, help, options } = entry;
  return {
    ...entry,
    label: plainWords(label, answers),
    ...(help !== undefined && { help: plainWords(help, answers) }),
    ...(options !== undefined && {
      options: options.map((option) => ({ ...option, label: plainWords(option.label, answers) })),
    }),
  };
}
