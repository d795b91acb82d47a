import type { Catalogue, Pathway } from '../../src/catalogue/types';
import type { Facts } from '../../src/rules/assessment';
import { isRealDay } from './naive-days';
import { type Answers, findingsOf, type NaivePath, readPath, unexpected } from './naive-pathway';

/**
 * A second opinion on one penalty of another sector, as plainly as the contract of the rules can be written down, with
 * nothing of the engine. It knows only what this item uses and throws when it meets anything else.
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

/** The verdict on dated records; of a record without a date only what `waysItMayBe` completes is judged. */
export function naiveAssess(catalogue: Catalogue, facts: Facts, on: string): NaiveVerdict {
  const { rules } = catalogue.items['penalty-other-sectors'];
  return throughChoices(catalogue, answersOf(rules.facts, facts), on);
}

/** Every complete record that these facts may turn out to be. `days`: those to try for an unknown date. */
export function waysItMayBe(
  catalogue: Catalogue,
  facts: Facts,
  days: readonly string[],
): readonly Facts[] {
  const { facts: definitions } = catalogue.items['penalty-other-sectors'].rules;
  let ways: Answers[] = [answersOf(definitions, facts)];
  for (const { id, type, options } of definitions) {
    if (ways[0]?.[id] !== undefined) continue;
    const values =
      type === 'date' ? days : type === 'boolean' ? [true, false] : (options ?? []).map(valueOf);
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [id]: value })));
  }
  return ways;
}

/** A choice that is asked for but leads to the same verdict whatever it is need not be asked. */
function throughChoices(catalogue: Catalogue, answers: Answers, on: string): NaiveVerdict {
  const direct = byLevels(catalogue, answers, on);
  if (direct.headline !== 'answers-needed') return direct;
  for (const { id, type, options } of catalogue.items['penalty-other-sectors'].rules.facts) {
    if (type !== 'choice' || !direct.ask.includes(id)) continue;
    const verdicts = (options ?? []).map((option) =>
      throughChoices(catalogue, { ...answers, [id]: option.value }, on),
    );
    const [first, ...others] = verdicts;
    if (first === undefined || first.headline === 'answers-needed') continue;
    if (others.some((other) => decision(other) !== decision(first))) continue;
    const { endsOn: _, ...verdict } = first;
    const endsOn = common(verdicts.map((each) => each.endsOn));
    return { ...verdict, ...(endsOn !== undefined && { endsOn }), pathways: direct.pathways };
  }
  return direct;
}

/** What makes two verdicts the same: the level and its days. Each level of this item has one pathway only. */
function decision({ headline, eligibleOn, endsOn, pathways }: NaiveVerdict): string {
  if (headline === 'apply-on') return JSON.stringify([headline, eligibleOn, endsOn]);
  if (headline !== 'two-readings') return headline;
  const readings = pathways['early-termination']?.readings;
  const days = [readings?.earlier, readings?.current].map((reading) => [
    reading?.status,
    reading?.status === 'opens' ? reading.eligibleOn : undefined,
  ]);
  return JSON.stringify([headline, days]);
}

function byLevels(catalogue: Catalogue, answers: Answers, on: string): NaiveVerdict {
  const { holidays, items } = catalogue;
  const { rules } = items['penalty-other-sectors'];
  const [apply, expire] = rules.pathways;
  if (apply?.nature !== 'application' || expire?.nature !== 'automatic') throw unexpected('paths');
  if (rules.pathways.length !== 2 || rules.notPublished !== undefined) throw unexpected('paths');
  if (rules.pathways.some(({ gate }) => gate !== 'credit-china')) throw unexpected('gate');

  const applied = readPath(apply, answers, on, holidays);
  const expired = readPath(expire, answers, on, holidays);
  if (applied === undefined || expired === undefined) {
    return { headline: 'no-rules', certainty: 'call-first', ask: [], pathways: {} };
  }
  const pathways = { [apply.id]: applied, [expire.id]: expired };
  const { endsOn } = expired;
  const base = {
    certainty: 'firm',
    ask: [],
    pathways,
    ...(endsOn !== undefined && { endsOn }),
  } as const;
  const missing = (path: NaivePath): NaiveVerdict => ({
    ...base,
    headline: 'answers-needed',
    ask: path.ask ?? [],
  });

  if (answers[rules.shownFact] === false) return { ...base, headline: 'not-published' };
  if (expired.status === 'unknown') return missing(expired);
  if (expired.status === 'open') return { ...base, headline: 'ended' };
  switch (applied.status) {
    case 'unknown':
      return missing(applied);
    case 'open':
      return { ...base, headline: 'apply-now' };
    case 'two-readings':
      return { ...base, headline: 'two-readings', certainty: 'call-first' };
    case 'opens':
      return { ...base, headline: 'apply-on', ...openingDays(applied) };
    case 'closed': {
      const fixed = readPath(apply, madeGood(apply, answers, on), on, holidays);
      return {
        ...base,
        headline: 'fix-first',
        ...(fixed?.status === 'opens' && openingDays(fixed)),
      };
    }
  }
}

/** Everything that closes this pathway is curable, so level 8 is the last one it can come to. */
function madeGood({ versions }: Pathway, answers: Answers, on: string): Answers {
  const cured: Record<string, string | boolean> = { ...answers };
  for (const { condition } of versions.flatMap((version) => findingsOf(version, {}, on))) {
    if (condition.test.verb !== 'true') continue;
    if (condition.curable !== true) throw unexpected(condition.id);
    cured[condition.test.fact] = true;
  }
  return cured;
}

function openingDays({ eligibleOn, advisableOn }: NaivePath) {
  if (eligibleOn === undefined || advisableOn === undefined) throw unexpected('no day');
  return { eligibleOn, advisableOn };
}

function valueOf({ value }: { readonly value: string }): string {
  return value;
}

/** The value that all share; undefined when they differ. */
function common(values: readonly (string | undefined)[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

type Definitions = Catalogue['items']['penalty-other-sectors']['rules']['facts'];

function answersOf(definitions: Definitions, facts: Facts): Answers {
  const answers: Record<string, string | boolean> = {};
  for (const { id, type, options, default: assumed } of definitions) {
    const given = facts[id];
    if (type === 'date' && isRealDay(given)) answers[id] = given;
    else if (type === 'boolean' && typeof given === 'boolean') answers[id] = given;
    else if (type === 'choice' && options?.some(({ value }) => value === given))
      answers[id] = String(given);
    else if (typeof assumed === 'boolean') answers[id] = assumed;
  }
  return answers;
}
