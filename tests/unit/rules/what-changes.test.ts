import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/index';
import { assess } from '../../../src/rules/assess';
import type { Facts } from '../../../src/rules/assessment';
import { type Change, whatChanges } from '../../../src/rules/what-changes';
import { day } from '../../support/catalogues';
import { goldenCases } from '../../support/golden-cases';
import { goThrough, interview, ITEM_IDS } from '../../support/interviews';

/** A case of 拖欠农民工工资 in which everything is done. */
const WAGES: Facts = {
  listedOn: '2026-01-12',
  violationCorrected: true,
  correctedOn: '2026-05-22',
  pledgeGiven: true,
  arrearsAgainWhileListed: false,
  criminalProceedings: false,
  obligationsFulfilled: true,
};

function changesOf(state: ReturnType<typeof interview>): readonly Change[] {
  return whatChanges({ ...state, itemId: state.item.id });
}

function expectHonest(state: ReturnType<typeof interview>): void {
  const changes = changesOf(state);
  expect(changes.length).toBeLessThanOrEqual(5);
  for (const { kind, fact, values, then } of changes) {
    expect(then.headline).not.toBe(state.assessment.headline);
    expect(['answers-needed', 'no-rules']).not.toContain(then.headline);
    for (const value of values) {
      expect(value).not.toBe(state.facts[fact]);
      const facts = { ...state.facts, [fact]: value };
      const judged = assess(catalogue, state.item.id, facts, state.assessment.on);
      expect({ ...judged, pathways: [] }, `${fact}=${String(value)}`).toEqual({
        ...then,
        pathways: [],
      });
    }
    if (kind === 'not-known') expect(state.unsure).toContain(fact);
    if (kind !== 'to-do') expect(state.facts[fact]).toBeUndefined();
  }
}

describe.each(ITEM_IDS)('%s', (itemId) => {
  test('a change named really gives that verdict, whatever was answered', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const pick = (count: number): number => Number(numbers.next().value) % count;
        expectHonest(goThrough(itemId, pick, () => undefined));
      }),
      { numRuns: 60 },
    );
  });

  test('also of every golden case', () => {
    for (const { facts, on } of goldenCases(itemId)) {
      expectHonest(interview(itemId, facts, [], day(on)));
    }
  });
});

test('what can be done comes first, and says what follows', () => {
  const [first] = changesOf(interview('serious-wage-arrears', { ...WAGES, pledgeGiven: false }));
  expect(first).toMatchObject({
    kind: 'to-do',
    fact: 'pledgeGiven',
    values: [true],
    then: { headline: 'apply-now' },
  });
});

test('what was answered and cannot be made otherwise is not held out', () => {
  const changes = changesOf(
    interview('serious-wage-arrears', { ...WAGES, arrearsAgainWhileListed: true }),
  );
  expect(changes.map(({ fact }) => fact)).not.toContain('arrearsAgainWhileListed');
});

test('a cure after which days are still lacking is no answer', () => {
  const { correctedOn: _, ...rest } = WAGES;
  const state = interview('serious-wage-arrears', { ...rest, violationCorrected: false });
  expect(changesOf(state).map(({ fact }) => fact)).not.toContain('violationCorrected');
});

test('what was taken for granted can change the answer', () => {
  expect(changesOf(interview('serious-wage-arrears', WAGES))).toContainEqual(
    expect.objectContaining({
      kind: 'assumed',
      fact: 'listedAs',
      then: expect.objectContaining({ headline: 'another-applies' }) as unknown,
    }),
  );
});

test('answers to 不清楚 that come to the same stand together', () => {
  const state = interview(
    'serious-judgment-defaulter',
    { inclusionGround: '1', obligationsFulfilled: true, pledgeGiven: true },
    ['deletionGround'],
  );
  const facts = changesOf(state).filter(({ kind }) => kind === 'not-known');
  expect(facts.some(({ values }) => values.length > 1)).toBe(true);
});
