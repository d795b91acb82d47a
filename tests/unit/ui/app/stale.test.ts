import { expect, test } from 'vitest';
import { staleWords } from '../../../../src/ui/app/stale';
import { day } from '../../../support/catalogues';

const EDITION = {
  number: 'test',
  checkedOn: day('2026-11-23'),
  staleAfter: day('2027-05-31'),
} as const;

test('the rules are trusted up to and including their last day', () => {
  expect(staleWords(EDITION, day('2027-05-31'))).toBeUndefined();
});

test('on the day after they are said to be old, with the day they were put together', () => {
  expect(staleWords(EDITION, day('2027-06-01'))?.join('')).toContain('2026年11月23日');
});
