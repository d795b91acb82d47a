import type { ItemId } from '../catalogue/types';
import type { FieldText } from './events';
import type { FieldGroup } from './group';
import type { Topic } from './headings';
import type { About } from './labels';
import { plain } from './lines';
import type { PastedRecord } from './pasted';

export type Suggestion = Pick<PastedRecord, 'kind' | 'items'>;

const PENALTIES = ['penalty-market-regulation', 'penalty-other-sectors'] as const;

/** What a record can be, by its labels first, by its heading where they leave it open. `all`: every item, in order. */
export function suggestItems(group: FieldGroup, all: readonly ItemId[]): Suggestion {
  const abouts = new Set(group.fields.map(({ about }) => about));
  const named = (['penalty', 'abnormal', 'serious-market', 'judgment'] as const).filter((about) =>
    abouts.has(about),
  );
  const [first] = named;
  if (named.length === 1 && first !== undefined) return suggestion(first, group, all);
  if (named.length > 1) return { kind: 'unknown', items: all };
  const [topic, ...others] = group.topics;
  if (topic !== undefined && others.length === 0) return byTopic(topic, group, abouts, all);
  return abouts.has('listing')
    ? { kind: 'listing', items: all.filter((item) => !isPenalty(item)) }
    : { kind: 'unknown', items: all };
}

function suggestion(
  about: Exclude<About, 'any' | 'listing'>,
  group: FieldGroup,
  all: readonly ItemId[],
): Suggestion {
  switch (about) {
    case 'penalty':
      return { kind: 'penalty', items: penaltyItems(group.fields, all) };
    case 'abnormal':
      return { kind: 'listing', items: ['abnormal-operations'] };
    case 'serious-market':
      return { kind: 'listing', items: ['serious-market-regulation'] };
    case 'judgment':
      return { kind: 'listing', items: ['serious-judgment-defaulter'] };
  }
}

function byTopic(
  topic: Topic,
  group: FieldGroup,
  abouts: ReadonlySet<About>,
  all: readonly ItemId[],
): Suggestion {
  if (topic !== 'penalty') return { kind: 'listing', items: [topic] };
  return abouts.has('listing')
    ? { kind: 'unknown', items: all }
    : { kind: 'penalty', items: penaltyItems(group.fields, all) };
}

/**
 * 市场监管领域 by who punished (药监 is of it, 第 45 号令第 18 条). A bureau of 综合执法 works for several sectors, and
 * without an authority, or with two, nobody knows: then both.
 */
function penaltyItems(fields: readonly FieldText[], all: readonly ItemId[]): readonly ItemId[] {
  const found = new Set(
    fields
      .filter(({ field, raw }) => field === 'penaltyAuthority' && raw !== '')
      .map(({ raw }) => sectorOf(plain(raw))),
  );
  const [sector] = found;
  if (found.size !== 1 || sector === undefined || sector === 'unclear') {
    return all.filter(isPenalty);
  }
  return [sector];
}

function sectorOf(authority: string): ItemId | 'unclear' {
  if (authority.includes('综合行政执法') || authority.includes('综合执法')) return 'unclear';
  const isMarket = [
    '市场监督',
    '市场监管',
    '工商行政',
    '药品监督',
    '质量技术监督',
    '质量监督',
  ].some((word) => authority.includes(word));
  if (isMarket) return 'penalty-market-regulation';
  return /[局委厅队府部署办院]$/.test(authority) ? 'penalty-other-sectors' : 'unclear';
}

function isPenalty(item: ItemId): boolean {
  return PENALTIES.some((penalty) => penalty === item);
}
