import { rulesDigest } from './digest';
import type { Problem } from './problem';
import { readChannels, readSites, type SharedLists } from './read-channels';
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

/** What an item file refers to by id. */
export interface Referred extends SharedLists {
  readonly facts: readonly FactDefinition[];
  readonly holidays: readonly HolidayYear[];
}

/** One item file as compiled: its rules carry the facts they use, in the order in which facts.yaml asks them. */
export function readItem(file: ItemFile, referred: Referred, problems: Problem[]): Item {
  const { materialsFrom, shownFact, notPublished, pathways, materials, questions, ...entry } = file;
  const countdowns = file.countdowns.map(readCountdown);
  const rules: Omit<ItemRules, 'facts'> = {
    id: file.id,
    shownFact,
    ...(notPublished && { notPublished: readVersion(notPublished) }),
    pathways: pathways.map(readPathway),
  };
  const used = factsOf({ rules, alsoAsk: file.alsoAsk, countdowns });
  const note = (message: string): void => {
    problems.push({ file: `items/${file.id}.yaml`, message });
  };
  for (const id of Object.keys(questions).filter((fact) => !used.has(fact)))
    note(`questions 里的 ${id} 这个事项用不到：请删去，或改正编号`);
  const facts = referred.facts
    .filter((fact) => used.has(fact.id))
    .map((fact): FactDefinition => ({ ...fact, ...questions[fact.id] }));
  const whole = { ...rules, facts };
  return {
    ...entry,
    channels: readChannels(file, referred, note),
    sites: readSites(file, referred, note),
    materials: materials.map((material): Material => ({
      citation: materialsFrom,
      by: [],
      ...material,
    })),
    judged: pathways.length > 0,
    remedies: file.remedies.flatMap((id) => {
      const found = referred.remedies.find((remedy) => remedy.id === id);
      if (found === undefined) note(`remedies 里的 ${id} 不在 remedies.yaml 里`);
      return found ?? [];
    }),
    countdowns,
    rules: whole,
    digest: rulesDigest(whole, referred.holidays),
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
