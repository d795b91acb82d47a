import { describe, expect, test } from 'vitest';
import type { FactId } from '../../../src/catalogue/types';
import { answeredQuestions } from '../../../src/rules/answered-questions';
import { nextQuestion } from '../../../src/rules/next-question';
import { goThrough, interview, ITEM_IDS } from '../../support/interviews';
import { seeded } from '../../support/seeded';

const MOST_ANSWERS = 12;
const WAYS = 400;

describe.each(ITEM_IDS)('%s', (itemId) => {
  test(`never asks more than ${String(MOST_ANSWERS)} questions, nor one twice`, () => {
    const random = seeded(7);
    let longest: readonly FactId[] = [];
    for (let way = 0; way < WAYS; way += 1) {
      const asked: FactId[] = [];
      const end = goThrough(
        itemId,
        (answers) => Math.floor(random() * answers),
        (_, fact) => asked.push(fact),
      );
      expect(new Set(asked).size).toBe(asked.length);
      expect(answeredQuestions(end)).toEqual(asked);
      if (asked.length > longest.length) longest = asked;
    }
    console.info(`${itemId}: at most ${String(longest.length)}: ${longest.join(' ')}`);
    expect(longest.length).toBeLessThanOrEqual(MOST_ANSWERS);
    expect(longest.length).toBeGreaterThan(0);
  });
});

test('what says whom to ask comes first, before what decides', () => {
  expect(nextQuestion(interview('serious-other'))).toBe('recognisingAuthority');
  expect(nextQuestion(interview('serious-culture-tourism'))).toBe('cultureClass');
});

describe('what would be taken for granted', () => {
  const done = {
    listedOn: '2026-02-01',
    violationCorrected: true,
    correctedOn: '2026-03-01',
    pledgeGiven: true,
    arrearsAgainWhileListed: false,
    criminalProceedings: false,
  };

  test('is confirmed once the headline stands, and not again', () => {
    expect(interview('serious-wage-arrears', done).assessment.headline).toBe('apply-now');
    expect(nextQuestion(interview('serious-wage-arrears', done))).toBe('listedAs');
    const unsure = interview('serious-wage-arrears', done, ['listedAs']);
    expect(nextQuestion(unsure)).not.toBe('listedAs');
  });

  test('is left alone where no answer would change anything', () => {
    const settled = { inclusionGround: '1', deletionGround: 'performed' };
    const court = interview('serious-judgment-defaulter', settled);
    expect(court.assessment.headline).toBe('apply-now');
    expect(nextQuestion(court)).toBe('correctionGround');
    const asked = { ...settled, deletionGround: 'creditor-applied' };
    expect(nextQuestion(interview('serious-judgment-defaulter', asked))).toBe('applicantRole');
  });

  test('the months a court gave are asked only where the entry has a term', () => {
    const term = {
      inclusionGround: '5',
      listedOn: '2026-02-01',
      obligationsFulfilled: false,
      violationCorrected: false,
    };
    expect(nextQuestion(interview('serious-judgment-defaulter', term))).toBe('termMonths');
  });
});

describe('the other gate', () => {
  const removable = {
    listedOn: '2026-02-01',
    obligationsFulfilled: false,
    rectificationAccepted: true,
  };

  test('is asked about what it still lacks', () => {
    const state = interview('serious-work-safety', { ...removable, obligationsFulfilled: true });
    expect(state.assessment.headline).toBe('apply-on');
    expect(nextQuestion(state)).toBe('pledgeGiven');
  });

  test('is not asked about before it exists', () => {
    const earlier = { ...removable, listedOn: '2025-02-01', obligationsFulfilled: true };
    const state = interview('serious-work-safety', earlier, [], '2026-03-31');
    expect(state.assessment.pathways.map(({ gate }) => gate)).not.toContain('credit-china');
    expect(nextQuestion(state)).toBeUndefined();
    expect(nextQuestion(interview('serious-work-safety', earlier, [], '2026-04-01'))).toBe(
      'pledgeGiven',
    );
  });
});

test('a day before all rules leaves nothing to ask', () => {
  expect(nextQuestion(interview('serious-other', {}, [], '2026-03-31'))).toBeUndefined();
});

test('a countdown is worth its day even though no condition needs it', () => {
  const state = interview('abnormal-social-organisation', {
    orgListingReason: 'party',
    rectified: true,
  });
  expect(state.assessment.headline).toBe('apply-now');
  expect(nextQuestion(state)).toBe('listedOn');
});
