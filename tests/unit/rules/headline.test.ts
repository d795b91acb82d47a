import { describe, expect, it } from 'vitest';
import type { ItemRules, Pathway } from '../../../src/catalogue/types';
import type { Assessment, Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import {
  catalogueOf,
  condition,
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

const ON = '2026-11-23';

function judge(
  paths: readonly Pathway[],
  facts: Facts,
  extra: Parameters<typeof rulesOf>[1] & { readonly on?: string } = {},
): Assessment {
  const { on, ...rest } = extra;
  const rules: ItemRules = rulesOf(paths, rest);
  return assess(catalogueOf(rules), ITEM, facts, day(on ?? ON));
}

const removal = pathway('removal', [
  since('listedOn', 12),
  holds('fulfilled', { curable: true }),
  holds('corrected', { curable: true }),
  group({ none: [holds('again')] }),
]);
const expiry = pathway('expiry', [since('listedOn', 36)], { nature: 'automatic' });
const READY = { listedOn: '2025-11-22', fulfilled: true, corrected: true, again: false };

describe('level 0: no rules', () => {
  it('for an item without pathways', () => {
    expect(judge([], {})).toMatchObject({ headline: 'no-rules', certainty: 'call-first', ask: [] });
  });

  it('on a day before the first version', () => {
    expect(judge([removal], READY, { on: '2019-12-31' })).toMatchObject({
      headline: 'no-rules',
      pathways: [],
    });
    expect(judge([removal], READY, { on: '2020-01-01' }).headline).not.toBe('no-rules');
  });

  it('when only the other gate has rules then', () => {
    const later = { versions: [version('2027-01-01', [])] };
    const other = pathway('credit-china', [], { gate: 'credit-china' });
    const assessment = judge([{ ...removal, ...later }, other], READY);
    expect(assessment.headline).toBe('no-rules');
    expect(assessment.pathways.map(({ status }) => status)).toEqual(['open']);
  });
});

describe('level 1: not published', () => {
  const kinds = fact('kinds', 'choices', {
    options: ['warning', 'fine'].map((value) => ({ value, label: value })),
  });
  const onlyWarned = version('2021-09-01', [
    condition(
      'only-warned',
      { verb: 'only', fact: 'kinds', values: ['warning'] },
      { evidence: 'summary' },
    ),
  ]);
  const extra = {
    facts: [...rulesOf([]).facts, kinds],
    notPublished: onlyWarned,
  };

  it('when the record is no longer found, whatever else is unknown', () => {
    expect(judge([removal], { stillListed: false })).toMatchObject({
      headline: 'not-published',
      certainty: 'firm',
    });
  });

  it('when the law does not have it published, as firmly as that is known', () => {
    expect(judge([removal], { ...READY, kinds: ['warning'] }, extra)).toMatchObject({
      headline: 'not-published',
      certainty: 'call-first',
    });
    expect(judge([removal], { ...READY, kinds: ['warning', 'fine'] }, extra).headline).toBe(
      'apply-now',
    );
  });

  it('asks what that depends on, and nothing else yet', () => {
    expect(judge([removal], {}, extra)).toMatchObject({
      headline: 'answers-needed',
      ask: ['kinds'],
    });
  });

  it('does not apply before its own first day', () => {
    expect(judge([removal], READY, { ...extra, on: '2021-08-31' }).headline).toBe('apply-on');
  });

  it('asks whether it is shown when nothing may be taken for granted', () => {
    const facts = [fact('stillListed', 'boolean'), ...rulesOf([]).facts.slice(0, 5)];
    expect(judge([removal], READY, { facts })).toMatchObject({ ask: ['stillListed'] });
  });
});

describe('levels 2 to 5 and 9: what is open, and what opens', () => {
  it.each([
    ['the last day shown', '2023-11-23', 'apply-now'],
    ['the day after', '2023-11-22', 'ended'],
  ])('a record that goes by itself on %s', (_, listedOn, headline) => {
    expect(judge([removal, expiry], { ...READY, listedOn })).toMatchObject({
      headline,
      endsOn: listedOn.replace('2023', '2026'),
    });
  });

  it.each([
    ['2025-11-22', 'apply-now', undefined],
    ['2025-11-23', 'apply-on', '2026-11-24'],
  ])('listed on %s: %s', (listedOn, headline, eligibleOn) => {
    const assessment = judge([removal, expiry], { ...READY, listedOn });
    expect(assessment.headline).toBe(headline);
    expect(assessment.eligibleOn).toBe(eligibleOn);
  });

  it('of two that open, the sooner', () => {
    const sooner = pathway('sooner', [since('listedOn', 6)], { nature: 'ex-officio' });
    const facts = { ...READY, listedOn: '2026-08-20' };
    expect(judge([removal, sooner], facts)).toMatchObject({
      headline: 'apply-on',
      eligibleOn: '2027-02-21',
      advisableOn: '2027-02-23',
    });
  });

  it('says also when the record goes before that', () => {
    const short = pathway('expiry', [since('listedOn', 6)], { nature: 'automatic' });
    expect(judge([removal, short], { ...READY, listedOn: '2026-08-20' })).toMatchObject({
      headline: 'apply-on',
      eligibleOn: '2027-08-21',
      endsOn: '2027-02-20',
    });
  });

  it('only the end is left when every application is shut out', () => {
    const facts = { ...READY, again: true };
    expect(judge([removal, expiry], facts)).toMatchObject({
      headline: 'ends-on',
      certainty: 'firm',
      endsOn: '2028-11-22',
    });
  });
});

describe('level 6: another applies', () => {
  const byEmployer = pathway('removal', [
    holds('own', { another: '用人单位' }),
    holds('fulfilled', { curable: true }),
    group({ none: [holds('again')] }),
  ]);
  const facts = [fact('own', 'boolean'), ...rulesOf([]).facts];

  it('when nothing else stands in the way, be it that something is still to be made good', () => {
    for (const fulfilled of [true, false]) {
      const known = { own: false, fulfilled, again: false };
      expect(judge([byEmployer], known, { facts })).toMatchObject({
        headline: 'another-applies',
        certainty: 'firm',
        pathways: [{ status: 'closed' }],
      });
    }
  });

  it('not when something does', () => {
    const known = { own: false, fulfilled: true, again: true };
    expect(judge([byEmployer], known, { facts }).headline).toBe('cannot-repair');
  });

  it('asks for what might', () => {
    expect(judge([byEmployer], { own: false }, { facts })).toMatchObject({
      headline: 'answers-needed',
      ask: ['again'],
    });
    expect(judge([byEmployer], { fulfilled: false, again: false }, { facts }).ask).toEqual(['own']);
  });
});

describe('level 7: another procedure', () => {
  const correction = pathway('correction', [holds('mistake')], { nature: 'correction' });
  const facts = [fact('mistake', 'boolean', { default: false }), ...rulesOf([]).facts];
  const shutOut = { ...READY, again: true };

  it('when no application is possible and the record is wrong', () => {
    expect(judge([removal, correction], { ...shutOut, mistake: true }, { facts })).toMatchObject({
      headline: 'other-procedure',
    });
    expect(judge([removal, correction], shutOut, { facts }).headline).toBe('cannot-repair');
  });

  it('before questions about an application that could only be made later', () => {
    const open = { ...READY, fulfilled: false, again: undefined, mistake: true };
    expect(judge([removal, correction], open, { facts }).headline).toBe('other-procedure');
  });

  it('after an application that is possible', () => {
    const both = { ...READY, mistake: true };
    expect(judge([removal, correction], both, { facts }).headline).toBe('apply-now');
  });
});

describe('level 8: make good first', () => {
  it('with the day until which one has to wait all the same', () => {
    const facts = { ...READY, listedOn: '2026-08-20', fulfilled: false };
    expect(judge([removal], facts)).toMatchObject({
      headline: 'fix-first',
      eligibleOn: '2027-08-21',
      advisableOn: '2027-08-23',
      pathways: [{ status: 'closed', because: ['fulfilled'] }],
    });
  });

  it('without a day when one could apply at once, or while the day is not known', () => {
    for (const listedOn of ['2025-11-22', undefined]) {
      const assessment = judge([removal], { ...READY, listedOn, fulfilled: false });
      expect(assessment.headline).toBe('fix-first');
      expect(assessment).not.toHaveProperty('eligibleOn');
    }
  });

  it('without a day when one of two ways is open at once, else with the sooner day', () => {
    const fixable = (id: string, months: number): Pathway =>
      pathway(id, [since('listedOn', months), holds('fulfilled', { curable: true })]);
    const facts = { listedOn: '2026-08-20', fulfilled: false };
    expect(judge([fixable('a', 12), fixable('b', 6)], facts).eligibleOn).toBe('2027-02-21');
    expect(judge([fixable('a', 12), fixable('b', 1)], facts)).not.toHaveProperty('eligibleOn');
  });

  it('without a day while the period starts only with the making good', () => {
    const clock = { kind: 'latest', facts: ['correctedOn', 'listedOn'] } as const;
    const period = { kind: 'fixed', months: 6 } as const;
    const path = pathway('removal', [
      holds('corrected', { curable: true }),
      condition('half-year', { verb: 'since', clock, period }),
    ]);
    const facts = [fact('correctedOn', 'date'), ...rulesOf([]).facts];
    const assessment = judge([path], { corrected: false, listedOn: '2026-08-20' }, { facts });
    expect(assessment.headline).toBe('fix-first');
    expect(assessment).not.toHaveProperty('eligibleOn');
  });

  it('not when something else stands in the way', () => {
    const facts = { ...READY, fulfilled: false, again: true };
    expect(judge([removal], facts)).toMatchObject({
      headline: 'cannot-repair',
      pathways: [{ because: ['fulfilled', 'again'] }],
    });
  });

  it('asks first for what might stand in the way, lest one pays for nothing', () => {
    const facts = { ...READY, fulfilled: false, again: undefined };
    expect(judge([removal], facts)).toMatchObject({ headline: 'answers-needed', ask: ['again'] });
  });
});

describe('the other gate', () => {
  it('is judged beside the main one and has no part in the headline', () => {
    const creditChina = pathway('credit-china', [since('listedOn', 6)], { gate: 'credit-china' });
    const { headline, pathways } = judge([creditChina, removal], {
      ...READY,
      listedOn: '2026-01-15',
    });
    expect(headline).toBe('apply-on');
    expect(pathways.map(({ pathway: id, status }) => [id, status])).toEqual([
      ['credit-china', 'open'],
      ['removal', 'opens'],
    ]);
  });
});
