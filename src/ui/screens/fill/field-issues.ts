import type { LocalDate, ProfileEntry } from '../../../catalogue/types';
import type { Answers } from '../../../forms/answers';
import { missingGlyphs } from '../../../forms/characters/printable';
import { printedDate } from '../../../forms/printed-value';
import type { ProfileIssue } from '../../../forms/validation/cross-field';
import { answerPath } from '../../../forms/validation/entry-answer';
import { validateProfile } from '../../../forms/validation/validate-profile';
import type { Facts } from '../../../rules/assessment';
import type { AskedEntry, AskedGroup } from './asked-entries';
import { factFor } from './seeds';
import { TEXT } from './text';

/** What there is to say about one asked field. */
export interface FieldIssueShown extends ProfileIssue {
  /** Name of the field as on the form, with the number of its penalty when there are several. */
  readonly label: string;
  /** What mends it in one press, where that is known. */
  readonly mends?: readonly Mend[];
}

/** An answer to put in place of the present one. */
export interface Mend {
  readonly words: string;
  readonly value: string;
}

/** A whole book pasted by mistake is kept, but not read sign by sign: the checks are made for texts that fit on paper. */
const READABLE = 100_000;

/** Whether an answer is so long that nothing but its length is looked at. */
export function isBeyondReading(value: string | readonly string[]): boolean {
  return typeof value === 'string' && value.length > READABLE;
}

/** Everything there is to say about what is asked, in the order of the page. An `error` keeps papers from being made. */
export function fieldIssues(
  groups: readonly AskedGroup[],
  answers: Answers,
  today: LocalDate,
  facts: Facts,
): readonly FieldIssueShown[] {
  const asked = groups.flatMap((group) => group.entries);
  const entries = [...new Set(asked.map(({ entry }) => entry))];
  const readable = Object.fromEntries(
    Object.entries(answers).filter(([, value]) => !isBeyondReading(value)),
  );
  const found = validateProfile(entries, readable, { today });
  return groups.flatMap((group) =>
    group.entries.flatMap((field) => {
      const label = fieldName(group, field);
      const value = answers[field.path] ?? '';
      const own = found.filter(at(field));
      const issues = isBeyondReading(value)
        ? [tooLong(field, value)]
        : [...glyphIssues(field, value, own), ...own, ...differingIssues(field, value, facts, own)];
      return issues.map((issue) =>
        SIGNED_WRONGLY.includes(issue.code)
          ? { ...issue, label, mends: signingMends(today) }
          : { ...issue, label },
      );
    }),
  );
}

/** 法定代表人：身份证号码: the group tells which of several equal names is meant. */
export function fieldName(group: AskedGroup, { entry }: AskedEntry): string {
  const { member } = group;
  const which = member === undefined || member.count < 2 ? '' : `第 ${String(member.index + 1)} 条`;
  return `${group.group.title}${which}：${entry.label}`;
}

/** The day under the papers has passed, or lies before what they speak of. */
const SIGNED_WRONGLY: readonly string[] = ['signed-before-today', 'signed-early'];

function signingMends(today: LocalDate): readonly Mend[] {
  return [
    { words: TEXT.signToday, value: today },
    { words: TEXT.signByHand, value: '' },
  ];
}

function at({ path }: AskedEntry): (issue: ProfileIssue) => boolean {
  return (issue) => issue.path === path;
}

// Codes and numbers tell every strange sign themselves, with its place.
function nameTheirSigns({ kind }: ProfileEntry): boolean {
  return ['uscc', 'identity-number', 'phone', 'email', 'date', 'money'].includes(kind);
}

const MOST_QUOTED = 5;
const INVISIBLE = /[\p{C}\ufe0f]/u;

// The typeface has no such character, and an empty box on a signed sheet would be worse than a line to write on.
function glyphIssues(
  { entry, path }: AskedEntry,
  value: string | readonly string[],
  others: readonly ProfileIssue[],
): readonly ProfileIssue[] {
  if (entry.options !== undefined) return [];
  const missing = missingGlyphs(typeof value === 'string' ? value : value.join(''));
  const visible = missing.filter((character) => !INVISIBLE.test(character));
  // What cannot be seen cannot be quoted either; mostly the field's own check has told its place already.
  const told = others.some((issue) => issue.level === 'error');
  if (missing.length === 0 || (told && (visible.length === 0 || nameTheirSigns(entry)))) return [];
  const quoted = visible.slice(0, MOST_QUOTED).map((character) => `“${character}”`);
  const more = visible.length > MOST_QUOTED ? '等' : '';
  const what = visible.length === 0 ? '看不见的符号' : `${quoted.join('')}${more}`;
  const message = `“${entry.label}”里的${what}印不出来。草稿照样存着；换个字，或删掉后打印出来手写。`;
  return [{ path, level: 'error', code: 'no-glyph', message }];
}

function tooLong({ path }: AskedEntry, { length }: string | readonly string[]): ProfileIssue {
  const message = `共 ${String(length)} 字，表里写不下。草稿照样存着；请只留要紧的。`;
  return { path, level: 'error', code: 'too-long', message };
}

// The verdict was reached with one date; a form that says another would be sent back, or the verdict is wrong.
function differingIssues(
  { entry, path }: AskedEntry,
  value: string | readonly string[],
  facts: Facts,
  others: readonly ProfileIssue[],
): readonly ProfileIssue[] {
  if (others.some((issue) => issue.level === 'error')) return [];
  const known = factFor(entry, facts);
  if (path !== answerPath(entry.path) || typeof known !== 'string' || typeof value !== 'string') {
    return [];
  }
  if (value.trim() === '' || value === known) return [];
  const words = entry.options?.find((option) => option.value === known)?.label;
  const message = `自查时答的是“${words ?? printedDate(known)}”，请核对哪个对。`;
  return [{ path, level: 'warning', code: 'differs', message }];
}
