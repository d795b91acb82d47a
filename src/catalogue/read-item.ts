import { rulesDigest } from './digest';
import type { Problem } from './problem';
import { readPathway, readVersion } from './read-rules';
import { factsOf } from './rule-facts';
import { ITEM_IDS } from './schema';
import type { ItemFile } from './schema';
import type {
  Countdown,
  FactDefinition,
  HolidayYear,
  Item,
  ItemId,
  ItemRules,
  Material,
} from './types';

/** One item file as compiled: its rules carry the facts they use, in the order in which facts.yaml asks them. */
export function readItem(
  file: ItemFile,
  facts: readonly FactDefinition[],
  holidays: readonly HolidayYear[],
): Item {
  const { materialsFrom, shownFact, notPublished, pathways, materials, ...entry } = file;
  const countdowns = file.countdowns.map(readCountdown);
  const rules: Omit<ItemRules, 'facts'> = {
    id: file.id,
    shownFact,
    ...(notPublished && { notPublished: readVersion(notPublished) }),
    pathways: pathways.map(readPathway),
  };
  const used = factsOf({ rules, alsoAsk: file.alsoAsk, countdowns });
  const whole = { ...rules, facts: facts.filter((fact) => used.has(fact.id)) };
  return {
    ...entry,
    materials: materials.map((material): Material => ({
      citation: materialsFrom,
      by: [],
      ...material,
    })),
    judged: pathways.length > 0,
    countdowns,
    rules: whole,
    digest: rulesDigest(whole, holidays),
  };
}

function readCountdown({ since, ...countdown }: ItemFile['countdowns'][number]): Countdown {
  return { ...countdown, clock: since };
}

/** All twelve items in their fixed order; undefined, with a problem for each that is missing. */
export function completeItems(
  items: readonly Item[],
  problems: Problem[],
): Record<ItemId, Item> | undefined {
  const ordered: Partial<Record<ItemId, Item>> = {};
  for (const id of ITEM_IDS) {
    const item = items.find((one) => one.id === id);
    if (item === undefined) problems.push({ file: `items/${id}.yaml`, message: '缺少这个事项' });
    else ordered[id] = item;
  }
  return isComplete(ordered) ? ordered : undefined;
}

function isComplete(items: Partial<Record<ItemId, Item>>): items is Record<ItemId, Item> {
  return ITEM_IDS.every((id) => items[id] !== undefined);
}
