import type { Page } from '@playwright/test';

/**
 * Opens an address of the app as a first visit does, where `goto` would only change the part behind `#`. A way over
 * about:blank, which lies outside the site's isolation, costs the browser two new processes: three times the time.
 */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.replaceState(null, '', new URL(to, location.href));
  }, address);
  await page.reload();
}
