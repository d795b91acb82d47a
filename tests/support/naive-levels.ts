import type { ItemRules, Nature } from '../../src/catalogue/types';
import { anotherApplies, dayOnceFixed, fixFirst, type Holds } from './naive-closed';
import { lacksOf } from './naive-condition';
import { judgeAll } from './naive-group';
import { asAnswered, isInForce, type NaivePath, type Read, type Scene } from './naive-pathway';

/** The headline, for the second opinion: level after level, each certain, open, or certainly not. */

export interface Level {
  readonly headline: string;
  readonly firm: boolean;
  /** The pathways it rests on; what is not a pathway has a name of its own. */
  readonly by: readonly string[];
  readonly ask: readonly string[];
  readonly eligibleOn?: string;
  readonly advisableOn?: string;
}

/** `main`: the pathways of the main gate in force. */
export function levelOf(rules: ItemRules, main: readonly Read[], scene: Scene): Level {
  return (
    noRules(main) ??
    notPublished(rules, scene) ??
    ended(main) ??
    application(main) ??
    throughOthers(main, scene) ??
    correction(main) ??
    afterFixing(main, scene) ??
    ends(main) ??
    cannotRepair(main)
  );
}

function noRules(main: readonly Read[]): Level | undefined {
  if (main.length > 0) return undefined;
  return { headline: 'no-rules', firm: false, by: [], ask: [] };
}

function notPublished({ shownFact, notPublished: law }: ItemRules, scene: Scene) {
  const shown = scene.answers[shownFact];
  const byLaw =
    law !== undefined && isInForce(law, scene.on)
      ? judgeAll(law.conditions, asAnswered(scene))
      : undefined;
  const level = { headline: 'not-published', by: ['not-published'], ask: [] };
  if (shown === false) return { ...level, firm: true };
  if (byLaw?.state === 'met') return { ...level, firm: byLaw.firm };
  if (shown !== undefined && byLaw?.state !== 'unknown') return undefined;
  return answersNeeded([
    ...(shown === undefined ? [shownFact] : []),
    ...(byLaw?.state === 'unknown' ? lacksOf(byLaw) : []),
  ]);
}

function ended(main: readonly Read[]): Level | undefined {
  return having('ended', 'open', natured(main, 'automatic'));
}

/** Levels 3 to 5. */
function application(main: readonly Read[]): Level | undefined {
  const applications = natured(main, 'application', 'ex-officio');
  const apply = having('apply-now', 'open', applications);
  if (apply !== undefined) return apply;
  const two = having('two-readings', 'two-readings', applications);
  if (two !== undefined) return two;
  const first = earliest(withStatus(applications, 'opens'), 'eligibleOn');
  return first.length === 0 ? undefined : { ...level('apply-on', first), ...openingDays(first) };
}

function throughOthers(main: readonly Read[], scene: Scene): Level | undefined {
  const closed = withStatus(natured(main, 'application', 'ex-officio'), 'closed');
  return holding('another-applies', closed, (read) => anotherApplies(read, scene));
}

function correction(main: readonly Read[]): Level | undefined {
  return having('other-procedure', 'open', natured(main, 'correction'));
}

function afterFixing(main: readonly Read[], scene: Scene): Level | undefined {
  const closed = withStatus(natured(main, 'application', 'ex-officio'), 'closed');
  const found = holding('fix-first', closed, (read) => fixFirst(read, scene));
  if (found?.headline !== 'fix-first') return found;
  const fixed = closed
    .filter(({ pathway }) => found.by.includes(pathway.id))
    .flatMap((read) => dayOnceFixed(read, scene) ?? []);
  const first = earliest(fixed, 'eligibleOn');
  if (first.length === 0) return found;
  return { ...found, firm: found.firm && first.some(isFirm), ...openingDays(first) };
}

function ends(main: readonly Read[]): Level | undefined {
  const automatic = natured(main, 'automatic');
  const first = earliest(withStatus(automatic, 'opens'), 'endsOn');
  if (first.length > 0) return level('ends-on', first);
  return having('ends-on', 'two-readings', automatic);
}

/** Each pathway is closed by its own reason, so all of them count. */
function cannotRepair(main: readonly Read[]): Level {
  return { ...level('cannot-repair', main), firm: main.every(isFirm) };
}

/** The level holds when one of these has the status; it depends when one is unknown. */
function having(headline: string, status: NaivePath['status'], reads: readonly Read[]) {
  const found = withStatus(reads, status);
  if (found.length > 0) return level(headline, found);
  const unknown = withStatus(reads, 'unknown');
  if (unknown.length === 0) return undefined;
  return answersNeeded(unknown.flatMap(({ path }) => path.ask ?? []));
}

/** The same for what is asked of a closed pathway. */
function holding(headline: string, closed: readonly Read[], judge: (read: Read) => Holds) {
  const judged = closed.map((read) => ({ read, found: judge(read) }));
  const yes = judged.filter(({ found }) => found.holds === 'yes');
  if (yes.length > 0) {
    const by = yes.map(({ read }) => read.pathway.id);
    return { headline, firm: yes.some(({ found }) => found.firm), by, ask: [] };
  }
  const ask = judged.flatMap(({ found }) => found.ask);
  return ask.length === 0 ? undefined : answersNeeded(ask);
}

/** One pathway is enough, so the best founded counts. */
function level(headline: string, reads: readonly Read[]): Level {
  const by = reads.map(({ pathway }) => pathway.id);
  return { headline, firm: reads.some(isFirm), by, ask: [] };
}

function answersNeeded(ask: readonly string[]): Level {
  return { headline: 'answers-needed', firm: true, by: [], ask: [...new Set(ask)].sort() };
}

function openingDays([first]: readonly Read[]) {
  const { eligibleOn, advisableOn } = first?.path ?? {};
  return {
    ...(eligibleOn !== undefined && { eligibleOn }),
    ...(advisableOn !== undefined && { advisableOn }),
  };
}

/** Those that come first, together. */
function earliest(reads: readonly Read[], day: 'eligibleOn' | 'endsOn'): readonly Read[] {
  const [first] = reads.flatMap(({ path }) => path[day] ?? []).sort();
  return first === undefined ? [] : reads.filter(({ path }) => path[day] === first);
}

function natured(reads: readonly Read[], ...natures: readonly Nature[]): readonly Read[] {
  return reads.filter(({ pathway }) => natures.includes(pathway.nature));
}

function withStatus(reads: readonly Read[], status: NaivePath['status']): readonly Read[] {
  return reads.filter(({ path }) => path.status === status);
}

function isFirm({ firm }: Read): boolean {
  return firm;
}
