import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConditionGroup, ConditionNode, ItemRules } from '../../../src/catalogue/types';
import { assess } from '../../../src/rules/assess';
import type { Facts } from '../../../src/rules/assessment';
import { type ChangedLaw, isVerdictChanged, lawChange } from '../../../src/rules/law-change';
import {
  catalogueOf,
  choice,
  COMMON_FACTS,
  day,
  fact,
  group,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
  version,
} from '../../support/catalogues';
import { PAST, withPast } from '../../support/released';
import { recentDay } from './arbitraries';
import { factsFor, GENERATED_FACTS, generatedRules } from './generated-catalogues';

const ON = day('2026-11-23');
const LISTED: Facts = { listedOn: '2026-05-22', fulfilled: true };

function rules(conditions: readonly ConditionNode[] | ConditionGroup, facts = COMMON_FACTS) {
  return rulesOf([pathway('removal', conditions)], { facts });
}

/** What has changed between two versions of the rules; fails where they cannot be compared. */
function changed(past: ItemRules, present: ItemRules, facts: Facts, on = ON): ChangedLaw {
  const catalogue = withPast(catalogueOf(present), past);
  const change = lawChange(catalogue, { itemId: ITEM, facts, seen: PAST }, on);
  if (change.kind !== 'changed') throw new Error(change.kind);
  return change;
}

function kinds({ changes }: ChangedLaw): readonly string[] {
  return changes.map(({ kind }) => kind);
}

describe('a record whose rules have not changed', () => {
  it('has nothing to be told, whatever else was released', () => {
    const present = catalogueOf(rules([since('listedOn', 6)]));
    const catalogue = withPast(present, rules([since('listedOn', 3)]));
    const seen = present.items[ITEM].digest;
    expect(lawChange(catalogue, { itemId: ITEM, facts: LISTED, seen }, ON)).toEqual({
      kind: 'none',
    });
  });
});

describe('rules that this build does not carry', () => {
  it('are said to be missing', () => {
    const catalogue = catalogueOf(rules([since('listedOn', 6)]));
    expect(lawChange(catalogue, { itemId: ITEM, facts: LISTED, seen: 'e'.repeat(64) }, ON)).toEqual(
      { kind: 'not-kept' },
    );
  });

  it('are not taken from another item', () => {
    const other = { ...rules([since('listedOn', 3)]), id: 'serious-statistics' } as const;
    const catalogue = withPast(catalogueOf(rules([since('listedOn', 6)])), other);
    expect(lawChange(catalogue, { itemId: ITEM, facts: LISTED, seen: PAST }, ON)).toEqual({
      kind: 'not-kept',
    });
  });
});

