import { expect, test } from 'vitest';
import type { FormBlock, FormVersion } from '../../../src/catalogue/form-types';
import { placesOf } from '../../../src/forms/paper-places';
import { day } from '../../support/catalogues';

function version(...blocks: readonly FormBlock[]): FormVersion {
  return {
    effectiveFrom: day('2024-07-29'),
    edition: 'X-1',
    citation: { document: 'wuhai-2024-plan' },
    notice: '',
    textSize: 12,
    blocks,
  };
}

const SEAL = { id: 'seal', kind: 'seal', label: '盖章处', by: 'applicant' } as const;
const SIGN = { id: 'sign', kind: 'sign', label: '签字', by: 'legal-representative' } as const;
const STAMP = { id: 'stamp', kind: 'authority', label: '机关盖章', by: 'authority' } as const;
const CLOSING: FormBlock = { kind: 'closing', lines: [], zones: [SEAL, SIGN] };

test('places are told in the order in which they are done, each once', () => {
  expect(placesOf(version(CLOSING, CLOSING), {}).own).toEqual(['sign', 'seal']);
});

test('a natural person has no seal but a handprint', () => {
  expect(placesOf(version(CLOSING), { 'entity.kind': 'person' }).own).toEqual([
    'sign',
    'handprint',
  ]);
});

test('the authority’s place is found inside a table, and not among the applicant’s', () => {
  const table: FormBlock = {
    kind: 'table',
    by: 'authority',
    rows: [{ cells: [{ kind: 'closing', width: 1, lines: [], zones: [STAMP] }] }],
  };
  expect(placesOf(version(table), {})).toEqual({ own: [], authority: true });
});

test('a part that is not on the sheet asks for nothing', () => {
  const agents: FormBlock = {
    ...CLOSING,
    when: [{ entry: 'applicant.role', is: ['agent'] }],
  };
  expect(placesOf(version(agents), { 'applicant.role': 'legal-rep' }).own).toEqual([]);
});
