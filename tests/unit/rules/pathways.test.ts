import { describe, expect, it } from 'vitest';
import type { ConditionNode, Pathway } from '../../../src/catalogue/types';
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
  version,
} from '../../support/catalogues';

/** A pathway whose rules changed on 1 April 2026. */
function changed(
  before: readonly ConditionNode[],
  after: readonly ConditionNode[],
  nature: Pathway['nature'] = 'application',
): Pathway {
  const versions = [version('2020-01-01', before, '2026-03-31'), version('2026-04-01', after)];
  return pathway('removal', [], { versions, nature });
}

function judge(path: Pathway, facts: Facts, on = '2026-11-23'): Assessment {
  return assess(catalogueOf(rulesOf([path])), ITEM, facts, day(on));
}

const fulfilled = holds('fulfilled', { curable: true });
const corrected = holds('corrected', { curable: true });

describe('a record older than the rules in force', () => {
  const longer = changed([since('listedOn', 3)], [since('listedOn', 12)]);

  it('has one answer when both versions give it, and the present one tells the reasons', () => {
    const [result] = judge(longer, { listedOn: '2025-11-22' }).pathways;
    expect(result).toMatchObject({
      status: 'open',
      version: '2026-04-01',
      eligibleOn: '2026-11-23',
    });
    expect(result).not.toHaveProperty('readings');
  });

  it('has two when they differ', () => {
    const assessment = judge(longer, { listedOn: '2026-03-31' });
    expect(assessment).toMatchObject({ headline: 'two-readings', certainty: 'call-first' });
    expect(assessment.pathways[0]).toMatchObject({
      status: 'two-readings',
      version: '2026-04-01',
      readings: {
        earlier: { status: 'open', version: '2020-01-01', eligibleOn: '2026-07-01' },
        current: { status: 'opens', version: '2026-04-01', eligibleOn: '2027-04-01' },
      },
    });
  });

  it('has two also when both open, on different days', () => {
    const [result] = judge(longer, { listedOn: '2026-03-15' }, '2026-04-01').pathways;
    expect(result?.readings?.earlier).toMatchObject({ status: 'opens', eligibleOn: '2026-06-16' });
    expect(result?.readings?.current).toMatchObject({ status: 'opens', eligibleOn: '2027-03-16' });
  });

  it('is judged by the old version alone while that was in force', () => {
    const [result] = judge(longer, { listedOn: '2026-03-15' }, '2026-03-31').pathways;
    expect(result).toMatchObject({ status: 'opens', version: '2020-01-01' });
  });

  it('is unknown as long as one version is, and asks what either needs', () => {
    const both = changed([fulfilled], [corrected]);
    const facts = { listedOn: '2026-03-31', corrected: true };
    const [result] = judge(both, facts).pathways;
    expect(result).toMatchObject({
      status: 'unknown',
      ask: ['fulfilled'],
      readings: { earlier: { status: 'unknown' }, current: { status: 'open' } },
    });
    expect(judge(both, { listedOn: '2026-03-31' }).pathways[0]?.ask).toEqual([
      'fulfilled',
      'corrected',
    ]);
  });

  it('that ends by both on the same day simply ends', () => {
    const same = changed([since('listedOn', 36)], [since('listedOn', 36)], 'automatic');
    expect(judge(same, { listedOn: '2026-03-31' })).toMatchObject({
      headline: 'ends-on',
      endsOn: '2029-03-31',
    });
  });

  it('that ends on different days has no last day', () => {
    const differing = changed([since('listedOn', 36)], [since('listedOn', 12)], 'automatic');
    const assessment = judge(differing, { listedOn: '2026-03-31' });
    expect(assessment).toMatchObject({ headline: 'ends-on', certainty: 'call-first' });
    expect(assessment).not.toHaveProperty('endsOn');
  });

  it('that has ended by one version only has not ended', () => {
    const differing = changed([since('listedOn', 36)], [since('listedOn', 3)], 'automatic');
    expect(judge(differing, { listedOn: '2026-03-31' }).headline).toBe('ends-on');
  });

  it('gets no day for the time after making good when the versions differ on it', () => {
    const path = changed([since('listedOn', 3), fulfilled], [since('listedOn', 12), fulfilled]);
    const assessment = judge(path, { listedOn: '2026-03-31', fulfilled: false });
    expect(assessment.headline).toBe('fix-first');
    expect(assessment).not.toHaveProperty('eligibleOn');
  });
});

describe('a record of unknown date', () => {
  it('needs the date where it could select another version', () => {
    const path = changed([corrected], [fulfilled]);
    expect(judge(path, { fulfilled: true, corrected: false }).pathways[0]).toMatchObject({
      status: 'unknown',
      ask: ['listedOn'],
    });
  });

  it('does not need the date where every version comes to the same without it', () => {
    const path = changed([fulfilled], []);
    expect(judge(path, { fulfilled: true }).pathways[0]?.status).toBe('open');
  });

  it('does not need the date where the versions ask for the same', () => {
    const path = changed([fulfilled], [{ ...fulfilled, evidence: 'summary' }]);
    expect(judge(path, {}).pathways[0]).toMatchObject({ status: 'unknown', ask: ['fulfilled'] });
  });

  it('is closed when the present version closes it and the date would leave nothing open', () => {
    const path = changed([since('listedOn', 3), fulfilled], [since('listedOn', 12), fulfilled]);
    expect(judge(path, { fulfilled: false }).pathways[0]?.status).toBe('closed');
  });

  it('stays unknown when an earlier version would need more than the date', () => {
    const hard = changed([group({ any: [since('listedOn', 3), corrected] })], [fulfilled]);
    const [result] = judge(hard, { fulfilled: false }).pathways;
    expect(result).toMatchObject({ status: 'unknown', ask: ['listedOn', 'corrected'] });
  });

  it('does not matter under the first version', () => {
    const path = changed([fulfilled], [corrected]);
    expect(judge(path, { fulfilled: true }, '2026-03-31').pathways[0]?.status).toBe('open');
  });
});
