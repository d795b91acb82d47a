import type { Catalogue, Gate, Item, ItemRules } from '../../../catalogue/types';
import { assess } from '../../../rules/assess';
import type { Assessment, Certainty } from '../../../rules/assessment';
import { mainGate } from '../../../rules/headline';
import { dateWords } from '../../../catalogue/wording/dates';
import { monthsWords } from '../../../catalogue/wording/periods';
import { decidingResults } from './deciding';
import { conditionsOf } from '../../../rules/found-conditions';
import { pathwayOf } from './finding-rows';
import { registerAt, registerOf } from './register';
import { wordsOf, type Judged } from './verdict-view';

/** Where one gate stands, in a sentence of its own. */
export interface GateView {
  readonly gate: Gate;
  /** Whose record it is, e.g. 人社部门的名单. */
  readonly place: string;
  readonly sentence: string;
  readonly next: readonly string[];
  /** Absent where the law of that gate is not in the catalogue. */
  readonly certainty?: Certainty;
  readonly contact: string;
}

/** Both gates of a record side by side, and how their days differ. Neither replaces the other (国办发〔2025〕22号). */
export interface TwoGates {
  readonly views: readonly [GateView, GateView];
  readonly difference: string;
}

/** Who answers for “信用中国” in Wuhai (2024 plan, annexed table). */
export const CREDIT_CHINA_CONTACT = 'development-reform';

/** Undefined where the record has one gate only, or the other does not exist on that day. */
export function twoGates(judged: Judged): TwoGates | undefined {
  const { item, assessment, facts } = judged;
  if (item.category !== 'serious') return undefined;
  const main: GateView = {
    gate: mainGate(item.rules)[0]?.gate ?? 'credit-china',
    place: registerOf(item.id, facts).place,
    sentence: wordsOf(judged).sentence,
    // What to do stands at the head of the page already.
    next: [],
    certainty: assessment.certainty,
    contact: item.contact,
  };
  if (item.id === 'serious-other') return { views: [byAuthority(judged), main], difference: APART };
  const other = otherGateOf(judged);
  if (other === undefined) return undefined;
  const register = registerAt('credit-china', item, facts);
  const words = wordsOf(other, register, '“信用中国”网站');
  const view: GateView = {
    gate: 'credit-china',
    place: register.place,
    sentence: words.sentence,
    next: words.next,
    certainty: other.assessment.certainty,
    contact: CREDIT_CHINA_CONTACT,
  };
  return { views: [main, view], difference: difference(assessment, other) };
}

const APART = '两边分开办。一边办好了，另一边不会跟着停。';

/** Why one can be done with the list and not yet with the site. */
function difference(main: Assessment, other: Judged): string {
  const [mine, theirs] = [firstDay(main), firstDay(other.assessment)];
  if (mine === undefined || theirs === undefined || theirs <= mine) return APART;
  const months = waitingMonths(other);
  const wait = months === undefined ? '' : `要满 ${monthsWords(months)}，`;
  return `两边的期限不一样。“信用中国”${wait}${dateWords(theirs)}起才能申请。先办能办的这边；办好了，网站可能还在公示，到日子另外申请。`;
}

/** The first day on which one can, or could, apply; undefined where that is not known. */
function firstDay({ headline, on, eligibleOn }: Assessment): string | undefined {
  if (headline === 'apply-now') return on;
  return headline === 'apply-on' || headline === 'fix-first' ? eligibleOn : undefined;
}

function waitingMonths({ item, assessment }: Judged): number | undefined {
  const periods = decidingResults(item, assessment)
    .flatMap((result) => pathwayOf(item, result)?.version.conditions ?? [])
    .flatMap((conditions) => conditionsOf(conditions))
    .flatMap(({ condition: { test } }) => (test.verb === 'since' ? [test.period] : []));
  return periods.find((period) => period.kind === 'fixed')?.months;
}

// The list itself goes by the rules of whoever made it, which the plan does not name.
function byAuthority({ facts, item }: Judged): GateView {
  const named = facts['recognisingAuthority'];
  const who = typeof named === 'string' ? named : '作出认定的部门';
  return {
    gate: 'authority',
    place: '认定部门的名单',
    sentence: '由认定部门按它的规章办',
    next: [`先问${who}：什么条件，要等多久，交什么材料。`],
    contact: item.contact,
  };
}

/** What is judged beside the headline; undefined where there is nothing else, or no rules for it on that day. */
export function otherGateOf(judged: Judged): Judged | undefined {
  const { item } = judged;
  if (item.category !== 'serious' || item.id === 'serious-other') return undefined;
  const other = atOtherGate(judged);
  return other.assessment.headline === 'no-rules' ? undefined : other;
}

/** The same record judged as if there were only the site; shown there until found otherwise. */
export function atOtherGate(judged: Judged): Judged {
  const item = onlyOtherGate(judged.item);
  const catalogue: Catalogue = {
    ...judged.catalogue,
    items: { ...judged.catalogue.items, [item.id]: item },
  };
  const { itemId, facts, unsure, answered, today } = judged;
  const assessment = assess(catalogue, itemId, facts, today);
  return { itemId, facts, unsure, answered, today, item, catalogue, assessment };
}

const reduced = new WeakMap<Item, Item>();

function onlyOtherGate(item: Item): Item {
  let other = reduced.get(item);
  if (other === undefined) {
    const main = mainGate(item.rules);
    const pathways = item.rules.pathways.filter((pathway) => !main.includes(pathway));
    const rules: ItemRules = { ...item.rules, shownFact: 'stillPublished', pathways };
    other = { ...item, rules };
    reduced.set(item, other);
  }
  return other;
}
