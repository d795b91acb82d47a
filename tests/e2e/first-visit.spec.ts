import type { Page } from '@playwright/test';
import { listOfflineFiles } from '../../src/build/offline-files';
import { SECURITY_HEADERS } from '../../src/build/security-policy';
import { Shell } from './pages/shell';
import { BUILD } from './support/site';
import { storedFiles } from './support/stored';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

/** `FIRST_VISIT_CUTS=20` makes a long run of these. */
const CUTS = Number(process.env['FIRST_VISIT_CUTS'] ?? 3);

const { core } = listOfflineFiles(BUILD);
const whole = core.reduce((sum, { bytes }) => sum + bytes, 0);
/** In the page itself, in the first scripts, and evenly over the rest, which is mostly the font. */
const offsets = [500, 20_000].concat(
  Array.from({ length: CUTS - 2 }, (_, k) => Math.round((whole * (k + 1)) / (CUTS - 1))),
);

/** How many files were stored each time the page said 可离线使用, whichever page it was. */
async function sayings(page: Page): Promise<readonly number[]> {
  const said: number[] = [];
  await page.exposeFunction('saidReady', (files: number) => said.push(files));
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('footer')?.textContent.includes('可离线使用') !== true) return;
      observer.disconnect();
      void (async () => {
        const names = (await caches.keys()).filter((name) => name.includes('precache'));
        const stored = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).length),
        );
        const tell: unknown = Reflect.get(globalThis, 'saidReady');
        if (typeof tell === 'function')
          Reflect.apply(tell, undefined, [stored.reduce((sum, count) => sum + count, 0)]);
      })();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  return said;
}

for (const bytes of offsets)
  test(`a first visit that is cut off after ${String(bytes)} bytes opens at the next try`, async ({
    page,
    site,
    faults,
  }) => {
    const shell = new Shell(page);
    const said = await sayings(page);
    faults.expect(/ERR_|404|Failed to (load|fetch)/);
    await site.serve(BUILD, {}, SECURITY_HEADERS, bytes);
    await page.goto('', { waitUntil: 'commit' }).catch(() => undefined);
    // The host closes every connection from that byte on: the fault has fired.
    await expect.poll(() => site.isDown(), { timeout: 60_000 }).toBe(true);
    expect(said).toEqual([]);
    await site.serve();
    await page.goto('');
    await expect(shell.home).toBeVisible();
    await expect(shell.ready).toBeVisible();
    expect(await storedFiles(page)).toHaveLength(core.length);
    await expect.poll(() => said).toEqual([core.length]);
  });
