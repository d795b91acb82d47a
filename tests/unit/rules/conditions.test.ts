import { describe, expect, it } from 'vitest';
import type { ConditionGroup } from '../../../src/catalogue/types';
import type { Facts } from '../../../src/rules/assessment';
import { decisive, evaluate, factsLacking, findingsOf } from '../../../src/rules/conditions';
import { knownFacts } from '../../../src/rules/facts';
import type { Scene } from '../../../src/rules/verbs';
import { day, group, holds, rulesOf, since, SOURCE } from '../../support/catalogues';

const rules = rulesOf([]);
const scene = (facts: Facts): Scene => ({
  known: knownFacts(rules, facts),
  on: day('2026-11-23'),
});
const state = (conditions: ConditionGroup, facts: Facts): string =>
  evaluate(conditions, scene(facts)).state;

const fulfilled = holds('fulfilled');
const corrected = holds('corrected');
const again = holds('again');
const oneYear = since('listedOn', 12);

describe('a group', () => {
  it('needs all of all, one of any, and none of none', () => {
    const conditions = group({ all: [oneYear], any: [fulfilled, corrected], none: [again] });
    const good = { listedOn: '2025-11-22', fulfilled: false, corrected: true, again: false };
    expect(state(conditions, good)).toBe('met');
    expect(state(conditions, { ...good, corrected: false })).toBe('unmet');
    expect(state(conditions, { ...good, again: true })).toBe('unmet');
    expect(state(conditions, { ...good, listedOn: '2025-11-23' })).toBe('waits');
    expect(state(conditions, { ...good, again: undefined })).toBe('unknown');
  });

  it('without conditions is met, and an empty any asks for nothing', () => {
    expect(state(group({}), {})).toBe('met');
    expect(state(group({ all: [group({})] }), {})).toBe('met');
  });

  it('under none is turned round as a whole', () => {
    const conditions = group({ none: [group({ all: [fulfilled, corrected] })] });
    expect(state(conditions, { fulfilled: true, corrected: true })).toBe('unmet');
    expect(state(conditions, { fulfilled: true, corrected: false })).toBe('met');
    expect(state(conditions, { fulfilled: true })).toBe('unknown');
    const either = group({ none: [group({ any: [fulfilled, corrected] })] });
    expect(state(either, { fulfilled: true, corrected: false })).toBe('unmet');
    expect(state(either, { fulfilled: false, corrected: false })).toBe('met');
    const twice = group({ none: [group({ none: [again] })] });
    expect(state(twice, { again: true })).toBe('met');
  });
});

describe('findings', () => {
  it('name every condition once, in the order written, with what the applicant sees', () => {
    const conditions = group({ all: [oneYear], any: [fulfilled, corrected], none: [again] });
    const facts = { listedOn: '2025-12-01', fulfilled: true, again: false };
    expect(findingsOf(conditions, scene(facts))).toStrictEqual([
      {
        condition: 'listedOn-12',
        state: 'waits',
        until: '2026-12-02',
        facts: ['listedOn'],
        citation: SOURCE,
        evidence: 'full',
      },
      {
        condition: 'fulfilled',
        state: 'met',
        facts: ['fulfilled'],
        citation: SOURCE,
        evidence: 'full',
      },
      {
        condition: 'corrected',
        state: 'unknown',
        facts: ['corrected'],
        citation: SOURCE,
        evidence: 'full',
      },
      { condition: 'again', state: 'met', facts: ['again'], citation: SOURCE, evidence: 'full' },
    ]);
  });

  it('carry the remedy', () => {
    const conditions = group({ all: [holds('fulfilled', { remedy: '先交清罚款' })] });
    expect(findingsOf(conditions, scene({}))[0]?.remedy).toBe('先交清罚款');
  });
});

describe('what decides', () => {
  const conditions = group({
    all: [fulfilled, group({ any: [corrected, again] })],
  });
  const ids = (facts: Facts, wanted: 'unmet' | 'unknown'): readonly string[] =>
    decisive(conditions, wanted, scene(facts)).map(({ id }) => id);

  it('closes: every condition that does so, but not the failed half of an alternative that holds', () => {
    const facts = { fulfilled: false, corrected: false };
    expect(ids({ ...facts, again: true }, 'unmet')).toEqual(['fulfilled']);
    expect(ids({ ...facts, again: false }, 'unmet')).toEqual(['fulfilled', 'corrected', 'again']);
  });

  it('is open: not the unknown half of an alternative that holds', () => {
    expect(ids({ again: true }, 'unknown')).toEqual(['fulfilled']);
    expect(factsLacking(conditions, scene({ corrected: false }))).toEqual(['fulfilled', 'again']);
  });

  it('is nothing where the group is settled otherwise', () => {
    expect(ids({ fulfilled: false }, 'unknown')).toEqual([]);
    expect(ids({ fulfilled: true }, 'unmet')).toEqual([]);
  });
});
