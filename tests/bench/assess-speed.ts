import { catalogue } from '../../src/catalogue/index';
import type { ItemId, ItemRules, LocalDate } from '../../src/catalogue/types';
import { assess } from '../../src/rules/assess';
import type { Facts } from '../../src/rules/assessment';
import { planOf, type Plan } from '../certify/plan';
import { day } from '../support/catalogues';
import { seeded } from '../support/seeded';

/** How many assessments a second one core makes of an item, by the sort of record. */
export interface Speed {
  readonly itemId: ItemId;
  /** By the names of `SORTS`; absent where the item has no such record. */
  readonly perSecond: Readonly<Record<string, number>>;
}

/** Different records of each sort, so that nothing can be remembered. */
const RECORDS = 400;
const SEED = 20_261_123;
const MILLISECONDS = 150;
const RUNS = 3;

interface Case {
  readonly facts: Facts;
  readonly on: LocalDate;
}

/** What people come with: everything known, a choice not known, a record older than the rule, nothing yet. */
export const SORTS = ['decided', 'choice unknown', 'two versions', 'mixed', 'no facts'] as const;
type Sort = (typeof SORTS)[number];

export function assessSpeeds(): readonly Speed[] {
  return Object.values(catalogue.items)
    .filter(({ judged }) => judged)
    .map(({ id, rules }) => {
      const plan = planOf(id, rules);
      const speeds = SORTS.flatMap((sort): [string, number][] => {
        const cases = casesOf(sort, plan, rules);
        return cases.length === 0 ? [] : [[sort, perSecond(id, cases)]];
      });
      return { itemId: id, perSecond: Object.fromEntries(speeds) };
    });
}

function casesOf(sort: Sort, plan: Plan, rules: ItemRules): readonly Case[] {
  const random = seeded(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const cases: Case[] = [];
  for (let tried = 0; tried < RECORDS * 500 && cases.length < RECORDS; tried += 1) {
    const scene = plan.scenes[below(plan.scenes.length)];
    if (scene === undefined) break;
    const facts: Facts = {
      ...plan.combinations.at(below(plan.combinations.count)),
      ...scene.record,
    };
    const found = { facts: sort === 'no facts' ? {} : facts, on: day(scene.on) };
    if (isOf(sort, found, rules)) cases.push(found);
  }
  return cases;
}

/** Records that are not shown are judged at once, so they are left out of all sorts but the mixed. */
function isOf(sort: Sort, { facts, on }: Case, rules: ItemRules): boolean {
  const lacking = rules.facts.filter(({ id }) => id in facts && facts[id] === undefined);
  const shown = facts[rules.shownFact] !== false;
  switch (sort) {
    case 'decided':
      return shown && lacking.length === 0;
    case 'choice unknown':
      return (
        shown &&
        lacking.some(({ type }) => type === 'choice') &&
        lacking.every(({ type, default: value }) => type === 'choice' || value !== undefined)
      );
    case 'two versions':
      return shown && lacking.length === 0 && isOlderThanTheLaw(facts, on, rules);
    case 'mixed':
    case 'no facts':
      return true;
  }
}

function isOlderThanTheLaw(facts: Facts, on: LocalDate, { pathways }: ItemRules): boolean {
  return pathways.some(({ recordDate, versions }) => {
    const recorded = recordDate.map((fact) => facts[fact]).find((date) => date !== undefined);
    return versions.some(
      ({ effectiveFrom }, at) =>
        at > 0 && typeof recorded === 'string' && recorded < effectiveFrom && effectiveFrom <= on,
    );
  });
}

/** Milliseconds of processor time: what else the machine does is not counted. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The best of a few runs. */
function perSecond(itemId: ItemId, cases: readonly Case[]): number {
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const begun = processorTime();
    let made = 0;
    while (processorTime() - begun < MILLISECONDS) {
      for (const { facts, on } of cases) assess(catalogue, itemId, facts, on);
      made += cases.length;
    }
    return (made * 1000) / (processorTime() - begun);
  });
  return Math.max(...runs);
}
