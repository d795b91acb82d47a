import type { ProfileEntry } from '../../catalogue/types';
import { textAt, answerPath, membersOf } from '../validation/entry-answer';
import { validateProfile } from '../validation/validate-profile';
import type { ProfileIssue } from '../validation/cross-field';
import { dayWords, parseDay } from '../validation/date-field';
import { documentYear } from '../validation/document-number';
import type { Answers } from '../answers';
import type { Defect, Packet } from './defect';

const LEVELS = { error: 'blocks', warning: 'warns', hint: 'informs' } as const;

/** What is wrong with the answers that the papers of this application print: `entries` are those that are asked. */
export function answerDefects(
  { answers, today }: Pick<Packet, 'answers' | 'today'>,
  entries: readonly ProfileEntry[],
): readonly Defect[] {
  const issues = validateProfile(entries, answers, { today });
  return [
    ...issues.map(fromIssue),
    ...severalDecisions(entries, answers),
    ...otherYears(entries, answers),
    ...overlookedOrders(entries, answers),
    ...agentIsRepresentative(entries, answers),
    ...kindAgainstCode(answers),
  ];
}

function fromIssue({ path, level, code, message }: ProfileIssue): Defect {
  const [what = message, ...rest] = message.split(/，(?=请)/u);
  const how = rest.length === 0 ? '请对照证件和决定书改正。' : rest.join('，');
  return { level: LEVELS[level], code, place: { kind: 'answer', path }, what, how };
}

function at(path: string, defect: Omit<Defect, 'place'>): Defect {
  return { ...defect, place: { kind: 'answer', path } };
}

/** Members of the penalties, each with its number in the answers. */
function penalties(answers: Answers): readonly number[] {
  return membersOf('penalties[].docNo', answers);
}

function isAsked(entries: readonly ProfileEntry[], path: string): boolean {
  return entries.some((entry) => entry.path === path);
}

// A pledge for several decisions is sent back: one penalty, one set of papers.
function severalDecisions(entries: readonly ProfileEntry[], answers: Answers): readonly Defect[] {
  if (!isAsked(entries, 'penalties[].docNo')) return [];
  return penalties(answers).flatMap((index) => {
    const text = textAt(answers, 'penalties[].docNo', index);
    const numbers = text.match(/\d{4}[〕﹞\]］】)）]?第?\d{1,8}(-\d+)?号?/gu) ?? [];
    if (numbers.length < 2) return [];
    return at(answerPath('penalties[].docNo', index), {
      level: 'blocks',
      code: 'several-decisions',
      what: '这一栏写了不止一份决定书的文号。',
      how: '一条处罚一份材料：这里只留一个文号，另一个用“再加一条处罚”。',
    });
  });
}

// The year in a decision's number is the year in which it was made.
function otherYears(entries: readonly ProfileEntry[], answers: Answers): readonly Defect[] {
  const members = isAsked(entries, 'penalties[].decidedOn') ? penalties(answers) : [];
  const places = [
    ...members.map((index) => ({
      docNo: answerPath('penalties[].docNo', index),
      day: answerPath('penalties[].decidedOn', index),
    })),
    ...(isAsked(entries, 'listing.decidedOn')
      ? [{ docNo: 'listing.docNo', day: 'listing.decidedOn' }]
      : []),
  ];
  return places.flatMap(({ docNo, day }) => {
    const year = documentYear(textAt(answers, docNo));
    const decided = parseDay(textAt(answers, day));
    if (year === undefined || decided === undefined || decided.startsWith(year)) return [];
    return at(docNo, {
      level: 'warns',
      code: 'other-year',
      what: `文号里的年份是 ${year}，决定日期是${dayWords(decided)}。`,
      how: '请对着决定书看看，文号和日期哪个抄错了。',
    });
  });
}

const ORDER = /责令|限期(改正|整改|拆除|治理)|停止违法|改正违法/u;

// A receipt alone is not enough where something besides paying was ordered.
function overlookedOrders(entries: readonly ProfileEntry[], answers: Answers): readonly Defect[] {
  const path = 'penalties[].hasRectifyOrder';
  if (!isAsked(entries, path)) return [];
  return penalties(answers).flatMap((index) => {
    const content = textAt(answers, 'penalties[].content', index);
    if (textAt(answers, path, index) !== 'no' || !ORDER.test(content)) return [];
    return at(answerPath(path, index), {
      level: 'warns',
      code: 'overlooked-order',
      what: '处罚内容里有责令改正一类的要求，这里却选了“只有罚款”。',
      how: '有别的要求的，只交缴款凭证会退回。请改选“有”。',
    });
  });
}

function agentIsRepresentative(
  entries: readonly ProfileEntry[],
  answers: Answers,
): readonly Defect[] {
  if (!isAsked(entries, 'agent.idNo') || textAt(answers, 'applicant.role') !== 'agent') return [];
  const principal = textAt(answers, 'entity.kind') === 'person' ? 'entity.idNo' : 'legalRep.idNo';
  const number = textAt(answers, 'agent.idNo').toUpperCase();
  if (number === '' || number !== textAt(answers, principal).toUpperCase()) return [];
  return [
    at('agent.idNo', {
      level: 'warns',
      code: 'agent-is-representative',
      what: '受托人和委托人是同一个身份证号码。',
      how: '本人来办的，把“本次由谁办”改成本人；不是的，请改正号码。',
    }),
  ];
}

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  enterprise: ['91', '92'],
  'individual-business': ['92'],
  cooperative: ['93'],
  'social-organisation': ['51', '52', '53'],
  institution: ['12'],
};

// What the first two characters mean is common knowledge, the standard itself was not read: never more than a hint.
function kindAgainstCode(answers: Answers): readonly Defect[] {
  const code = textAt(answers, 'entity.uscc').toUpperCase();
  const usual = PREFIXES[textAt(answers, 'entity.kind')];
  const known = Object.values(PREFIXES).flat();
  if (usual === undefined || !known.includes(code.slice(0, 2)) || usual.includes(code.slice(0, 2)))
    return [];
  return [
    at('entity.uscc', {
      level: 'informs',
      code: 'kind-and-code',
      what: '信用代码的开头，和选的类型一般对不上。',
      how: '请看看信用代码和“要修复的是哪一种”，有没有填错。',
    }),
  ];
}
