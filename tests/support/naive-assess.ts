import type {
  Catalogue,
  FactDefinition,
  Gate,
  ItemId,
  ItemRules,
  Pathway,
} from '../../src/catalogue/types';
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
  const scene = { answers: answersOf(rules.facts, facts), on, holidays };
  const read = (pathway: Pathway) => readPath(pathway, scene) ?? [];
  const reads = rules.pathways.flatMap(read);
  const gate = mainGate(rules);
  const main = reads.filter(({ pathway }) => pathway.gate === gate);
  const verdict = throughChoices(rules, scene, main);
  const { headline, firm, ask, eligibleOn, advisableOn, endsOn } = verdict;
  return {
    headline,
    certainty: firm ? 'firm' : 'call-first',
    ask,
    ...(eligibleOn !== undefined && { eligibleOn }),
    ...(advisableOn !== undefined && { advisableOn }),
    ...(endsOn !== undefined && { endsOn }),
    pathways: Object.fromEntries(reads.map(({ pathway, path }) => [pathway.id, path])),
  };
}

interface Verdict extends Level {
  readonly endsOn?: string | undefined;
  /** The main gate's pathways that led to it; where a choice was tried, as its first option has them. */
  readonly main: readonly Read[];
}

/** 总结论只看主门：有 authority 路径的事项看 authority，其余看 credit-china。 */
function mainGate({ pathways }: ItemRules): Gate {
  return pathways.some(({ gate }) => gate === 'authority') ? 'authority' : 'credit-china';
}

/** A choice that is asked for but leads to the same verdict whatever it is need not be asked. */
function throughChoices(rules: ItemRules, scene: Scene, main: readonly Read[]): Verdict {
  const automatic = main.filter(({ pathway }) => pathway.nature === 'automatic');
  const [endsOn] = automatic.flatMap(({ path }) => path.endsOn ?? []).sort();
  const direct = { ...levelOf(rules, main, scene), endsOn, main };
  if (direct.headline !== 'answers-needed') return direct;
  if (main.some(({ needsRecordDay }) => needsRecordDay)) return direct;
  for (const fact of rules.facts) {
    if (fact.type !== 'choice' || !direct.ask.includes(fact.id)) continue;
    const settled = whateverItIs(fact, rules, scene, main);
    if (settled !== undefined) return settled;
  }
  return direct;
}

/** The verdict to which every option of this choice leads; undefined as soon as two differ. */
function whateverItIs(
  { id, options = [] }: FactDefinition,
  rules: ItemRules,
  scene: Scene,
  main: readonly Read[],
): Verdict | undefined {
  const verdicts: Verdict[] = [];
  for (const { value } of options) {
    const supposed = { ...scene, answers: { ...scene.answers, [id]: value } };
    const reads = main.flatMap(({ pathway }) => readPath(pathway, supposed) ?? []);
    const verdict = throughChoices(rules, supposed, reads);
    if (verdict.headline === 'answers-needed') return undefined;
    if (verdicts.some(({ headline }) => headline !== verdict.headline)) return undefined;
    verdicts.push(verdict);
  }
  return sharedVerdict(verdicts);
}

/** The verdict that these share, which have one headline; days that it does not name stay only where they are the same. */
function sharedVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first] = verdicts;
  const by = (first?.by ?? []).filter(
    (id) =>
      verdicts.every((verdict) => verdict.by.includes(id)) &&
      common(verdicts.map((verdict) => daysNamed(verdict, id))) !== undefined,
  );
  if (first === undefined || by.length === 0) return undefined;
  const eligibleOn = common(verdicts.map((verdict) => verdict.eligibleOn));
  const advisableOn = common(verdicts.map((verdict) => verdict.advisableOn));
  return {
    headline: first.headline,
    by,
    firm: verdicts.every(({ firm }) => firm),
    ask: [],
    main: first.main,
    endsOn: common(verdicts.map((verdict) => verdict.endsOn)),
    ...(eligibleOn !== undefined && { eligibleOn }),
    ...(advisableOn !== undefined && { advisableOn }),
  };
}

/** The days that the headline itself names, by this pathway; where they are two, both readings. */
function daysNamed({ headline, eligibleOn, endsOn, main }: Verdict, id: string): string {
  if (headline === 'apply-on') return JSON.stringify([eligibleOn, endsOn]);
  if (headline !== 'two-readings' && headline !== 'ends-on') return '';
  const readings = main.find(({ pathway }) => pathway.id === id)?.path.readings;
  const days = [readings?.earlier, readings?.current].map((reading) => [
    reading?.status,
    reading?.eligibleOn,
    reading?.endsOn,
  ]);
  return JSON.stringify([headline === 'ends-on' && endsOn, days]);
}

/** The value that all share; undefined when they differ. */
function common(values: readonly (string | undefined)[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
