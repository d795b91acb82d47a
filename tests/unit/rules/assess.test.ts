import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import type { ItemId } from '../../../src/catalogue/types';
import type { Assessment, Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import { day } from '../../support/catalogues';

const DONE = { obligationsFulfilled: true, violationCorrected: true, pledgeGiven: true };
const judge = (facts: Facts): Assessment =>
  assess(catalogue, 'penalty-other-sectors', facts, day('2026-11-23'));

/** The reference cases of the general regime, GR §5.2, counted so that a period is full on the day after its last. */
describe('penalties of other sectors on 2026-11-23', () => {
  it('T1: ordinary, of 2026-05-10', () => {
    const assessment = judge({ ...DONE, severity: 'ordinary', documentDate: '2026-05-10' });
    expect(assessment).toMatchObject({
      headline: 'apply-now',
      certainty: 'firm',
      endsOn: '2027-05-10',
    });
    expect(assessment.pathways[0]).toMatchObject({ status: 'open', eligibleOn: '2026-08-11' });
  });

  it('T2: serious, of 2026-05-10', () => {
    expect(judge({ ...DONE, severity: 'serious', documentDate: '2026-05-10' })).toMatchObject({
      headline: 'apply-on',
      eligibleOn: '2027-05-11',
      endsOn: '2029-05-10',
    });
  });

  it('T3: minor, of 2026-10-01', () => {
    expect(judge({ ...DONE, severity: 'minor', documentDate: '2026-10-01' })).toMatchObject({
      headline: 'apply-now',
      endsOn: '2027-01-01',
    });
  });

  it('T4: the same, with the obligations not fulfilled', () => {
    const facts = { ...DONE, severity: 'minor', documentDate: '2026-10-01' };
    const assessment = judge({ ...facts, obligationsFulfilled: false });
    expect(assessment.headline).toBe('fix-first');
    expect(assessment.pathways.map(({ status, because }) => [status, because])).toEqual([
      ['closed', ['fulfilled']],
      ['closed', ['fulfilled']],
    ]);
  });

  it.each([
    ['T5: fire safety, ordinary', 'fire', 'ordinary', '2027-02-02', '2026-05-02'],
    ['T6: none of the five sectors, serious', 'none', 'serious', '2026-05-02', '2027-02-02'],
  ])('%s, of 2026-02-01: the two orders differ', (_, fiveSector, severity, earlier, current) => {
    const assessment = judge({ ...DONE, fiveSector, severity, documentDate: '2026-02-01' });
    expect(assessment).toMatchObject({ headline: 'two-readings', certainty: 'call-first' });
    expect(assessment.pathways[0]?.readings).toMatchObject({
      earlier: { eligibleOn: earlier },
      current: { eligibleOn: current },
    });
  });

  it('T7: none of the five sectors, ordinary, of 2026-02-01: both orders let one apply', () => {
    const facts = { ...DONE, fiveSector: 'none', severity: 'ordinary' };
    expect(judge({ ...facts, documentDate: '2026-02-01' }).headline).toBe('apply-now');
  });

  it('T8: ordinary, of 2025-03-01, not fulfilled: nothing is said about its end', () => {
    const facts = { ...DONE, obligationsFulfilled: false, fiveSector: 'none' };
    const assessment = judge({ ...facts, severity: 'ordinary', documentDate: '2025-03-01' });
    expect(assessment.headline).toBe('fix-first');
    expect(assessment.pathways[1]?.status).toBe('two-readings');
    expect(assessment).not.toHaveProperty('endsOn');
  });

  it.each(['minor', 'ordinary', 'serious', undefined])(
    'T9: %s, of 2023-10-01: should have gone by either order',
    (severity) => {
      const facts = { ...DONE, fiveSector: 'none', severity, documentDate: '2023-10-01' };
      expect(judge(facts).headline).toBe('ended');
    },
  );

  it('T10: severity not known: it is asked for', () => {
    expect(judge({ ...DONE, documentDate: '2026-05-10' })).toMatchObject({
      headline: 'answers-needed',
      ask: ['severity'],
    });
  });
});

describe('an assessment', () => {
  it('names the item, the day, the edition and the digest of the rules', () => {
    expect(judge({})).toMatchObject({
      itemId: 'penalty-other-sectors',
      on: '2026-11-23',
      edition: catalogue.edition.number,
      digest: catalogue.items['penalty-other-sectors'].digest,
    });
  });

  it.each(['no-such-item', 'toString', '__proto__'])('of %s is a mistake of the caller', (id) => {
    expect(() => assess(catalogue, id as ItemId, {}, day('2026-11-23'))).toThrow(id);
  });

  it.each(Object.values(catalogue.items).map(({ id, judged }) => [id, judged] as const))(
    'of %s says whether there are rules: %s',
    (id, judged) => {
      const { headline } = assess(catalogue, id, {}, day('2026-11-23'));
      expect(headline === 'no-rules').toBe(!judged);
    },
  );
});
