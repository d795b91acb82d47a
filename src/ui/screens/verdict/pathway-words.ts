import type { Catalogue, Item } from '../../../catalogue/types';
import type { Facts, PathwayResult } from '../../../rules/assessment';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationWords } from '../../../catalogue/wording/sources';
import { conditionsThatBlock, pathwayOf } from './finding-rows';
import { isEndUncertain } from './uncertain-end';
import { type Register, registerAt } from './register';

interface Record {
  readonly item: Item;
  readonly facts: Facts;
}

/** Where a pathway stands, in a few words. */
export function statusWords({ item, facts }: Record, result: PathwayResult): string {
  if (isUnused(result)) return '没有这种情形，用不上这条';
  const elsewhere = meantFor(item, result);
  if (elsewhere !== undefined) return `您的情形不走这条。它只管：${elsewhere}`;
  const register = registerAt(result.gate, item, facts);
  switch (result.status) {
    case 'open':
      return result.nature === 'automatic' && isEndUncertain(result.gate, { item, facts })
        ? '期限已满，义务没有做完的不一定停'
        : openWords(result, register);
    case 'opens':
      return result.nature === 'automatic' ? endWords(result, register) : startWords(result);
    case 'closed':
      return result.nature === 'automatic' ? '到期不一定自动停止' : '还有条件没满足';
    case 'unknown':
      return '说不准，有的条件还不清楚';
    case 'two-readings':
      return '新旧规定算出来不一样';
  }
}

/** Whether the conditions one by one would tell the reader nothing: the pathway is for other records, or nobody needs it. */
export function isBesideThePoint(item: Item, result: PathwayResult): boolean {
  return isUnused(result) || meantFor(item, result) !== undefined;
}

function isUnused({ nature, status }: PathwayResult): boolean {
  return nature === 'correction' && status === 'closed';
}

/** For which records a pathway is meant, when this one is not among them. */
function meantFor(item: Item, result: PathwayResult): string | undefined {
  const version = pathwayOf(item, result)?.version;
  if (version === undefined || result.status !== 'closed') return undefined;
  return conditionsThatBlock(version, result).find(
    (condition) =>
      (condition.test.verb === 'is' || condition.test.verb === 'is-not') &&
      version.conditions.all.includes(condition),
  )?.text;
}

/** 《…》，2026年4月1日起施行的规定；人工对照原文：待核对 */
export function versionWords(catalogue: Catalogue, item: Item, result: PathwayResult): string {
  const version = pathwayOf(item, result)?.version;
  if (version === undefined) return '';
  const from = `${dateWords(version.effectiveFrom)}起`;
  const span =
    version.effectiveTo === undefined
      ? `${from}施行`
      : `${from}到${dateWords(version.effectiveTo)}施行`;
  return `按${citationWords(catalogue, version.citation)}，${span}。人工对照原文：${version.checked.by}`;
}

function openWords({ nature, eligibleOn }: PathwayResult, register: Register): string {
  switch (nature) {
    case 'automatic':
      return `已经到期，应当已经${register.ended}`;
    case 'correction':
      return '有这种情形，可以提出';
    case 'ex-officio':
      return `条件都够了，${register.duty?.sentence ?? '应当办理'}`;
    case 'application':
      return eligibleOn === undefined ? '条件都够了' : `${dateWords(eligibleOn)}起条件就够了`;
  }
}

function endWords({ endsOn }: PathwayResult, { shown }: Register): string {
  return endsOn === undefined ? '还没到期' : `还没到期，${shown}到${dateWords(endsOn)}为止`;
}

function startWords({ eligibleOn }: PathwayResult): string {
  return eligibleOn === undefined ? '只差日子' : `只差日子，要等到${dateWords(eligibleOn)}`;
}
