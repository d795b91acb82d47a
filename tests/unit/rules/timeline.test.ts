import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import { timelineOf } from '../../../src/rules/timeline';
import { catalogueOf, day, ITEM, pathway, rulesOf, since } from '../../support/catalogues';

const catalogue = catalogueOf(
  rulesOf([
    pathway('removal', [since('listedOn', 12)]),
    pathway('expiry', [since('listedOn', 36)], { nature: 'automatic' }),
  ]),
);

function timeline(facts: Facts): readonly string[] {
  const assessment = assess(catalogue, ITEM, facts, day('2026-11-23'));
  return timelineOf(assessment, facts, catalogue).map(({ day: on, kind }) => `${on} ${kind}`);
}

describe('the timeline', () => {
  it('runs from the record through today and the first days of an application to the end', () => {
    expect(timeline({ listedOn: '2025-11-28' })).toEqual([
      '2025-11-28 record',
      '2026-11-23 today',
      '2026-11-29 eligible',
      '2026-12-01 advisable',
      '2028-11-28 ends',
    ]);
  });

  it('keeps the day since which one can apply', () => {
    expect(timeline({ listedOn: '2024-11-22' })).toEqual([
      '2024-11-22 record',
      '2025-11-23 eligible',
      '2025-11-25 advisable',
      '2026-11-23 today',
      '2027-11-22 ends',
    ]);
  });

  it('shows what is known: today alone, when nothing is', () => {
    expect(timeline({})).toEqual(['2026-11-23 today']);
  });

  it('shows no day of an application when there is nothing to apply for', () => {
    expect(timeline({ listedOn: '2020-01-01' })).toEqual([
      '2020-01-01 record',
      '2023-01-01 ends',
      '2026-11-23 today',
    ]);
  });
});
