import type { ProfileEntry } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { printedValue, valuesOf } from '../../../forms/printed-value';
import type { AskedGroup } from '../fill/asked-entries';
import { masked } from '../../components/masked';
import { shortened } from '../../components/shortened';
import { groupTitle } from '../fill/text';
import { acceptedWords } from './text';

export interface ReviewRow {
  readonly path: string;
  readonly label: string;
  /** As it will be printed; empty when it is left for a pen. */
  readonly value: string;
  /** Shown in place of the value until its owner asks for it. */
  readonly masked?: string;
}

export interface ReviewGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** All answers as they will stand on paper, group by group. */
export function reviewGroups(
  groups: readonly AskedGroup[],
  answers: Answers,
): readonly ReviewGroup[] {
  return groups.map((group) => ({
    key: group.key,
    title: groupTitle(group.group.title, group.member),
    rows: group.entries.map(({ entry, path }) => {
      const value = valueWords(entry, path, answers);
      const row = { path, label: entry.label, value };
      return entry.kind === 'identity-number' && value !== ''
        ? { ...row, masked: masked(value) }
        : row;
    }),
  }));
}

/** More than any form has room for; a whole book pasted by mistake would bury what follows. */
const MOST_SHOWN = 6000;

/** An option longer than this is a sentence; the row then counts instead of repeating them all. */
const WORDY = 20;

function valueWords(entry: ProfileEntry, path: string, answers: Answers): string {
  const { options } = entry;
  if (options === undefined) {
    return shortened(
      printedValue(answers, path, entry.kind === 'date' ? 'date' : 'text'),
      MOST_SHOWN,
    );
  }
  const chosen = valuesOf(answers, path);
  if (chosen.length > 0 && options.some((option) => option.label.length > WORDY)) {
    return acceptedWords(chosen.length, options.length);
  }
  return options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label)
    .join('、');
}
