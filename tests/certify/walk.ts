import type { Catalogue, ItemId } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Assessment, Facts } from '../../src/rules/assessment';
import { day } from '../support/catalogues';
import { seeded } from '../support/seeded';
import { everyDay } from './days';
import type { Judge } from './judge';
import { unlawfulSteps, wrongVersions } from './lawful-days';
import type { Plan } from './plan';

/** How many records are looked at to find those with the most to see, and how far apart the days of that look are. */
const LOOKED_AT = 400;
const DAYS_BETWEEN_LOOKS = 21;

/** The records of the plan that pass the most headlines in ten years, the richest first. */
export function richestRecords(
  catalogue: Catalogue,
  { itemId, combinations, scenes }: Plan,
  seed: number,
  wanted: number,
): readonly Facts[] {
  const random = seeded(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const days = everyDay().filter((_, at) => at % DAYS_BETWEEN_LOOKS === 0);
  const found = Array.from({ length: LOOKED_AT }, () => {
    const record = scenes[below(scenes.length)]?.record;
    const facts = { ...combinations.at(below(combinations.count)), ...record };
    const passed = days.map((on) => headlinesAt(catalogue, itemId, facts, on));
    return { facts, headlines: new Set(passed).size };
  });
  return found
    .sort((a, b) => b.headlines - a.headlines)
    .slice(0, wanted)
    .map(({ facts }) => facts);
}

function headlinesAt(catalogue: Catalogue, itemId: ItemId, facts: Facts, on: string): string {
  return assess(catalogue, itemId, facts, day(on)).headline;
}

/** Judges a record on every day of ten years, and how it goes from each day to the next. */
export function walk(catalogue: Catalogue, itemId: ItemId, facts: Facts, judge: Judge): void {
  const { rules } = catalogue.items[itemId];
  let yesterday: Assessment | undefined;
  for (const on of everyDay()) {
    const today = judge.judge(facts, on);
    if (today !== undefined) {
      const wrong = wrongVersions(rules, today);
      if (wrong.length > 0) judge.fault(facts, on, wrong.join('; '), today);
      const unlawful = yesterday === undefined ? [] : unlawfulSteps(yesterday, today);
      if (unlawful.length > 0) judge.fault(facts, on, unlawful.join('; '), today);
    }
    yesterday = today;
  }
}
