import type { Page } from '@playwright/test';
import { listOfflineFiles } from '../../src/build/offline-files';
import { isControlled } from './support/faults';
import { BUILD } from './support/site';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
const ready = (page: Page) => page.getByText('可离线使用', { exact: true });
const notReady = (page: Page) => page.getByText('目前需要联网');
const contacts = (page: Page) => page.getByRole('heading', { level: 1, name: '各部门咨询电话' });
const home = (page: Page) => page.getByRole('link', { name: '开始自查' });

/** A file that the home screen does without and the forms cannot. */
function coreFont(): string {
  const file = listOfflineFiles(BUILD).core.find(({ url }) => url.includes('font-core'));
  if (file === undefined) throw new Error('The build has no core font');
  return file.url;
}

test.describe('once it says 可离线使用', () => {
  test('the app opens with the server killed', async ({ page, site, faults }) => {
    await page.goto('');
    await expect(ready(page)).toBeVisible();
    await site.kill();
    expect(await site.isDown()).toBe(true);
    faults.expect(NETWORK_GONE);
    await page.reload();
    await expect(home(page)).toBeVisible();
    await expect(ready(page)).toBeVisible();
  });

  test('the page that stored it opens its other screens without a reload', async ({
    page,
    site,
  }) => {
    await page.goto('');
    await expect(ready(page)).toBeVisible();
    expect(await isControlled(page)).toBe(true);
    await site.kill();
    expect(await site.isDown()).toBe(true);
    await page.getByRole('link', { name: '通讯录' }).click();
    await expect(contacts(page)).toBeVisible();
  });

  test('every file really is in the cache', async ({ page }) => {
    await page.goto('');
    await expect(ready(page)).toBeVisible();
    const stored = await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
    });
    const wanted = listOfflineFiles(BUILD).core.map(({ url }) => url);
    expect([...stored].sort()).toEqual([...wanted].sort());
  });

  test('the rare characters follow', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText('生僻字库已就绪')).toBeVisible();
    const stored = await page.evaluate(async () => {
      const cache = (await caches.keys()).find((name) => name.startsWith('rare-font'));
      return cache === undefined ? 0 : (await (await caches.open(cache)).keys()).length;
    });
    expect(stored).toBe(listOfflineFiles(BUILD).rareFont.length);
  });
});

test.describe('on any path of any host', () => {
  test.use({ base: '/fuwu/xinyong/' });

  test('a link shared by a messenger opens with the server killed', async ({
    page,
    site,
    faults,
  }) => {
    await page.goto('');
    await expect(ready(page)).toBeVisible();
    await site.kill();
    faults.expect(NETWORK_GONE);
    await page.goto('?from=singlemessage#/contacts');
    await expect(contacts(page)).toBeVisible();
  });
});

test.describe('when a file cannot be had', () => {
  test('it waits, then says that it needs the network, then mends itself', async ({
    page,
    site,
    faults,
  }) => {
    await site.serve(BUILD, { [coreFont()]: 'held' });
    await page.goto('');
    await expect(page.getByRole('progressbar', { name: '离线内容' })).toBeVisible();
    await expect(ready(page)).toBeHidden();
    faults.expect(NETWORK_GONE);
    await site.kill();
    await expect(notReady(page)).toBeVisible();
    await site.serve();
    await page.reload();
    await expect(ready(page)).toBeVisible();
  });

  for (const fault of ['missing', 'cut'] as const) {
    test(`${fault}: it never says 可离线使用`, async ({ page, site, faults }) => {
      faults.expect(/404|ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_RESET|ERR_INCOMPLETE/);
      await site.serve(BUILD, { [coreFont()]: fault });
      await page.goto('');
      await expect(notReady(page)).toBeVisible();
      await expect(ready(page)).toBeHidden();
    });
  }

  test('a file that the browser threw away is fetched again', async ({ page, site, faults }) => {
    await page.goto('');
    await expect(ready(page)).toBeVisible();
    const lost = new URL(coreFont(), site.url).href;
    const dropped = await page.evaluate(async (url) => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const gone = await Promise.all(
        names.map(async (name) => (await caches.open(name)).delete(url)),
      );
      return gone.includes(true);
    }, lost);
    expect(dropped).toBe(true);
    await site.kill();
    faults.expect(NETWORK_GONE);
    await page.reload();
    await expect(notReady(page)).toBeVisible();
    await site.serve();
    await page.reload();
    await expect(ready(page)).toBeVisible();
  });
});