describe('a change of the rules', () => {
  it('moves the day, judged by both on the same day', () => {
    const past = rules([{ ...since('listedOn', 6), id: 'wait' }, holds('fulfilled')]);
    const present = rules([{ ...since('listedOn', 12), id: 'wait' }, holds('fulfilled')]);
    const change = changed(past, present, LISTED);
    expect(change.before).toMatchObject({ headline: 'apply-now', on: ON });
    expect(change.after).toMatchObject({ headline: 'apply-on', on: ON });
    expect(change.changes).toContainEqual({
      kind: 'headline',
      was: 'apply-now',
      now: 'apply-on',
    });
    expect(change.changes).toContainEqual({
      kind: 'day',
      day: 'eligibleOn',
      was: undefined,
      now: day('2027-05-23'),
    });
    expect(isVerdictChanged(change)).toBe(true);
  });

  it('is no change where only time has passed', () => {
    const same = rules([since('listedOn', 6), holds('fulfilled')]);
    for (const on of ['2026-05-22', '2026-11-22', '2026-11-23', '2030-01-01']) {
      const change = changed(same, { ...same, shownFact: 'stillListed' }, LISTED, day(on));
      expect(change.changes, on).toEqual([]);
    }
  });

  it('names a condition that is new, gone or changed, with what it comes to', () => {
    const waits = { ...since('listedOn', 12), id: 'wait', text: '列入满 12 个月' };
    const past = rules([holds('fulfilled'), { ...waits, text: '列入满 1 年' }]);
    const present = rules([holds('corrected'), waits]);
    const change = changed(past, present, { ...LISTED, corrected: false });
    expect(kinds(change)).toContain('headline');
    const rows = change.changes.filter(({ kind }) => kind.startsWith('condition'));
    expect(rows).toMatchObject([
      { kind: 'condition-new', condition: { condition: { id: 'corrected' }, state: 'unmet' } },
      {
        kind: 'condition-changed',
        was: { condition: { text: '列入满 1 年' } },
        now: { condition: { text: '列入满 12 个月' }, state: 'waits', until: '2027-05-23' },
      },
      { kind: 'condition-gone', condition: { condition: { id: 'fulfilled' }, state: 'met' } },
    ]);
  });

  it.each([
    ['turns it round', group({ none: [holds('fulfilled')] })],
    ['makes it one of several', group({ any: [holds('fulfilled')] })],
    ['lets it be made good', group({ all: [holds('fulfilled', { curable: true })] })],
  ])('notices a condition of the same words when it %s', (_, conditions) => {
    const past = rules(group({ all: [holds('fulfilled')] }));
    const change = changed(past, rules(conditions), LISTED);
    expect(kinds(change)).toContain('condition-changed');
  });

  it('names the question that is asked by the present rules only', () => {
    const past = rules([holds('fulfilled')]);
    const change = changed(past, rules([holds('fulfilled'), holds('corrected')]), LISTED);
    expect(change.changes).toContainEqual({
      kind: 'question-new',
      fact: fact('corrected', 'boolean'),
    });
  });

  it('asks again where the present rules cannot read the answer', () => {
    const severe = { ...LISTED, severity: 'serious' };
    const asking = [
      { ...holds('fulfilled'), test: { verb: 'is', fact: 'severity', values: ['minor'] } } as const,
    ];
    const others = COMMON_FACTS.map((one) =>
      one.id === 'severity' ? choice('severity', 'minor', 'grave') : one,
    );
    const change = changed(rules(asking), rules(asking, others), severe);
    expect(change.changes).toContainEqual(
      expect.objectContaining({
        kind: 'question-new',
        fact: choice('severity', 'minor', 'grave'),
      }),
    );
  });

  it('names what was answered and is asked no more', () => {
    const without = COMMON_FACTS.filter(({ id }) => id !== 'again');
    const past = rules(group({ all: [holds('fulfilled')], none: [holds('again')] }));
    const present = rules([holds('fulfilled')], without);
    const change = changed(past, present, { ...LISTED, again: false });
    expect(change.changes).toContainEqual({
      kind: 'question-gone',
      fact: fact('again', 'boolean'),
    });
  });

  it('names pathways that were opened and closed', () => {
    const past = rulesOf([pathway('old', [holds('fulfilled')])]);
    const present = rulesOf([pathway('new', [holds('fulfilled')])]);
    expect(kinds(changed(past, present, LISTED))).toEqual(['pathway-new', 'pathway-gone']);
  });

  it('names the provision in whose place another came', () => {
    const conditions = [holds('fulfilled')];
    const past = rulesOf([pathway('removal', conditions)]);
    const ended = version('2020-01-01', conditions, '2026-10-31');
    const present = rulesOf([
      pathway('removal', conditions, { versions: [ended, version('2026-11-01', conditions)] }),
    ]);
    const change = changed(past, present, { ...LISTED, listedOn: '2026-11-10' });
    expect(change.changes).toMatchObject([
      { kind: 'basis', was: { effectiveFrom: '2020-01-01' }, now: { effectiveFrom: '2026-11-01' } },
    ]);
    expect(isVerdictChanged(change)).toBe(false);
  });

  it('tells the day of the other gate apart from the verdict’s', () => {
    const twoGates = (months: number): ItemRules =>
      rulesOf([
        pathway('removal', [holds('fulfilled')]),
        pathway('site', [{ ...since('listedOn', months), id: 'wait' }], { gate: 'credit-china' }),
      ]);
    const change = changed(twoGates(12), twoGates(24), LISTED);
    expect(isVerdictChanged(change)).toBe(false);
    expect(change.changes).toContainEqual(
      expect.objectContaining({
        kind: 'pathway-day',
        day: 'eligibleOn',
        was: day('2027-05-23'),
        now: day('2028-05-23'),
      }),
    );
  });

  it('of the holidays alone is told as that', () => {
    // The last day, a Saturday, moves to Monday the 24th: the day after is never too early.
    const same = rules([since('listedOn', 12)]);
    const off = [{ year: 2027, off: [day('2027-05-24')], work: [] }];
    const catalogue = withPast(catalogueOf(same, off), same, []);
    const change = lawChange(catalogue, { itemId: ITEM, facts: LISTED, seen: PAST }, ON);
    expect(change).toMatchObject({
      kind: 'changed',
      cause: 'holidays',
      changes: [{ kind: 'day', day: 'advisableOn', was: '2027-05-25', now: '2027-05-26' }],
    });
  });
});

