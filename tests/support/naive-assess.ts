import type { Catalogue, ItemId, ItemRules } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { answersOf } from './naive-answers';
import { type Level, levelOf } from './naive-levels';
import { type NaivePath, type Read, readPath, type Scene } from './naive-pathway';

/**
 * A second opinion on any record, as plainly as the contract of the rules can be written down, with nothing of the
 * engine. It throws when it meets a kind of rule that it does not know.
 */

export interface NaiveVerdict {
  readonly headline: string;
  readonly certainty: 'firm' | 'call-first';
  readonly eligibleOn?: string;
  readonly advisableOn?: string;
  readonly endsOn?: string;
  readonly ask: readonly string[];
  readonly pathways: Readonly<Record<string, NaivePath>>;
}

export function naiveAssess(
  catalogue: Catalogue,
  itemId: ItemId,
  facts: Facts,
  on: string,
): NaiveVerdict {
  const { holidays, items } = catalogue;
  const { rules } = items[itemId];
  const verdict = throughChoices(rules, { answers: answersOf(rules.facts, facts), on, holidays });
  const { headline, firm, ask, eligibleOn, advisableOn, endsOn, shown } = verdict;
  return {
    headline,
    certainty: firm ? 'firm' : 'call-first',
    ask,
    ...(eligibleOn !== undefined && { eligibleOn }),
    ...(advisableOn !== undefined && { advisableOn }),
    ...(endsOn !== undefined && { endsOn }),
    pathways: Object.fromEntries(shown.map(({ pathway, path }) => [pathway.id, path])),
  };
}

interface Verdict extends Level {
  readonly endsOn?: string | undefined;
  /** The pathways that led to it: with a choice that was tried, as its first option has them. */
  readonly reads: readonly Read[];
  /** The pathways as the answers have them. */
  readonly shown: readonly Read[];
}

function directly(rules: ItemRules, scene: Scene): Verdict {
  const reads = rules.pathways.flatMap((pathway) => readPath(pathway, scene) ?? []);
  const main = reads.filter(({ pathway }) => pathway.gate === mainGate(rules));
  const automatic = main.filter(({ pathway }) => pathway.nature === 'automatic');
  const [endsOn] = automatic.flatMap(({ path }) => path.endsOn ?? []).sort();
  return { ...levelOf(rules, main, scene), endsOn, reads, shown: reads };
}

function mainGate({ pathways }: ItemRules): string {
  return pathways.some(({ gate }) => gate === 'authority') ? 'authority' : 'credit-china';
}

/** A choice that is asked for but leads to the same verdict whatever it is need not be asked. */
function throughChoices(rules: ItemRules, scene: Scene): Verdict {
  const direct = directly(rules, scene);
  if (direct.headline !== 'answers-needed') return direct;
  const main = direct.reads.filter(({ pathway }) => pathway.gate === mainGate(rules));
  if (main.some(({ needsRecordDay }) => needsRecordDay)) return direct;
  for (const { id, type, options } of rules.facts) {
    if (type !== 'choice' || !direct.ask.includes(id)) continue;
    const verdicts = (options ?? []).map(({ value }) =>
      throughChoices(rules, { ...scene, answers: { ...scene.answers, [id]: value } }),
    );
    const settled = sharedVerdict(verdicts);
    if (settled !== undefined) return { ...settled, shown: direct.shown };
  }
  return direct;
}

/** The verdict that all of these are; days that the headline does not name stay only where they are the same. */
function sharedVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first, ...others] = verdicts;
  if (first === undefined || first.headline === 'answers-needed') return undefined;
  if (others.some(({ headline }) => headline !== first.headline)) return undefined;
  const by = first.by.filter(
    (id) =>
      others.every((other) => other.by.includes(id)) &&
      common(verdicts.map((verdict) => daysNamed(verdict, id))) !== undefined,
  );
  if (by.length === 0) return undefined;
  const eligibleOn = common(verdicts.map((verdict) => verdict.eligibleOn));
  const advisableOn = common(verdicts.map((verdict) => verdict.advisableOn));
  const { headline, ask, reads, shown } = first;
  return {
    headline,
    by,
    firm: verdicts.every(({ firm }) => firm),
    ask,
    reads,
    shown,
    endsOn: common(verdicts.map((verdict) => verdict.endsOn)),
    ...(eligibleOn !== undefined && { eligibleOn }),
    ...(advisableOn !== undefined && { advisableOn }),
  };
}

/** The days that the headline itself names, by this pathway. */
function daysNamed({ headline, eligibleOn, endsOn, reads }: Verdict, id: string): string {
  if (headline === 'apply-on') return JSON.stringify([eligibleOn, endsOn]);
  if (headline === 'ends-on') return JSON.stringify([endsOn]);
  if (headline !== 'two-readings') return '';
  const readings = reads.find(({ pathway }) => pathway.id === id)?.path.readings;
  const days = [readings?.earlier, readings?.current].map((reading) => [
    reading?.status,
    reading?.status === 'opens' ? (reading.eligibleOn ?? reading.endsOn) : undefined,
  ]);
  return JSON.stringify(days);
}

/** The value that all share; undefined when they differ. */
function common(values: readonly (string | undefined)[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
