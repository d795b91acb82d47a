import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { listOfflineFiles } from '../../src/build/offline-files';
import { SECURITY_HEADERS } from '../../src/build/security-policy';
import { FillPage } from './pages/fill';
import { Shell } from './pages/shell';
import { nextBuild } from './support/next-build';
import { BUILD } from './support/site';
import { dropStored, storedRecords } from './support/stored';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
const OLD_PAGE = readFileSync(join(BUILD, 'index.html'), 'utf8');
/** The script that index.html begins with: without it nothing opens. */
const FIRST_SCRIPT = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(OLD_PAGE)?.[1] ?? '';

/** Begins a draft and waits until it and the whole app are stored; returns the stored records. */
async function beginDraft(page: Page): Promise<string> {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('entity.name').fill('乌海市测试商贸有限公司');
  await fill.expectSaved();
  await expect(new Shell(page).ready).toBeVisible();
  return storedRecords(page);
}

test('without its service worker it opens from the host and stores itself again', async ({
  page,
}) => {
  const shell = new Shell(page);
  const before = await beginDraft(page);
  const gone = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.unregister(),
  );
  expect(gone).toBe(true);
  await page.reload();
  await expect(new FillPage(page).field('entity.name')).toHaveValue('乌海市测试商贸有限公司');
  await expect(shell.ready).toBeVisible();
  expect(await storedRecords(page)).toBe(before);
});

test.describe('its first script is neither stored nor on the host any more', () => {
  test('it fetches itself anew, and the draft is as it was', async ({ page, site, faults }) => {
    const shell = new Shell(page);
    const before = await beginDraft(page);
    expect(await dropStored(page, new URL(FIRST_SCRIPT, site.url).href)).toBe(true);
    await site.serve(await nextBuild('下一版'));
    faults.expect(/404|ERR_FAILED|MIME type/);
    await page.reload();
    await expect(page).toHaveTitle('下一版');
    await expect(new FillPage(page).field('entity.name')).toHaveValue('乌海市测试商贸有限公司');
    await expect(shell.ready).toBeVisible();
    await expect(page).toHaveURL(/^[^?]*$/);
    expect(await storedRecords(page)).toBe(before);
  });

  test('with no host it says so, keeps what is stored, and opens once the host is back', async ({
    page,
    site,
    faults,
  }) => {
    const shell = new Shell(page);
    await page.goto('');
    await expect(shell.ready).toBeVisible();
    expect(await dropStored(page, new URL(FIRST_SCRIPT, site.url).href)).toBe(true);
    await site.kill();
    faults.expect(NETWORK_GONE);
    // The worker has no answer for the script that was dropped.
    faults.expect(/ERR_FAILED/);
    await page.reload();
    await expect(shell.notOpen).toBeVisible();
    await site.serve();
    await shell.openAgain.click();
    await expect(shell.home).toBeVisible();
    await expect(shell.ready).toBeVisible();
  });
});

test('a screen that is neither stored nor on the host any more opens in the new version', async ({
  page,
  site,
  faults,
}) => {
  const shell = new Shell(page);
  await page.goto('');
  await expect(shell.ready).toBeVisible();
  const contacts = listOfflineFiles(BUILD).core.filter(({ url }) => /ContactsScreen/.test(url));
  for (const { url } of contacts)
    expect(await dropStored(page, new URL(url, site.url).href)).toBe(true);
  await site.serve(await nextBuild('下一版'));
  faults.expect(/404|ERR_FAILED|MIME type|preload/);
  await page.getByRole('link', { name: '通讯录' }).click();
  await expect(shell.notOpen).toBeVisible();
  await shell.openAgain.click();
  await expect(page).toHaveTitle('下一版');
  await expect(page.getByRole('heading', { level: 1, name: '各部门咨询电话' })).toBeVisible();
});

test('an old page that something on the way kept is fetched anew', async ({
  page,
  site,
  faults,
}) => {
  const shell = new Shell(page);
  await site.serve(await nextBuild('下一版'));
  faults.expect(/404|ERR_FAILED|MIME type/);
  await page.route(site.url, (route) =>
    route.fulfill({ contentType: 'text/html', body: OLD_PAGE, headers: SECURITY_HEADERS }),
  );
  await page.goto('');
  await expect(page).toHaveTitle('下一版');
  await expect(shell.home).toBeVisible();
  await expect(shell.ready).toBeVisible();
});

test('a host with an old page and new scripts: it says so, does not go round, and opens when that is mended', async ({
  page,
  site,
  faults,
}) => {
  const shell = new Shell(page);
  const half = mkdtempSync(join(tmpdir(), 'half-'));
  cpSync(await nextBuild('下一版'), half, { recursive: true });
  cpSync(join(BUILD, 'index.html'), join(half, 'index.html'));
  await site.serve(half);
  faults.expect(/404|ERR_FAILED|MIME type/);
  await page.goto('');
  await expect(shell.notOpen).toBeVisible();
  expect(shell.loads).toBeLessThanOrEqual(2);
  // The page says so at the first script that is missing; the others are still on their way, and the host is to end.
  await page.waitForLoadState('networkidle');
  await site.serve(await nextBuild('下一版'));
  await shell.openAgain.click();
  await expect(shell.home).toBeVisible();
  await expect(page).toHaveURL(/^[^?]*$/);
  rmSync(half, { recursive: true });
});
