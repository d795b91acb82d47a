import { expect, it } from 'vitest';
import { daysToJudge } from '../../certify/days';
import { placesIn, planOf, stridesFor } from '../../certify/plan';
import { ITEM, holds, pathway, rulesOf, since, version } from '../../support/catalogues';

const rules = rulesOf([
  pathway('apply', [since('listedOn', 6), holds('fulfilled')], {
    versions: [
      version('2022-01-01', [since('listedOn', 6), holds('fulfilled')], '2024-12-31'),
      version('2025-01-01', [since('listedOn', 12), holds('fulfilled')]),
    ],
  }),
]);

it('varies every fact that decides, and no other', () => {
  const { combinations } = planOf(ITEM, rules);
  // fulfilled and stillListed: yes, no, not known.
  expect(combinations.count).toBe(9);
  const all = Array.from({ length: 9 }, (_, place) => JSON.stringify(combinations.at(place)));
  expect(new Set(all).size).toBe(9);
});

it('judges around the ends of periods, the date itself and the changes of the law', () => {
  const days = daysToJudge(rules, { listedOn: '2024-02-29' });
  for (const end of ['2024-02-29', '2024-08-29', '2025-02-28', '2022-01-01', '2025-01-01'])
    expect(days).toContain(end);
  expect(days).toContain('2024-12-31');
  expect(days).toContain('2025-03-01');
  expect(days).not.toContain('2024-06-15');
});

it.each([1, 7, 11])(
  'with a stride of %i, that many scenes see every combination once',
  (stride) => {
    const seen = Array.from({ length: stride }, (_, scene) => [
      ...placesIn(scene, 100, { stride, seed: 5 }),
    ]).flat();
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, place) => place));
  },
);

it('judges small items whole and comes to at least what is wanted', () => {
  const small = planOf(ITEM, rules);
  const large = { ...small, itemId: 'serious-other' as const, pairs: 1_000_000 };
  const strides = stridesFor([large, small], 20_000);
  expect(strides.get(ITEM)).toBe(1);
  const stride = strides.get('serious-other') ?? 0;
  expect(stride).toBeGreaterThan(1);
  expect(small.pairs + large.pairs / stride).toBeGreaterThanOrEqual(20_000);
});
