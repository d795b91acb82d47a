import { describe, expect, it } from 'vitest';
import type { Condition, Pathway, Period } from '../../../src/catalogue/types';
import type { Assessment, Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import {
  catalogueOf,
  choice,
  COMMON_FACTS,
  condition,
  day,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
  version,
} from '../../support/catalogues';

function bySeverity(
  months: Extract<Period, { kind: 'by' }>['months'],
  fact = 'severity',
): Condition {
  return condition(`by-${fact}`, {
    verb: 'since',
    clock: { kind: 'fact', fact: 'listedOn' },
    period: { kind: 'by', fact, months, otherwise: 12 },
  });
}
const removal = pathway('removal', [bySeverity({ minor: null, ordinary: 3 })]);
const FACTS = [...COMMON_FACTS, choice('sector', 'food', 'none')];

function judge(paths: readonly Pathway[], facts: Facts): Assessment {
  return assess(catalogueOf(rulesOf(paths, { facts: FACTS })), ITEM, facts, day('2026-11-23'));
}

describe('a choice that is not known', () => {
  it('need not be asked when every option leads to the same', () => {
    expect(judge([removal], { listedOn: '2025-11-22' })).toMatchObject({
      headline: 'apply-now',
      ask: [],
      pathways: [{ status: 'unknown', ask: ['severity'] }],
    });
    const equal = pathway('removal', [bySeverity({ minor: 6, ordinary: 6, serious: 6 })]);
    expect(judge([equal], { listedOn: '2026-11-01' })).toMatchObject({
      headline: 'apply-on',
      eligibleOn: '2027-05-02',
    });
  });

  it('is asked when one option differs, in kind or in day', () => {
    expect(judge([removal], { listedOn: '2025-11-23' }).ask).toEqual(['severity']);
    const later = pathway('removal', [bySeverity({ minor: 6, ordinary: 12 })]);
    expect(judge([later], { listedOn: '2026-11-01' }).ask).toEqual(['severity']);
  });

  it('is asked when the end differs and nothing but the end is left', () => {
    const shut = pathway('removal', [holds('again')]);
    const expiry = pathway('expiry', [bySeverity({ minor: 3, ordinary: 12, serious: 36 })], {
      nature: 'automatic',
    });
    const facts = { listedOn: '2026-11-01', again: false };
    expect(judge([shut, expiry], facts).ask).toEqual(['severity']);
    expect(judge([shut, expiry], { ...facts, listedOn: '2020-11-01' }).headline).toBe('ended');
  });

  it('does not keep back an application although the end would differ', () => {
    const expiry = pathway('expiry', [bySeverity({ minor: 36, ordinary: 48, serious: 60 })], {
      nature: 'automatic',
    });
    const assessment = judge([removal, expiry], { listedOn: '2025-01-01' });
    expect(assessment.headline).toBe('apply-now');
    expect(assessment).not.toHaveProperty('endsOn');
  });

  it('may be one of two, each tried with each', () => {
    const both = pathway('removal', [bySeverity({}), bySeverity({ food: 24 }, 'sector')]);
    expect(judge([both], { listedOn: '2024-11-22' }).headline).toBe('apply-now');
    expect(judge([both], { listedOn: '2024-11-23' }).ask).toEqual(['severity', 'sector']);
  });

  it('is asked when the options lead to the same by different pathways', () => {
    const minor = condition('minor', { verb: 'is', fact: 'severity', values: ['minor'] });
    const rest = condition('rest', { verb: 'is-not', fact: 'severity', values: ['minor'] });
    const paths = [pathway('a', [minor]), pathway('b', [rest])];
    expect(judge(paths, {}).ask).toEqual(['severity']);
  });

  it('does not help where a fact of another type is lacking', () => {
    const path = pathway('removal', [bySeverity({}), holds('fulfilled')]);
    expect(judge([path], { listedOn: '2020-01-01' }).ask).toEqual(['severity', 'fulfilled']);
  });

  it('is asked while the record has no date and its date would select a version', () => {
    const any = condition('any', {
      verb: 'is',
      fact: 'severity',
      values: ['minor', 'ordinary', 'serious'],
    });
    const versions = [
      version('2020-01-01', [since('listedOn', 3)], '2026-03-31'),
      version('2026-04-01', [any]),
    ];
    expect(judge([pathway('removal', [], { versions })], {}).ask).toEqual(['listedOn', 'severity']);
  });

  it('makes the verdict only as firm as its weakest option', () => {
    const firm = condition('x', { verb: 'is-not', fact: 'severity', values: ['minor'] });
    const weak = condition(
      'y',
      { verb: 'is', fact: 'severity', values: ['minor'] },
      { evidence: 'summary' },
    );
    const either = pathway('removal', {
      kind: 'group',
      all: [],
      any: [firm, weak],
      none: [],
    });
    expect(judge([either], {})).toMatchObject({ headline: 'apply-now', certainty: 'call-first' });
  });
});
