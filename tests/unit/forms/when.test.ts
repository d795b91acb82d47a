import { describe, expect, it } from 'vitest';
import { conditionsHold, entriesHold, subjectOf } from '../../../src/forms/when';

const ORDERED = [{ entry: 'penalties[].hasRectifyOrder', is: ['yes'] }];
const LISTED = [{ fact: 'listingReason', is: ['no-annual-report', 'false-disclosure'] }];

describe('a condition on the profile', () => {
  it('does not hold before its entry is answered, but its contrary does', () => {
    expect(entriesHold([{ entry: 'entity.kind', is: ['person'] }], {})).toBe(false);
    expect(entriesHold([{ entry: 'entity.kind', not: ['person'] }], {})).toBe(true);
  });

  it('looks at the penalty of its own copy', () => {
    const others = { 'penalties.1.hasRectifyOrder': 'yes' };
    expect(entriesHold(ORDERED, { ...others, 'penalty.hasRectifyOrder': 'no' })).toBe(false);
  });

  it('looks at every penalty where a paper is made once', () => {
    const answers = { 'penalties.0.hasRectifyOrder': 'no', 'penalties.11.hasRectifyOrder': 'yes' };
    expect(entriesHold(ORDERED, answers)).toBe(true);
  });
});

describe('a condition on a fact', () => {
  it('is unknown as long as nobody has answered', () => {
    expect(conditionsHold(LISTED, {}, {})).toBe('unknown');
  });

  it.each([
    ['no-annual-report', 'yes'],
    ['unreachable', 'no'],
  ])('with %s: %s', (listingReason, held) => {
    expect(conditionsHold(LISTED, {}, { listingReason })).toBe(held);
  });

  it('reads a boolean as a word, and a choice of several as any of them', () => {
    expect(conditionsHold([{ fact: 'rectified', is: ['true'] }], {}, { rectified: true })).toBe(
      'yes',
    );
    const kinds = [{ fact: 'penaltyKinds', is: ['fine'] }];
    expect(conditionsHold(kinds, {}, { penaltyKinds: ['warning', 'fine'] })).toBe('yes');
  });

  it('that does not hold decides, whatever else is unknown', () => {
    const both = [...LISTED, { entry: 'applicant.role', is: ['agent'] }];
    expect(conditionsHold(both, {}, {})).toBe('no');
  });
});

it('takes an applicant of whom nothing is said for an organisation', () => {
  expect(subjectOf({})).toBe('organisation');
  expect(subjectOf({ 'entity.kind': 'cooperative' })).toBe('organisation');
  expect(subjectOf({ 'entity.kind': 'individual-business' })).toBe('individual-business');
});
