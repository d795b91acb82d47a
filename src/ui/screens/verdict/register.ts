import type { Gate, Item, ItemId } from '../../../catalogue/types';
import type { Facts } from '../../../rules/assessment';
import { mainGate } from '../../../rules/headline';

/** How a record and its end are spoken of: a penalty stops being shown, a list lets go, a court deletes. */
export interface Register {
  /** What the record is to this gate, e.g. 人社部门的名单. */
  readonly place: string;
  /** Before 到…为止. */
  readonly shown: '公示' | '公布' | '在名单上' | '在名录里';
  /** After 应当已经. */
  readonly ended: string;
  /** What becomes of it by itself, e.g. 到期自动停止公示. */
  readonly atEnd: string;
  /** After 可以, 再: what a person does. */
  readonly apply: string;
  /** Said when the record can no longer be found. */
  readonly gone: string;
  /** Before the name of the channel. */
  readonly handIn: '提交到' | '交给';
  /** What the authority owes without being asked. */
  readonly duty?: { readonly sentence: string; readonly seal: string; readonly ask: string };
  /** Who decides an application that one cannot insist on. */
  readonly discretion?: string;
  /** The other way when the entry itself is wrong. */
  readonly correction: { readonly sentence: string; readonly seal: string; readonly next: string };
  /** Whose matter it is when it is not the applicant's; `{}` stands for whom the catalogue names. */
  readonly another: {
    readonly sentence: string;
    readonly seal: string;
    /** Another applies; otherwise the applicant does, elsewhere. */
    readonly isApplicant: boolean;
  };
}

const PUBLICITY: Register = {
  place: '处罚机关的公示',
  shown: '公示',
  ended: '停止公示',
  atEnd: '到期自动停止公示',
  apply: '申请',
  gone: '网站上已经查不到',
  handIn: '提交到',
  correction: {
    sentence: '可以要求更正，不走修复',
    seal: '走更正',
    next: '带上证明，向作出认定的部门提出。',
  },
  another: { sentence: '这条要由{}来申请', seal: '他人申请', isApplicant: true },
};

const LIST: Register = {
  ...PUBLICITY,
  place: '认定部门的名单',
  shown: '在名单上',
  ended: '移出名单',
  atEnd: '到期移出名单',
  apply: '申请提前移出',
  gone: '已经不在名单上',
  handIn: '交给',
};

const ABNORMAL: Register = {
  ...LIST,
  place: '异常名录',
  shown: '在名录里',
  ended: '移出名录',
  atEnd: '到期移出名录',
  apply: '申请移出',
  gone: '已经不在名录里',
};

/** 个体工商户 are marked, not listed: they go back to a normal record. */
const INDIVIDUAL_BUSINESS: Register = {
  ...ABNORMAL,
  place: '经营异常状态',
  ended: '恢复正常记载',
  apply: '申请恢复正常记载',
  gone: '已经恢复正常记载',
  handIn: '提交到',
};

const CREDIT_CHINA: Register = {
  ...PUBLICITY,
  place: '“信用中国”的公示',
  apply: '申请终止公示',
  gone: '“信用中国”上已经查不到',
};

const REGISTERS: Readonly<Record<ItemId, Register>> = {
  'penalty-market-regulation': PUBLICITY,
  'penalty-other-sectors': { ...PUBLICITY, place: '“信用中国”的公示' },
  'abnormal-operations': { ...ABNORMAL, handIn: '提交到' },
  'abnormal-social-organisation': ABNORMAL,
  'serious-judgment-defaulter': {
    ...LIST,
    place: '法院的名单',
    ended: '删除',
    atEnd: '到期由法院删除',
    apply: '请法院提前删除',
    duty: { sentence: '法院应当删除', seal: '应当删除', ask: '请法院删除' },
    discretion: '同意不同意，由法院决定。',
    correction: {
      sentence: '可以请法院纠正，不走修复',
      seal: '走纠正',
      next: '写好书面申请，带上证明，交给执行法院。',
    },
    another: { sentence: '这条要由{}来提', seal: '他人申请', isApplicant: true },
  },
  'serious-wage-arrears': { ...LIST, place: '人社部门的名单' },
  'serious-tax-violation': {
    ...LIST,
    place: '税务机关的公布',
    shown: '公布',
    ended: '停止公布',
    atEnd: '到期停止公布',
    apply: '申请提前停止公布',
    gone: '税务局已经停止公布',
  },
  'serious-work-safety': { ...LIST, place: '应急部门的名单' },
  'serious-market-regulation': { ...LIST, place: '市场监管部门的名单', handIn: '提交到' },
  'serious-culture-tourism': { ...LIST, place: '文旅部门的名单', apply: '申请修复' },
  'serious-statistics': {
    ...LIST,
    place: '统计机构的公示',
    shown: '公示',
    ended: '停止公示',
    atEnd: '到期停止公示',
    apply: '申请修复',
    gone: '统计机构已经停止公示',
    another: { sentence: '这条归{}办', seal: '归别处办', isApplicant: false },
  },
  'serious-other': { ...CREDIT_CHINA },
};

/** How the record is spoken of at the gate that the headline is about. */
export function registerOf(itemId: ItemId, facts: Facts): Register {
  const isIndividual =
    itemId === 'abnormal-operations' && facts['subjectKind'] === 'individual-business';
  return isIndividual ? INDIVIDUAL_BUSINESS : REGISTERS[itemId];
}

/** How it is spoken of at either gate. */
export function registerAt(gate: Gate, item: Pick<Item, 'id' | 'rules'>, facts: Facts): Register {
  return mainGate(item.rules)[0]?.gate === gate ? registerOf(item.id, facts) : CREDIT_CHINA;
}
