import { axeViolations } from './support/axe';
import { ROUTES } from './support/routes';
import { expect, test } from './support/test';

const NARROWEST = { width: 320, height: 640 };

for (const route of ROUTES)
  test(`${route} has no defect that axe finds, light or dark, and fits a screen of 320 px`, async ({
    page,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize(NARROWEST);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(NARROWEST.width);
  });

test.describe('once the app is stored', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the foot that says so has no defect either', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('axe is awake: it finds a planted defect', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  expect((await axeViolations(page)).join()).toContain('button-name');
});
