import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { compileCatalogue } from '../../src/catalogue/compile';
import { problemReport } from '../../src/catalogue/problem';

test('the catalogue of this repository passes every check', () => {
  const folder = fileURLToPath(new URL('../../src/catalogue', import.meta.url));
  const result = compileCatalogue(folder);
  expect(result.ok ? '' : problemReport(result.problems)).toBe('');
});
