import { describe, expect, it } from 'vitest';
import type { Assessment, PathwayResult } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import { differences } from '../../certify/differences';
import { Judge } from '../../certify/judge';
import { unlawfulSteps, wrongVersions } from '../../certify/lawful-days';
import { brokenPromises } from '../../certify/promises';
import {
  catalogueOf,
  day,
  holds,
  ITEM,
  pathway,
  rulesOf,
  since,
  version,
} from '../../support/catalogues';
import { naiveAssess } from '../../support/naive-assess';

/** A certificate is worth what its checks would notice. */
const rules = rulesOf([pathway('apply', [since('listedOn', 6), holds('fulfilled')])]);
const catalogue = catalogueOf(rules);
const FACTS = { listedOn: '2026-01-31', fulfilled: true };

function on(date: string): Assessment {
  return assess(catalogue, ITEM, FACTS, day(date));
}

/** The same assessment with its one pathway changed. */
function withPathway(assessment: Assessment, change: Partial<PathwayResult>): Assessment {
  return { ...assessment, pathways: assessment.pathways.map((path) => ({ ...path, ...change })) };
}

describe('the comparison', () => {
  it('finds nothing where the two agree', () => {
    const second = naiveAssess(catalogue, ITEM, FACTS, '2026-07-31');
    expect(differences(on('2026-07-31'), second)).toEqual([]);
  });

  it('names what differs when one of them counts a month more', () => {
    const longer = catalogueOf(
      rulesOf([pathway('apply', [since('listedOn', 7), holds('fulfilled')])]),
    );
    const second = naiveAssess(longer, ITEM, FACTS, '2026-07-31');
    expect(differences(on('2026-07-31'), second)).toContain('apply.eligibleOn');
    expect(differences(on('2026-07-31'), second)).toContain('eligibleOn');
  });

  it('names a pathway that only one of them knows', () => {
    const none = naiveAssess(catalogueOf(rulesOf([])), ITEM, FACTS, '2026-07-31');
    expect(differences(on('2026-07-31'), none)).toContain('apply');
  });
});

describe('the promises', () => {
  it('hold', () => {
    expect(brokenPromises(on('2026-07-31'))).toEqual([]);
  });

  it.each([
    [{ ask: ['fulfilled'] }],
    [{ eligibleOn: day('2026-07-31') }],
    [{ advisableOn: day('2026-07-31') }],
  ])('are broken by %j', (change) => {
    expect(brokenPromises({ ...on('2026-07-31'), ...change })).toHaveLength(1);
  });

  it.each([[{ because: ['fulfilled'] }], [{ eligibleOn: day('2026-07-31') }], [{ ask: ['x'] }]])(
    'are broken by a pathway with %j',
    (change) => {
      expect(brokenPromises(withPathway(on('2026-07-31'), change))).toHaveLength(1);
    },
  );
});

describe('from one day to the next', () => {
  it('what opens comes true on its day', () => {
    expect(unlawfulSteps(on('2026-07-30'), on('2026-07-31'))).toEqual([]);
    expect(unlawfulSteps(on('2026-07-31'), on('2026-08-01'))).toEqual([]);
  });

  it('nothing opens early, late, or goes back', () => {
    expect(
      unlawfulSteps(on('2026-07-30'), withPathway(on('2026-07-31'), { status: 'open' })),
    ).toHaveLength(1);
    expect(
      unlawfulSteps(on('2026-07-31'), { ...on('2026-07-31'), on: day('2026-08-01') }),
    ).toHaveLength(1);
    expect(unlawfulSteps(on('2026-08-01'), on('2026-07-31'))).toHaveLength(1);
  });

  it('one version is in force, and it is the one used', () => {
    expect(wrongVersions(rules, on('2026-07-31'))).toEqual([]);
    const other = withPathway(on('2026-07-31'), { version: day('2021-01-01') });
    expect(wrongVersions(rules, other)).toHaveLength(1);
    const gap = rulesOf([
      pathway('apply', [], { versions: [version('2020-01-01', [], '2026-06-30')] }),
    ]);
    expect(wrongVersions(gap, { ...on('2026-07-31'), pathways: [] })).toHaveLength(1);
  });
});

it('a fault is told as a case to paste, an exception too', () => {
  const judge = new Judge(catalogue, ITEM);
  judge.judge(FACTS, '2026-07-31');
  expect(judge.tally).toMatchObject({ assessments: 1, faults: 0, headlines: { 'apply-on': 1 } });
  judge.judge(FACTS, '2026-02-30');
  expect(judge.tally.faults).toBe(1);
  expect(judge.tally.told[0]).toContain('on: 2026-02-30');
  expect(judge.tally.told[0]).toContain('# Error: No such day: 2026-02-30');
});
