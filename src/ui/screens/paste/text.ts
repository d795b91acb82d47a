import type { Catalogue, FactDefinition, ItemId } from '../../../catalogue/types';
import { dateWords } from '../../../catalogue/wording/dates';
import type {
  PastedDoubt,
  PastedRecord,
  PastedText,
  PastedValue,
  Source,
} from '../../../paste/pasted';
import { shortened } from '../../components/shortened';
import { answerWords } from '../check/answer-words';

export const TEXT = {
  title: '粘贴公示信息',
  lead: '把网站上自己那条记录的文字复制过来，能读出的就不用再填。',
  steps: [
    '打开“信用中国”、公示系统或执行信息公开网，找到自己的记录。',
    '从头到尾选中，复制。几条可以一起复制。',
    '粘贴到下面的框里，按“读出来”。',
  ],
  private: '只在这台设备上读，不上传。粘贴的原文不保存，只存您勾选的内容。',
  box: '网页上的文字',
  read: '读出来',
  start: '用这些开始自查',
  startAll: '都存成草稿',
  confirm: '网页没有单独写，是照这句话认的。对，就勾上。',
  fine: '网页只写了“罚款”，就按罚款算。确知是较低数额的，到问题里改。',
  choose: '网页上写的不一样，选一个',
  chooseSame: '这句话里有几种，选一个',
  chooseNone: '先不选',
  item: '这是哪一类记录？',
  itemMissing: '先选是哪一类，才知道该问什么。',
  otherItem: '不是这一类，换一类',
} as const;

/** Why nothing can be shown, and what to do about it. */
export function refusalWords(result: PastedText): string | undefined {
  if (result.ok)
    return result.records.length > 0
      ? undefined
      : '没有读出记录。看看复制全了没有；也可以不粘贴，直接回答问题。';
  switch (result.reason) {
    case 'empty':
      return '框里还没有文字。先粘贴，再按“读出来”。';
    case 'too-long':
      return '文字超过 20 万字，读不了。只复制自己的那几条记录，再试一次。';
  }
}

/** 行政处罚, 列入名单: what kind of record it is, as far as it is known. */
export function kindWords({ kind }: PastedRecord): string {
  return KINDS[kind];
}

/** The number of the decision or the case, to tell records from one another; empty when the page has none. */
export function recordNumber({ values, others }: PastedRecord): string {
  const number = [...values, ...others].find(
    ({ to }) => to.kind === 'entry' && /\.(docNo|caseNo)$/.test(to.path),
  )?.value;
  return typeof number === 'string' ? shortened(number, 40) : '';
}

const KINDS: Readonly<Record<PastedRecord['kind'], string>> = {
  penalty: '行政处罚',
  listing: '列入名单',
  unknown: '没认出种类',
};

/** The matter a record is about, as far as chosen, in the edition it was read with. */
interface Matter {
  readonly catalogue: Catalogue;
  readonly itemId: ItemId | undefined;
}

/** The name of a value where it goes: of the question or of the form's entry; as the page calls it where it goes nowhere. */
export function valueName({ catalogue, itemId }: Matter, { to, label }: PastedValue): string {
  switch (to.kind) {
    case 'fact':
      return factOf({ catalogue, itemId }, to.id)?.label ?? label;
    case 'entry':
      return catalogue.profile.entries.find(({ path }) => path === to.path)?.label ?? label;
    case 'none':
      return label;
  }
}

/** A value as a person writes it. */
export function valueWords({ catalogue, itemId }: Matter, { to, value }: PastedValue): string {
  const fact = to.kind === 'fact' ? factOf({ catalogue, itemId }, to.id) : undefined;
  if (fact !== undefined) return answerWords(fact, value);
  const text = typeof value === 'string' ? value : value.join('、');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateWords(text);
  const isAmount = to.kind === 'entry' && to.path.endsWith('Amount');
  return isAmount ? `${text} 元` : shortened(text, 300);
}

/** A question as this matter words it, else as the first matter does that asks it. */
function factOf({ catalogue, itemId }: Matter, id: string): FactDefinition | undefined {
  const own = itemId === undefined ? [] : [catalogue.items[itemId]];
  return [...own, ...Object.values(catalogue.items)]
    .flatMap(({ rules }) => rules.facts)
    .find((fact) => fact.id === id);
}

/** 第 7 行：处罚决定日期：2026-05-10 */
export function sourceWords({ lineNumber, line }: Source): string {
  return `第 ${String(lineNumber)} 行：${shortened(line.replaceAll('\t', ' '), 120)}`;
}

/** Why something at a known label was not taken. */
export function doubtWords({ why }: PastedDoubt): string {
  switch (why) {
    case 'no-such-day':
      return '没有这一天，没有采用';
    case 'not-a-day':
      return '看不出是哪一天，没有采用';
    case 'day-ahead':
      return '这一天还没有到，没有采用';
    case 'not-a-code':
      return '不是 18 位的信用代码，没有采用';
    case 'masked':
      return '网页遮住了几个字，没有采用';
    case 'no-unit':
      return '没写是元还是万元，没有采用';
    case 'not-an-amount':
      return '看不出准确的金额，没有采用';
    case 'unclear':
      return '说的是哪一种不能确定，没有采用';
    case 'partly':
      return '有的词没有认出来，请看看处罚种类漏了没有';
    case 'which-label':
      return '名称和内容分开了，对不上，没有采用';
    case 'removed':
      return '网页写着已经移出，再到网站上查一查';
  }
}
