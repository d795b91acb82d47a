import { catalogue } from '../../src/catalogue';
import type { ItemId } from '../../src/catalogue/types';
import { Judge } from './judge';
import { type Plan, placesIn, planOf, type Sample, stridesFor } from './plan';
import type { Tally } from './tally';
import { richestRecords, walk } from './walk';

/** The whole undertaking in pieces that a thread can take. */

/** How much is judged: combinations in all, and records followed through every day an item. */
export interface Extent {
  readonly combinations: number;
  readonly walks: number;
  readonly seed: number;
}

export type Job =
  | {
      readonly kind: 'combinations';
      readonly itemId: ItemId;
      readonly sample: Sample;
      /** Scenes of the plan. */
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'walks';
      readonly itemId: ItemId;
      readonly seed: number;
      readonly walks: number;
    };

/** About what a thread judges in a few seconds. */
const PAIRS_IN_A_JOB = 20_000;

const plans = new Map<ItemId, Plan>();

function plan(itemId: ItemId): Plan {
  let known = plans.get(itemId);
  if (known === undefined) {
    known = planOf(itemId, catalogue.items[itemId].rules);
    plans.set(itemId, known);
  }
  return known;
}

function judgedItems(): readonly ItemId[] {
  return Object.values(catalogue.items)
    .filter(({ judged }) => judged)
    .map(({ id }) => id);
}

/** Everything to do. Every fault and every count follows from the catalogue and the extent alone. */
export function jobsFor({ combinations, walks, seed }: Extent): readonly Job[] {
  const items = judgedItems();
  const strides = stridesFor(items.map(plan), combinations);
  return items.flatMap((itemId): readonly Job[] => {
    const { scenes, combinations: all } = plan(itemId);
    const stride = strides.get(itemId) ?? 1;
    const scenesInAJob = Math.max(1, Math.round((PAIRS_IN_A_JOB * stride) / all.count));
    const jobs: Job[] = [{ kind: 'walks', itemId, seed, walks }];
    for (let from = 0; from < scenes.length; from += scenesInAJob) {
      const to = Math.min(from + scenesInAJob, scenes.length);
      jobs.push({ kind: 'combinations', itemId, sample: { stride, seed }, from, to });
    }
    return jobs;
  });
}

export function workOn(job: Job): Tally {
  const judge = new Judge(catalogue, job.itemId);
  const { scenes, combinations } = plan(job.itemId);
  switch (job.kind) {
    case 'walks':
      for (const facts of richestRecords(catalogue, plan(job.itemId), job.seed, job.walks))
        walk(catalogue, job.itemId, facts, judge);
      break;
    case 'combinations':
      scenes.slice(job.from, job.to).forEach(({ record, on }, at) => {
        for (const place of placesIn(job.from + at, combinations.count, job.sample))
          judge.judge({ ...combinations.at(place), ...record }, on);
      });
  }
  return judge.tally;
}

/** What was varied of an item, for the report. */
export interface Breadth {
  readonly itemId: ItemId;
  readonly title: string;
  readonly digest: string;
  readonly combinations: number;
  readonly records: number;
  /** Different days judged on, those of the walk aside. */
  readonly days: number;
  /** Of so many combinations one a scene; 1 says that everything was judged. */
  readonly stride: number;
}

export function breadthOf({ combinations: wanted }: Extent): readonly Breadth[] {
  const items = judgedItems();
  const strides = stridesFor(items.map(plan), wanted);
  return items.map((itemId) => {
    const { title, digest } = catalogue.items[itemId];
    const { combinations, records, scenes } = plan(itemId);
    return {
      itemId,
      title,
      digest,
      combinations: combinations.count,
      records,
      days: new Set(scenes.map(({ on }) => on)).size,
      stride: strides.get(itemId) ?? 1,
    };
  });
}
