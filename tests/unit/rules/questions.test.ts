import { describe, expect, it } from 'vitest';
import type { FactId, Pathway } from '../../../src/catalogue/types';
import type { Facts } from '../../../src/rules/assessment';
import { assess } from '../../../src/rules/assess';
import { catalogueOf, day, holds, ITEM, pathway, rulesOf, since } from '../../support/catalogues';

const removal = pathway('removal', [
  since('listedOn', 12),
  holds('fulfilled'),
  holds('corrected'),
  holds('again'),
]);

function questions(paths: readonly Pathway[], facts: Facts): readonly FactId[] {
  return assess(catalogueOf(rulesOf(paths)), ITEM, facts, day('2026-11-23')).ask;
}

describe('the questions of a level', () => {
  it('put first what settles most pathways, then the order of the questionnaire', () => {
    const other = pathway('other', [holds('again')]);
    const fast = pathway('fast', [holds('corrected'), holds('again')]);
    expect(questions([fast, other, removal], { listedOn: '2025-01-01' })).toEqual([
      'again',
      'corrected',
      'fulfilled',
    ]);
  });

  it('are those of the level at hand only', () => {
    const byConsent = pathway('expiry', [since('listedOn', 36), holds('corrected')], {
      nature: 'automatic',
    });
    expect(questions([removal, byConsent], {})).toEqual(['listedOn', 'corrected']);
  });
});
