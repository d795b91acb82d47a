import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import type { Gate, ItemId } from '../../../src/catalogue/types';
import { addDays } from '../../../src/rules/dates';
import {
  dayFault,
  earlierAt,
  type FollowUp,
  gatesOf,
  latestAt,
  NOTHING_SUBMITTED,
  type Outcome,
  type Submission,
  withOutcome,
  withoutLast,
  withSubmission,
} from '../../../src/rules/follow-up';
import { followUpStep, refusalRemedies } from '../../../src/rules/follow-up-step';
import { day } from '../storage/sample';

const TODAY = day('2026-11-23');

function handedIn(change: Partial<Submission> = {}): FollowUp {
  const submission: Submission = {
    on: TODAY,
    gate: 'authority',
    channel: 'authority',
    pathway: 'early-removal',
    ...change,
  };
  return withSubmission(NOTHING_SUBMITTED, submission);
}

function step(item: ItemId, followUp: FollowUp, today = TODAY) {
  const gate = followUp.submissions[0]?.gate ?? 'authority';
  return followUpStep(catalogue.items[item], followUp, gate, today, catalogue);
}

describe('the day for an answer', () => {
  it.each([
    // W-14, D-38: 15 working days, read in full
    ['serious-wage-arrears', 'authority', 'early-removal', '2026-11-23', '2026-12-14', true],
    // C-09, D-37: 3 working days over a weekend
    ['serious-judgment-defaulter', 'authority', 'deletion', '2026-11-20', '2026-11-25', true],
    // C-14, D-39: 15 days, not working days
    ['serious-judgment-defaulter', 'authority', 'correction', '2026-11-23', '2026-12-08', true],
    // GR22-08, D-38: 10 working days, a summary
    [
      'penalty-other-sectors',
      'credit-china',
      'early-termination',
      '2026-11-23',
      '2026-12-07',
      false,
    ],
    [
      'serious-work-safety',
      'credit-china',
      'credit-china-termination',
      '2026-11-23',
      '2026-12-07',
      false,
    ],
    // N-09: 7 working days since 25 December 2025, R21-15: 15 before
    [
      'penalty-market-regulation',
      'authority',
      'early-termination',
      '2026-11-23',
      '2026-12-02',
      false,
    ],
    [
      'penalty-market-regulation',
      'authority',
      'early-termination',
      '2025-11-24',
      '2025-12-15',
      true,
    ],
  ] as const)(
    '%s at %s by %s, handed in on %s: %s, firm: %s',
    (item, gate, pathway, on, due, firm) => {
      const found = step(item, handedIn({ gate, pathway, on: day(on) }));
      if (found?.kind !== 'waiting') throw new Error(found?.kind);
      expect(found.decision).toMatchObject({ day: due, isFirm: firm });
    },
  );

  it.each([
    ['abnormal-operations', 'removal'],
    ['abnormal-social-organisation', 'removal'],
    ['serious-judgment-defaulter', 'discretionary-deletion'],
    ['serious-tax-violation', 'early-end'],
    ['serious-culture-tourism', 'repair'],
    ['serious-statistics', 'repair'],
  ] as const)(
    'is not named where no time was found that counts from handing in: %s, %s',
    (item, pathway) => {
      expect(step(item, handedIn({ pathway }))).toMatchObject({
        kind: 'waiting',
        isOverdue: false,
      });
      expect(step(item, handedIn({ pathway }))).not.toHaveProperty('decision');
    },
  );

  it('is overdue on the day after, not on the day itself', () => {
    const waiting = handedIn();
    expect(step('serious-wage-arrears', waiting, day('2026-12-14'))).toMatchObject({
      isOverdue: false,
    });
    expect(step('serious-wage-arrears', waiting, day('2026-12-15'))).toMatchObject({
      isOverdue: true,
    });
  });
});

describe('after a refusal', () => {
  const days = (item: ItemId, pathway: string, received: string) =>
    Object.fromEntries(
      refusalRemedies(catalogue.items[item], pathway, day(received), catalogue).map(
        ({ remedy, until }) => [remedy.id, until?.day],
      ),
    );

  it('names the last days of reconsideration and litigation, counted from receiving it (D-41, D-42)', () => {
    expect(days('serious-wage-arrears', 'early-removal', '2026-11-23')).toEqual({
      'challenge-wage-list': undefined,
      'object-credit-china': undefined,
      reconsideration: '2027-01-22',
      litigation: '2027-05-24',
      // Counts from a decision that does not exist yet.
      'litigation-after-reconsideration': undefined,
    });
  });

  it('counts ten days to the higher court only when it was the correction that was refused (D-40)', () => {
    const item = 'serious-judgment-defaulter';
    expect(days(item, 'correction', '2026-12-08')['court-review']).toBe('2026-12-18');
    expect(days(item, 'deletion', '2026-12-08')['court-review']).toBeUndefined();
  });
});

