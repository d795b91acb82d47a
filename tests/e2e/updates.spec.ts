import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listOfflineFiles } from '../../src/build/offline-files';
import { FillPage } from './pages/fill';
import { buildOf, Shell } from './pages/shell';
import { nextBuild } from './support/next-build';
import { BUILD, type Broken } from './support/site';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

/** `UPDATE_ROUNDS=25` makes a long run of these. */
const ROUNDS = Number(process.env['UPDATE_ROUNDS'] ?? 1);
const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
const CUT = /ERR_CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_RESET|ERR_INCOMPLETE/;
const TYPED = '乌海市正在填写商贸有限公司';

/** A script of a build that is fetched only when its screen is opened. */
function aboutScript(folder: string): string {
  const file = listOfflineFiles(folder).core.find(({ url }) => /AboutScreen.*\.js$/.test(url));
  if (file === undefined) throw new Error('The build has no 关于 of its own');
  return file.url;
}

for (let round = 1; round <= ROUNDS; round += 1)
  test.describe(`a new version while a draft is open, round ${String(round)}`, () => {
    test.beforeEach(async ({ page }) => {
      const fill = new FillPage(page);
      await fill.begin();
      await expect(new Shell(page).ready).toBeVisible();
      await fill.field('entity.name').fill(TYPED);
      // What follows depends on it: the host of the next version has none of the present scripts.
      expect(existsSync(join(await nextBuild('下一版'), aboutScript(BUILD)))).toBe(false);
    });

    /** The open page is the old one, whole: text, lazy parts, label. */
    async function expectUntouched(shell: Shell): Promise<void> {
      const name = new FillPage(shell.page).field('entity.name');
      await expect(name).toHaveValue(TYPED);
      expect(await shell.shownBuild()).toBe(buildOf(BUILD));
      await shell.page.goBack();
      await expect(name).toHaveValue(TYPED);
      expect(shell.loads).toBe(0);
    }

    test('is stored: it waits for the word, and then the page is loaded once', async ({
      page,
      site,
    }) => {
      const shell = new Shell(page);
      await site.serve(await nextBuild('下一版'));
      await shell.lookForUpdate();
      await expect(shell.updateWaits).toBeVisible();
      await expectUntouched(shell);
      await shell.takeUpdate.click();
      await expect(page).toHaveTitle(/下一版/);
      await expect(new FillPage(page).field('entity.name')).toHaveValue(TYPED);
      await expect(shell.ready).toBeVisible();
      expect(await shell.shownBuild()).toBe(buildOf(await nextBuild('下一版')));
      expect(shell.loads).toBe(1);
    });

    for (const [what, fault, seen] of [
      ['lacks a file', 'missing', /404/],
      ['is cut off in a file', 'cut', CUT],
    ] as const)
      test(`${what}: that is told, the old one goes on offline, and it is tried again`, async ({
        page,
        site,
        faults,
      }) => {
        const shell = new Shell(page);
        const next = await nextBuild('下一版');
        const broken: Broken = { [aboutScript(next)]: fault };
        faults.expect(seen);
        await site.serve(next, broken);
        await shell.lookForUpdate();
        await site.fired();
        await expect(shell.updateFailed).toBeVisible({ timeout: 10_000 });
        await site.kill();
        faults.expect(NETWORK_GONE);
        await expectUntouched(shell);
        await site.serve(next);
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(shell.updateWaits).toBeVisible();
        expect(shell.loads).toBe(0);
      });

    test('is taken back by its host: nothing waits any more', async ({ page, site }) => {
      const shell = new Shell(page);
      await site.serve(await nextBuild('下一版'));
      await shell.lookForUpdate();
      await expect(shell.updateWaits).toBeVisible();
      await site.serve(BUILD);
      await shell.lookForUpdate();
      await expect(shell.updateWaits).toBeHidden();
      await expectUntouched(shell);
      await page.reload();
      await expect(shell.ready).toBeVisible();
      await expect(shell.updateWaits).toBeHidden();
      await expect(page).not.toHaveTitle(/下一版/);
    });
  });

test('a reload without the word stays with the old version', async ({ page, site }) => {
  const shell = new Shell(page);
  await page.goto('');
  await expect(shell.ready).toBeVisible();
  await site.serve(await nextBuild('下一版'));
  await shell.lookForUpdate();
  await expect(shell.updateWaits).toBeVisible();
  await page.reload();
  await expect(shell.updateWaits).toBeVisible();
  expect(await shell.shownBuild()).toBe(buildOf(BUILD));
  await expect(page).not.toHaveTitle(/下一版/);
});

test('a version that was not whole and is taken back is no longer told of', async ({
  page,
  site,
  faults,
}) => {
  const shell = new Shell(page);
  await page.goto('');
  await expect(shell.ready).toBeVisible();
  const next = await nextBuild('下一版');
  faults.expect(/404/);
  await site.serve(next, { [aboutScript(next)]: 'missing' });
  await shell.lookForUpdate();
  await site.fired();
  await expect(shell.updateFailed).toBeVisible({ timeout: 10_000 });
  await site.serve(BUILD);
  await shell.lookForUpdate();
  await expect(shell.updateFailed).toBeHidden();
});
