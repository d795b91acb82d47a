import { plain } from './lines';

/** What the wording of a sentence says for sure, as values of the catalogue's facts. */
export interface Recognised {
  readonly values: readonly string[];
  /** Some part of the text names something that is none of the choices, or is said not to be so. */
  readonly isPartial: boolean;
}

const SEVERITY = new Map([
  ['轻微', 'minor'],
  ['一般', 'ordinary'],
  ['严重', 'serious'],
]);

/** 失信程度, only from a field of that name that says one of the three and nothing else. */
export function severityIn(text: string): string | undefined {
  const word = /^(轻微|一般|严重)(失信)?(行为|信息|主体|程度)?$/.exec(
    plain(text.slice(0, 40)),
  )?.[1];
  return word === undefined ? undefined : SEVERITY.get(word);
}

/** 处罚类别: a list of kinds, each recognised by its own words. */
export function penaltyKindsInList(text: string): Recognised {
  const parts = plain(text)
    .split(/[;；,，、/|]/)
    .filter((part) => part !== '');
  const read = parts.map((part) => kindsIn(part));
  return {
    values: inOrder(read.flat()),
    isPartial: read.some((kinds) => kinds.length === 0),
  };
}

/** 处罚内容: kinds named in a sentence. */
export function penaltyKindsInSentence(text: string): Recognised {
  const words = plain(text);
  const kinds = kindsIn(words);
  return { values: inOrder(kinds), isPartial: false };
}

const SMALL_FINE = /(较低数额|小额)的?罚款/g;
const NOT_SO = /不予|免予|免于|免除|不再|撤销/;
/** Grounds of a warning sign, not of a warning; and what a fine that is paid late costs. */
const NOT_A_PENALTY = /警告(标|牌|线|语)|加处罚款|暂扣(或者?|、)吊销/g;

// One after another, as the catalogue has them. 吊销 and 暂扣 need the paper named: only that says which it is.
const KINDS: readonly (readonly [value: string, test: (words: string) => boolean])[] = [
  ['warning', (words) => words.includes('警告')],
  ['criticism', (words) => words.includes('通报批评')],
  ['small-fine', (words) => words.includes('较低数额罚')],
  ['fine', (words) => words.includes('罚款')],
  ['confiscation', (words) => words.includes('没收')],
  ['licence-suspension', (words) => words.includes('暂扣')],
  ['downgrade', (words) => words.includes('降低资质等级')],
  ['licence-revocation', (words) => revokes(words, '许可')],
  ['business-licence-revocation', (words) => revokes(words, '营业执照')],
  ['business-suspension', (words) => words.includes('责令停产停业')],
  ['business-restriction', (words) => words.includes('限制开展生产经营活动')],
  ['practice-ban', (words) => words.includes('限制从业')],
];

function kindsIn(written: string): readonly string[] {
  // What is said not to be done is no penalty, and how far the "not" reaches is not for a program to say.
  if (NOT_SO.test(written)) return [];
  const words = written.replace(NOT_A_PENALTY, '').replace(SMALL_FINE, '较低数额罚');
  return KINDS.filter(([, test]) => test(words)).map(([value]) => value);
}

function revokes(words: string, paper: string): boolean {
  const at = words.indexOf('吊销');
  return at >= 0 && words.slice(at, at + 24).includes(paper);
}

function inOrder(values: readonly string[]): readonly string[] {
  return KINDS.map(([value]) => value).filter((value) => values.includes(value));
}

/** 列入经营异常名录原因, by the words of the four grounds (MC E-01); several when they are mixed. */
export function listingReasonsIn(text: string): readonly string[] {
  const words = plain(text);
  const isFalse = ['隐瞒真实情况', '隐瞒了真实情况', '弄虚作假'].some((word) =>
    words.includes(word),
  );
  const reasons: readonly (readonly [string, boolean])[] = [
    ['no-annual-report', !isFalse && says(words, '未', ['年度报告', '年报'])],
    ['no-disclosure', says(words, '未', ['责令期限', '责令的期限', '责令限期'])],
    ['false-disclosure', isFalse],
    ['unreachable', ['无法联系', '无法取得联系', '联系不上'].some((word) => words.includes(word))],
  ];
  return reasons.filter(([, isSaid]) => isSaid).map(([reason]) => reason);
}

function says(words: string, before: string, after: readonly string[]): boolean {
  const at = words.indexOf(before);
  return at >= 0 && after.some((word) => words.slice(at, at + 60).includes(word));
}

/** Words of the six grounds of 法释〔2017〕7号第一条 (SL C-03), as the court's page chooses them. */
const GROUNDS: readonly (readonly [string, readonly string[]])[] = [
  ['1', ['有履行能力而拒不履行', '有能力而拒不履行', '有能力履行而拒不履行']],
  ['2', ['伪造证据', '抗拒执行']],
  ['3', ['规避执行', '虚假诉讼', '虚假仲裁']],
  ['4', ['违反财产报告制度']],
  ['5', ['违反限制消费令', '违反限制高消费令', '违反限制高消费']],
  ['6', ['拒不履行执行和解协议', '拒不履行和解协议']],
];

/** 失信被执行人行为具体情形: the grounds that its words name. */
export function groundsIn(text: string): readonly string[] {
  const words = plain(text);
  return GROUNDS.filter(([, said]) => said.some((word) => words.includes(word))).map(
    ([ground]) => ground,
  );
}