describe('after 同意', () => {
  const agreed = (sites: Extract<Outcome, { kind: 'agreed' }>['sites'] = {}): Outcome => ({
    kind: 'agreed',
    on: TODAY,
    sites,
  });

  it('the wage list lets go within ten working days of the decision (W-18, D-38)', () => {
    const followUp = withOutcome(handedIn(), 'authority', agreed());
    expect(step('serious-wage-arrears', followUp)).toMatchObject({
      kind: 'check-sites',
      removal: { day: '2026-12-07', isFirm: true },
    });
    expect(step('serious-work-safety', followUp)).not.toHaveProperty('removal');
  });

  it('tells sites that still show it from those nobody looked at', () => {
    const sites = { 'own-list': { gone: false, on: TODAY } };
    const found = step('serious-wage-arrears', withOutcome(handedIn(), 'authority', agreed(sites)));
    if (found?.kind !== 'check-sites') throw new Error(found?.kind);
    expect(found.shown.map(({ id }) => id)).toEqual(['own-list']);
    expect(found.unchecked.map(({ id }) => id)).toEqual(['credit-china']);
  });

  it('ends when its owner closes it', () => {
    const closed: Outcome = { kind: 'agreed', on: TODAY, sites: {}, closedOn: TODAY };
    expect(
      step('serious-wage-arrears', withOutcome(handedIn(), 'authority', closed)),
    ).toMatchObject({
      kind: 'closed',
    });
  });
});

describe('a day of something that happened', () => {
  it.each([
    ['2026-11-24', 'future'],
    ['2026-11-23', undefined],
    ['2026-05-10', undefined],
    ['2026-05-09', 'too-early'],
  ] as const)('%s is %s', (text, fault) => {
    expect(dayFault(day(text), TODAY, day('2026-05-10'))).toBe(fault);
  });

  it('may be any past day while the record has no date', () => {
    expect(dayFault(day('1999-01-01'), TODAY, undefined)).toBeUndefined();
  });
});

const gates = fc.constantFrom<Gate>('authority', 'credit-china');
const ons = fc.integer({ min: -400, max: 0 }).map((ago) => addDays(TODAY, ago));
const submissions = fc.record({
  on: ons,
  gate: gates,
  channel: fc.string(),
  pathway: fc.constantFrom('early-removal', 'credit-china-termination', 'nowhere'),
});
const outcomes = ons.chain((on) =>
  fc.constantFrom<Outcome>(
    { kind: 'agreed', on, sites: {} },
    { kind: 'supplement', on, asked: '补' },
    { kind: 'refused', on },
  ),
);

describe('writing down', () => {
  it('keeps the gates apart, and taking back undoes the last thing at that gate', () => {
    fc.assert(
      fc.property(fc.array(submissions), submissions, outcomes, (before, last, outcome) => {
        const start: FollowUp = { submissions: before };
        const handed = withSubmission(start, last);
        const decided = withOutcome(handed, last.gate, outcome);
        expect(latestAt(decided, last.gate)).toEqual({ ...last, outcome });
        expect(withoutLast(decided, last.gate)).toEqual(handed);
        expect(withoutLast(handed, last.gate)).toEqual(start);
        const other: Gate = last.gate === 'authority' ? 'credit-china' : 'authority';
        expect(latestAt(decided, other)).toEqual(latestAt(start, other));
        expect(earlierAt(decided, last.gate)).toEqual(
          before.filter(({ gate }) => gate === last.gate),
        );
        expect(gatesOf(decided)).toContain(last.gate);
      }),
    );
  });

  it('always leads to a step, and never to a day before the one it counts from', () => {
    fc.assert(
      fc.property(submissions, fc.option(outcomes, { nil: undefined }), (submission, outcome) => {
        const followUp = handedIn({ ...submission, ...(outcome && { outcome }) });
        for (const item of Object.values(catalogue.items)) {
          const found = followUpStep(item, followUp, submission.gate, TODAY, catalogue);
          if (found === undefined) throw new Error('no step');
          if (found.kind === 'waiting' && found.decision)
            expect(found.decision.day > submission.on).toBe(true);
          if (found.kind === 'refused')
            for (const { until } of found.remedies)
              if (until) expect(until.day > found.outcome.on).toBe(true);
        }
      }),
    );
  });
});
