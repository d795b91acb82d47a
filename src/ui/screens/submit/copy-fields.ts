import type { Catalogue, Item, ProfileEntry } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { printedDate } from '../../../forms/printed-value';
import { entryInWords } from '../../../forms/subject-words';
import {
  answerPath,
  entryApplies,
  membersOf,
  textAt,
} from '../../../forms/validation/entry-answer';
import { parseLocalDate } from '../../../rules/dates';
import type { Facts } from '../../../rules/assessment';
import { masked } from '../../components/masked';

/** One value to be pasted into a website’s own form. */
export interface CopyField {
  /** Unique in the list; also in ids. */
  readonly key: string;
  readonly label: string;
  /** As it stands on the screen: a person’s number is masked. */
  readonly shown: string;
  /** What goes on the clipboard; a day in each way that such forms write it. */
  readonly copies: readonly string[];
}

/** Choices and pledges are ticked on a website, not pasted. */
const PASTED: ReadonlySet<ProfileEntry['kind']> = new Set([
  'text',
  'multiline',
  'name',
  'uscc',
  'identity-number',
  'phone',
  'email',
  'date',
  'money',
  'document-number',
]);

/** What its owner typed that a website asks for as well, in the order of the forms; then what only the self-check knows. */
export function copyFields(
  { profile }: Pick<Catalogue, 'profile'>,
  item: Pick<Item, 'rules'>,
  answers: Answers,
  facts: Facts,
): readonly CopyField[] {
  const typed = profile.entries
    .filter(({ kind }) => PASTED.has(kind))
    .flatMap((entry) => typedFields(entryInWords(entry, answers), answers));
  const dated = new Set(
    profile.entries.flatMap((entry) =>
      entry.fact !== undefined && textAt(answers, entry.path) !== '' ? [entry.fact] : [],
    ),
  );
  const known = item.rules.facts.flatMap(({ id, type, label }): readonly CopyField[] => {
    const value = facts[id];
    const isPasted = type === 'date' || type === 'text';
    if (!isPasted || typeof value !== 'string' || value === '' || dated.has(id)) return [];
    return [field(`fact-${id}`, label, value, type === 'date' ? 'date' : 'text')];
  });
  return [...typed, ...known];
}

function typedFields(entry: ProfileEntry, answers: Answers): readonly CopyField[] {
  const members = entry.path.includes('[]') ? membersOf(entry.path, answers) : [0];
  const several = members.filter((member) => textAt(answers, entry.path, member) !== '').length > 1;
  return members.flatMap((member) => {
    const value = textAt(answers, entry.path, member);
    if (value === '' || !entryApplies(entry, answers, member)) return [];
    const label = several ? `${entry.label}（第 ${String(member + 1)} 条）` : entry.label;
    return [field(answerPath(entry.path, member), label, value, entry.kind)];
  });
}

function field(key: string, label: string, value: string, kind: ProfileEntry['kind']): CopyField {
  if (kind === 'date' && parseLocalDate(value) !== undefined) {
    return { key, label, shown: printedDate(value), copies: [value, printedDate(value)] };
  }
  const shown = kind === 'identity-number' ? masked(value) : value;
  return { key, label, shown, copies: [value] };
}
