import { expect, it } from 'vitest';
import { assess } from '../../../src/rules/assess';
import { nextStep } from '../../../src/rules/next-step';
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

const removal = pathway('removal', [since('listedOn', 12)]);
const ending = (months: number): ReturnType<typeof pathway> =>
  pathway('expiry', [since('listedOn', months)], { nature: 'automatic' });
const changed = pathway('p', [], {
  versions: [
    version('2020-01-01', [since('listedOn', 3)], '2026-03-31'),
    version('2026-04-01', [since('listedOn', 12)]),
  ],
});
const stepOf = (paths: Parameters<typeof rulesOf>[0], facts: object): string =>
  nextStep(assess(catalogueOf(rulesOf(paths)), ITEM, { ...facts }, day('2026-11-23')));

it.each([
  ['apply', [removal], { listedOn: '2025-01-01' }],
  ['wait-to-apply', [removal, ending(36)], { listedOn: '2026-11-01' }],
  ['wait-for-end', [removal, ending(6)], { listedOn: '2026-11-01' }],
  ['wait-for-end', [ending(6)], { listedOn: '2026-11-01' }],
  ['object-if-still-shown', [ending(6)], { listedOn: '2025-11-01' }],
  ['answer-questions', [removal], {}],
  ['make-good', [pathway('p', [holds('fulfilled', { curable: true })])], { fulfilled: false }],
  [
    'ask-another-to-apply',
    [pathway('p', [holds('again', { another: '调查队' })])],
    { again: false },
  ],
  ['ask-for-correction', [pathway('p', [], { nature: 'correction' })], {}],
  ['nothing-to-apply-for', [removal], { stillListed: false }],
  ['ask-which-version', [changed], { listedOn: '2026-03-01' }],
  ['ask-which-version', [{ ...changed, nature: 'automatic' }], { listedOn: '2026-03-01' }],
  ['call-about-obstacles', [pathway('p', [holds('fulfilled')])], { fulfilled: false }],
  ['call-authority', [], {}],
] as const)('%s', (step, paths, facts) => {
  expect(stepOf(paths, facts)).toBe(step);
});
