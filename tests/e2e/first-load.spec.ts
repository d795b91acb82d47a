import { transferred } from '../support/sizes.mjs';
import { BUILD } from './support/site';
import { expect, test } from './support/test';

test.use({ serviceWorkers: 'block' });

test('the home screen is usable within the budget of what the browser really fetched', async ({
  page,
  site,
  faults,
}) => {
  // Playwright answers the registration of a blocked worker with an error of its own.
  faults.expect(/Service Worker registration blocked/);
  const fetched = new Set<string>();
  page.on('request', (request) => {
    fetched.add(request.url().slice(site.url.length) || 'index.html');
  });
  await page.goto('', { waitUntil: 'load' });
  await expect(page.getByRole('link', { name: '开始自查' })).toBeVisible();
  const files = [...fetched].map((file) => ({ file, bytes: transferred(BUILD, file) }));
  const sum = (of: typeof files): number => of.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum(files.filter(({ file }) => file.endsWith('.js'))), 'scripts').toBeLessThanOrEqual(
    60_000,
  );
  expect(sum(files), 'all').toBeLessThanOrEqual(80_000);
  expect(files.length, 'page, script and style at least').toBeGreaterThanOrEqual(3);
});
