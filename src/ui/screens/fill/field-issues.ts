import type { LocalDate } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { missingGlyphs } from '../../../forms/characters/printable';
import type { ProfileIssue } from '../../../forms/validation/cross-field';
import { validateProfile } from '../../../forms/validation/validate-profile';
import type { AskedEntry, AskedGroup } from './asked-entries';

/** What there is to say about one asked field. */
export interface FieldIssueShown extends ProfileIssue {
  /** Name of the field as on the form, with the number of its penalty when there are several. */
  readonly label: string;
}

/** Everything there is to say about what is asked, in the order of the page. An `error` keeps papers from being made. */
export function fieldIssues(
  groups: readonly AskedGroup[],
  answers: Answers,
  today: LocalDate,
): readonly FieldIssueShown[] {
  const asked = groups.flatMap((group) => group.entries);
  const entries = [...new Set(asked.map(({ entry }) => entry))];
  const found = validateProfile(entries, answers, { today });
  return groups.flatMap((group) =>
    group.entries.flatMap((field) => {
      const label = fieldName(group, field);
      return [...glyphIssues(field, label, answers), ...found.filter(at(field))].map((issue) => ({
        ...issue,
        label,
      }));
    }),
  );
}

/** 法定代表人 · 身份证号码: the group tells which of several equal names is meant. */
export function fieldName(group: AskedGroup, { entry }: AskedEntry): string {
  const { member } = group;
  const which = member === undefined || member.count < 2 ? '' : `第 ${String(member.index + 1)} 条`;
  return `${group.group.title}${which}：${entry.label}`;
}

function at({ path }: AskedEntry): (issue: ProfileIssue) => boolean {
  return (issue) => issue.path === path;
}

// The typeface has no such character, and an empty box on a signed sheet would be worse than a line to write on.
function glyphIssues(field: AskedEntry, label: string, answers: Answers): readonly ProfileIssue[] {
  if (field.entry.options !== undefined) return [];
  const value = answers[field.path] ?? '';
  const missing = missingGlyphs(typeof value === 'string' ? value : value.join(''));
  if (missing.length === 0) return [];
  const signs = missing.slice(0, 5).map((character) => `“${character}”`);
  const more = missing.length > signs.length ? '等' : '';
  const message = `“${label}”里的${signs.join('')}${more}印不出来。草稿照样存着；换个字，或删掉后打印出来手写。`;
  return [{ path: field.path, level: 'error', code: 'no-glyph', message }];
}
