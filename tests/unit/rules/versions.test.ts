import { describe, expect, it } from 'vitest';
import { knownFacts } from '../../../src/rules/facts';
import { versionOn, versionsOf } from '../../../src/rules/versions';
import { day, fact, holds, pathway, rulesOf, version } from '../../support/catalogues';

const versions = [
  version('2023-05-01', [holds('a')], '2024-12-31'),
  version('2025-01-01', [holds('b')], '2026-03-31'),
  version('2026-04-01', [holds('c')]),
];
const path = pathway('path', [], { versions, recordDate: ['documentDate', 'listedOn'] });
const rules = rulesOf([path], { facts: [fact('documentDate', 'date'), fact('listedOn', 'date')] });

describe('the version in force', () => {
  it.each([
    ['2023-04-30', undefined],
    ['2023-05-01', '2023-05-01'],
    ['2026-03-31', '2025-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['9999-12-31', '2026-04-01'],
  ])('on %s is that of %s', (on, from) => {
    expect(versionOn(versions, day(on))?.effectiveFrom).toBe(from);
  });
});

describe('the versions to read', () => {
  const read = (on: string, facts: Readonly<Record<string, string>>): unknown => {
    const found = versionsOf(path, knownFacts(rules, facts), day(on));
    if (found === undefined) return undefined;
    const earlier = found.kind === 'present' ? [] : [found.earlier].flat();
    return [found.kind, found.present, ...earlier].map((each) =>
      typeof each === 'string' ? each : each.effectiveFrom,
    );
  };

  it.each([
    ['before any', '2023-04-30', {}, undefined],
    ['under the first, without a date', '2024-01-01', {}, ['present', '2023-05-01']],
    [
      'of a record of the day the present one came into force',
      '2026-11-23',
      { documentDate: '2026-04-01' },
      ['present', '2026-04-01'],
    ],
    [
      'of a record of the day before',
      '2026-11-23',
      { documentDate: '2026-03-31' },
      ['both', '2026-04-01', '2025-01-01'],
    ],
    [
      'of a record older than every version',
      '2026-11-23',
      { documentDate: '2019-01-01' },
      ['both', '2026-04-01', '2023-05-01'],
    ],
    [
      'of a record dated by its second date',
      '2026-11-23',
      { listedOn: '2024-12-31' },
      ['both', '2026-04-01', '2023-05-01'],
    ],
    [
      'of a record without a date',
      '2026-11-23',
      {},
      ['undated', '2026-04-01', '2023-05-01', '2025-01-01'],
    ],
    [
      'of an old record while the old version was in force',
      '2026-03-31',
      { documentDate: '2025-06-01' },
      ['present', '2025-01-01'],
    ],
  ] as const)('%s', (_, on, facts, expected) => {
    expect(read(on, facts)).toEqual(expected);
  });

  it('of a record without a date leave out those that ask for the same as the present one', () => {
    const [first, second] = versions;
    const third = version('2026-04-01', [holds('b', { evidence: 'inferred' })]);
    const changed = pathway('path', [], {
      versions: [first, second, third].flatMap((v) => v ?? []),
    });
    const on = day('2026-11-23');
    expect(versionsOf(changed, knownFacts(rules, {}), on)).toMatchObject({
      kind: 'undated',
      earlier: [{ effectiveFrom: '2023-05-01' }],
    });
    const restated = pathway('path', [], { versions: [second, third].flatMap((v) => v ?? []) });
    expect(versionsOf(restated, knownFacts(rules, {}), on)?.kind).toBe('present');
  });
});
