import { describe, expect, it } from 'vitest';
import type { Condition, ConditionNode, Evidence, Pathway } from '../../../src/catalogue/types';
import type { Assessment, Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import {
  catalogueOf,
  day,
  group,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
} from '../../support/catalogues';

const wait = (months: number, evidence: Evidence): Condition =>
  since('listedOn', months, { evidence });
const is = (fact: string, evidence: Evidence, extra: object = {}): Condition =>
  holds(fact, { evidence, ...extra });

function judge(conditions: readonly ConditionNode[], facts: Facts, ...more: Pathway[]): Assessment {
  const rules = rulesOf([pathway('removal', conditions), ...more]);
  return assess(catalogueOf(rules), ITEM, facts, day('2026-11-23'));
}
const certainty = (...given: Parameters<typeof judge>): Assessment['certainty'] =>
  judge(...given).certainty;

const OLD = { listedOn: '2020-01-01' };

describe('the certainty of a verdict', () => {
  it.each(['full', 'quoted', 'plan'] as const)('%s decides firmly', (evidence) => {
    expect(certainty([is('fulfilled', evidence)], { fulfilled: true })).toBe('firm');
  });

  it.each(['summary', 'inferred'] as const)('%s asks to call first', (evidence) => {
    expect(certainty([is('fulfilled', evidence)], { fulfilled: true })).toBe('call-first');
  });

  it('is that of the weakest condition that had to be met', () => {
    const conditions = [is('fulfilled', 'full'), is('corrected', 'summary')];
    expect(certainty(conditions, { fulfilled: true, corrected: true })).toBe('call-first');
  });

  it('is that of the best condition that closes by itself', () => {
    const conditions = [is('fulfilled', 'full'), is('corrected', 'summary')];
    expect(certainty(conditions, { fulfilled: false, corrected: false })).toBe('firm');
    expect(certainty(conditions, { fulfilled: true, corrected: false })).toBe('call-first');
  });

  it('of an impossible repair is that of the pathway closed least firmly', () => {
    const other = pathway('other', [is('corrected', 'summary')]);
    const facts = { fulfilled: false, corrected: false };
    expect(judge([is('fulfilled', 'full')], facts, other)).toMatchObject({
      headline: 'cannot-repair',
      certainty: 'call-first',
    });
  });

  it('needs only one firm way to apply', () => {
    const other = pathway('other', [is('corrected', 'full')]);
    const facts = { fulfilled: true, corrected: true };
    expect(certainty([is('fulfilled', 'summary')], facts, other)).toBe('firm');
  });

  it('does not suffer from a condition of a level that was passed', () => {
    const expiry = pathway('expiry', [wait(360, 'summary')], { nature: 'automatic' });
    expect(certainty([wait(12, 'full')], OLD, expiry)).toBe('firm');
  });

  it('of making good first suffers from a doubtful day', () => {
    const conditions = [is('fulfilled', 'full', { curable: true }), wait(12, 'summary')];
    expect(certainty(conditions, { ...OLD, fulfilled: false })).toBe('firm');
    expect(certainty(conditions, { listedOn: '2026-11-01', fulfilled: false })).toBe('call-first');
  });

  it('of questions is firm', () => {
    expect(certainty([is('fulfilled', 'summary')], {})).toBe('firm');
  });
});

describe('a condition that is only inferred', () => {
  it('does not count where the verdict is the same without it', () => {
    const conditions = [wait(12, 'full'), wait(6, 'inferred'), is('fulfilled', 'inferred')];
    expect(certainty(conditions, { ...OLD, fulfilled: true })).toBe('firm');
    expect(certainty(conditions, { listedOn: '2026-11-01', fulfilled: true })).toBe('firm');
  });

  it('does not count once its later day has passed too', () => {
    const conditions = [wait(6, 'full'), wait(12, 'inferred')];
    expect(certainty(conditions, { listedOn: '2025-11-22' })).toBe('firm');
    expect(certainty(conditions, { listedOn: '2025-11-23' })).toBe('call-first');
  });

  it('counts where it sets the day, or closes', () => {
    const conditions = [wait(6, 'full'), wait(12, 'inferred'), is('fulfilled', 'inferred')];
    const recent = { listedOn: '2026-11-01' };
    expect(certainty(conditions, { ...recent, fulfilled: true })).toBe('call-first');
    expect(certainty(conditions, { ...OLD, fulfilled: false })).toBe('call-first');
  });

  it('counts where nothing else would be left, or no other waiting time', () => {
    expect(certainty([is('fulfilled', 'inferred')], { fulfilled: true })).toBe('call-first');
    const conditions = [wait(12, 'inferred'), is('fulfilled', 'full')];
    expect(certainty(conditions, { ...OLD, fulfilled: true })).toBe('call-first');
  });

  it('is left out also inside alternatives and exclusions', () => {
    const conditions = [
      wait(12, 'full'),
      group({ none: [is('again', 'inferred')], any: [is('corrected', 'inferred')] }),
    ];
    expect(certainty(conditions, { ...OLD, again: false, corrected: true })).toBe('firm');
  });
});
