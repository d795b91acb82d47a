import type { Catalogue, Item } from '../../../catalogue/types';
import type { PathwayResult } from '../../../rules/assessment';
import { dateWords } from '../../../catalogue/wording/dates';
import { citationWords } from '../../../catalogue/wording/sources';
import { pathwayOf } from './finding-rows';

/** Where a pathway stands, in a few words. */
export function statusWords(result: PathwayResult): string {
  const automatic = result.nature === 'automatic';
  switch (result.status) {
    case 'open':
      if (automatic) return '已经到期';
      return result.eligibleOn === undefined
        ? '条件都够了'
        : `${dateWords(result.eligibleOn)}起条件就够了`;
    case 'opens':
      return automatic ? endWords(result) : startWords(result);
    case 'closed':
      return automatic ? '到期不一定自动停止' : '还有条件没满足';
    case 'unknown':
      return '说不准，有的条件还不清楚';
    case 'two-readings':
      return '新旧规定算出来不一样';
  }
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

function endWords({ endsOn }: PathwayResult): string {
  return endsOn === undefined ? '还没到期' : `还没到期，公示到${dateWords(endsOn)}为止`;
}

function startWords({ eligibleOn }: PathwayResult): string {
  return eligibleOn === undefined ? '只差日子' : `只差日子，要等到${dateWords(eligibleOn)}`;
}
