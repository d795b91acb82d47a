import type { LocalDate, ProfileEntry, ProfilePath } from '../../catalogue/types';
import type { Answers } from '../answers';
import { dayWords, parseDay } from './date-field';
import { mentionsDocumentNumber } from './document-number';
import { answerPath, entryApplies, membersOf, textAt } from './entry-answer';
import { error, hint, warning, type FieldIssue } from './field-issue';

/** An issue and the answer it belongs to, e.g. `penalties.0.decidedOn`. */
export interface ProfileIssue extends FieldIssue {
  readonly path: string;
}

/** What must have happened before the papers are signed. */
const BEFORE_SIGNING = /\.(decidedOn|paidOn|rectifiedOn)$/;

/** Contradictions between answers for which papers are sent back; each is shown at the answer that mends it. */
export function checkAcrossFields(
  entries: readonly ProfileEntry[],
  answers: Answers,
  today: LocalDate,
): readonly ProfileIssue[] {
  const early = signedTooEarly(entries, answers);
  return [
    ...mandatePeriod(entries, answers),
    ...mandateMatter(entries, answers),
    ...(early.length > 0 ? early : signedBeforeToday(entries, answers, today)),
  ];
}

function mandatePeriod(
  entries: readonly ProfileEntry[],
  answers: Answers,
): readonly ProfileIssue[] {
  if (!asked(entries, answers, 'mandate.from') || !asked(entries, answers, 'mandate.to')) return [];
  const from = dayOf(answers, 'mandate.from');
  const to = dayOf(answers, 'mandate.to');
  const signedOn = signingDay(entries, answers);
  const issues: ProfileIssue[] = [];
  if (from !== undefined && textAt(answers, 'mandate.to') === '') {
    issues.push(at('mandate.to', hint('no-end', '没写委托到哪一天，材料可能被退回，请补上。')));
  }
  if (from !== undefined && to !== undefined && to < from) {
    issues.push(at('mandate.to', error('order', '委托的结束日期早于开始日期，请改正其中一个。')));
  } else if (signedOn !== undefined && from !== undefined && signedOn < from) {
    issues.push(
      at('mandate.from', warning('starts-late', '委托从落款日期之后才开始，请改早一些。')),
    );
  } else if (signedOn !== undefined && to !== undefined && to < signedOn) {
    issues.push(at('mandate.to', warning('ended', '委托在落款日期之前就到期了，请延长。')));
  }
  return issues;
}

function mandateMatter(
  entries: readonly ProfileEntry[],
  answers: Answers,
): readonly ProfileIssue[] {
  const matter = textAt(answers, 'mandate.matter');
  if (matter === '' || !asked(entries, answers, 'mandate.matter')) return [];
  const issues: ProfileIssue[] = [];
  if (matter.includes('全权')) {
    const message = '写“全权办理”太含糊，容易退回，请写明要办的事和文号。';
    issues.push(at('mandate.matter', warning('vague', message)));
  }
  const docNos = everyAnswer(entries, answers, /^penalties\[\]\.docNo$/).filter(
    ({ text }) => text !== '',
  );
  const unnamed = docNos.findIndex(({ text }) => !mentionsDocumentNumber(matter, text));
  if (unnamed >= 0) {
    const which = docNos.length > 1 ? `第 ${String(unnamed + 1)} 份` : '';
    const message = `委托事项里没有写${which}处罚决定书的文号，请补上。`;
    issues.push(at('mandate.matter', warning('no-document-number', message)));
  }
  const listed = everyAnswer(entries, answers, /^listing\.docNo$/);
  if (listed.length > 0 && !listed.some(({ text }) => namesList(matter, text))) {
    const message = '委托事项里没有写是哪个名单，请补上名单的名称或者决定书的文号。';
    issues.push(at('mandate.matter', warning('no-list', message)));
  }
  return issues;
}

/** A list is named by its own name or by the number of the decision that listed the applicant. */
function namesList(matter: string, docNo: string): boolean {
  return /名单|名录/.test(matter) || (docNo !== '' && mentionsDocumentNumber(matter, docNo));
}

function signedTooEarly(
  entries: readonly ProfileEntry[],
  answers: Answers,
): readonly ProfileIssue[] {
  const signedOn = signingDay(entries, answers);
  if (signedOn === undefined) return [];
  return everyAnswer(entries, answers, BEFORE_SIGNING)
    .flatMap(({ entry, text }) => {
      const day = parseDay(text);
      return day !== undefined && signedOn < day ? [{ entry, day }] : [];
    })
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, 1)
    .map(({ entry, day }) => {
      const message = `落款日期早于${entry.label}（${dayWords(day)}），请核对。`;
      return at('application.signedOn', warning('signed-early', message));
    });
}

// Papers are signed on the day they are printed: an earlier day mostly stayed from when the form was begun.
function signedBeforeToday(
  entries: readonly ProfileEntry[],
  answers: Answers,
  today: LocalDate,
): readonly ProfileIssue[] {
  const signedOn = signingDay(entries, answers);
  if (signedOn === undefined || signedOn >= today) return [];
  const message = `落款日期写的是${dayWords(signedOn)}，今天是${dayWords(today)}，请核对。`;
  return [at('application.signedOn', warning('signed-before-today', message))];
}

function signingDay(entries: readonly ProfileEntry[], answers: Answers): LocalDate | undefined {
  const path = 'application.signedOn';
  return asked(entries, answers, path) ? dayOf(answers, path) : undefined;
}

/** The answers to all entries of these paths that apply, one a member of a repeated group. */
function everyAnswer(
  entries: readonly ProfileEntry[],
  answers: Answers,
  paths: RegExp,
): readonly { readonly entry: ProfileEntry; readonly text: string }[] {
  return entries
    .filter((entry) => paths.test(entry.path))
    .flatMap((entry) =>
      membersOf(entry.path, answers)
        .filter((index) => entryApplies(entry, answers, index))
        .map((index) => ({ entry, text: textAt(answers, entry.path, index) })),
    );
}

function asked(entries: readonly ProfileEntry[], answers: Answers, path: ProfilePath): boolean {
  return entries.some((entry) => entry.path === path && entryApplies(entry, answers));
}

function dayOf(answers: Answers, path: ProfilePath): LocalDate | undefined {
  return parseDay(textAt(answers, path));
}

function at(path: ProfilePath, issue: FieldIssue): ProfileIssue {
  return { path: answerPath(path), ...issue };
}