describe('whatever the rules and the answers', () => {
  const two = fc.tuple(generatedRules, generatedRules, factsFor(GENERATED_FACTS), recentDay);

  it('nothing is named where the rules say the same', () => {
    fc.assert(
      fc.property(two, ([same, , facts, on]) => {
        const { changes, cause } = changed(same, same, facts, on);
        expect({ changes, cause }).toEqual({ changes: [], cause: 'holidays' });
      }),
      { numRuns: 60 },
    );
  });

  it('the verdicts are those of either rules that day, and every difference of them is named', () => {
    fc.assert(
      fc.property(two, ([past, present, facts, on]) => {
        const change = changed(past, present, facts, on);
        const before = assess(catalogueOf(past), ITEM, facts, on);
        const after = assess(catalogueOf(present), ITEM, facts, on);
        expect({ ...change.before, edition: '', digest: '' }).toEqual({
          ...before,
          edition: '',
          digest: '',
        });
        expect(change.after).toEqual(after);
        const differs =
          before.headline !== after.headline ||
          before.certainty !== after.certainty ||
          before.eligibleOn !== after.eligibleOn ||
          before.advisableOn !== after.advisableOn ||
          before.endsOn !== after.endsOn;
        expect(isVerdictChanged(change)).toBe(differs);
      }),
      { numRuns: 60 },
    );
  });

  it('what is new one way is gone the other way', () => {
    const turned: Readonly<Record<string, string>> = {
      'condition-new': 'condition-gone',
      'condition-gone': 'condition-new',
      'pathway-new': 'pathway-gone',
      'pathway-gone': 'pathway-new',
    };
    const names = (change: ChangedLaw): readonly string[] =>
      change.changes
        .flatMap((one) => {
          if (one.kind === 'pathway-new' || one.kind === 'pathway-gone')
            return [`${one.kind} ${one.pathway.id}`];
          return one.kind === 'condition-new' || one.kind === 'condition-gone'
            ? [`${one.kind} ${one.pathway.id} ${one.condition.condition.id}`]
            : [];
        })
        .sort();
    fc.assert(
      fc.property(two, ([past, present, facts, on]) => {
        const there = names(changed(past, present, facts, on));
        const back = names(changed(present, past, facts, on)).map((name) => {
          const [kind = '', ...rest] = name.split(' ');
          return [turned[kind], ...rest].join(' ');
        });
        expect(back.sort()).toEqual(there);
      }),
      { numRuns: 60 },
    );
  });
});
