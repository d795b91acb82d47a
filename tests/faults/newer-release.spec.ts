import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DraftsPage } from '../e2e/pages/drafts';
import { FillPage } from '../e2e/pages/fill';
import { storedRecords } from '../e2e/support/stored';
import { BUILD } from '../e2e/support/site';
import { expect, test } from '../e2e/support/test';
import { pick } from '../support/random';
import { seeded } from '../support/seeded';
import { named } from '../unit/storage/sample';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { nextSchema } from './support/next-schema';
import { makeDatabase, PRESENT_VERSION, shapeOf } from './support/released-shapes';
import { Tally } from './support/tally';

// The host changes its release under open pages; the stored app would hide that.
test.use({ serviceWorkers: 'block' });

/** A file of the origin that is no page of the app. */
const BESIDE = './manifest.webmanifest';
const NAME = '甲商贸有限公司';
const DRAFT = named(NAME);
const KEPT = new Map([[DRAFT.id, { 'entity.name': NAME }]]);

function waitingNotice(page: Page): ReturnType<Page['getByText']> {
  return page.getByText('草稿还没有打开');
}

/** A page of an earlier release that does not let go of its database. */
async function deafHolder(page: Page): Promise<Page> {
  const holder = await page.context().newPage();
  await holder.goto(BESIDE);
  await makeDatabase(holder, 1, [DRAFT], true);
  return holder;
}

/** Asked of the connection itself: another one would wait behind the upgrade. */
function heldVersion(holder: Page): Promise<unknown> {
  return holder.evaluate(() => {
    const held: unknown = Reflect.get(globalThis, 'held');
    return held instanceof IDBDatabase ? held.version : undefined;
  });
}

test.describe('an upgrade that another page blocks', () => {
  test.beforeEach(({ faults }) => {
    faults.expect(/favicon\.ico/);
  });

  test('is told, and goes on by itself when that page is closed', async ({ page, site }) => {
    const tally = new Tally('9', 'upgrade blocked by a page that does not let go');
    const invariants = await new Invariants(page.context(), new URL(site.url).origin, [
      NAME,
    ]).watch();
    invariants.expect(/favicon\.ico/);
    await tally.round(async () => {
      const holder = await deafHolder(page);
      await page.goto('./#/drafts');
      await expect(waitingNotice(page)).toBeVisible();
      expect(await heldVersion(holder), 'still the old database').toBe(10);
      await holder.close();
      await expect(new DraftsPage(page).line(NAME)).toBeVisible();
      await expect(waitingNotice(page)).toBeHidden();
      await invariants.hold(page, KEPT);
    });
    tally.finish();
  });

  test('is told to every window that waits, and what is typed meanwhile is stored afterwards', async ({
    page,
    site,
  }) => {
    const tally = new Tally('9', 'upgrade blocked, other windows in the queue behind it');
    const invariants = await new Invariants(page.context(), new URL(site.url).origin, [
      NAME,
    ]).watch();
    invariants.expect(/favicon\.ico/);
    await tally.round(async () => {
      const holder = await deafHolder(page);
      await page.goto('./#/drafts');
      await expect(waitingNotice(page)).toBeVisible();
      const queued = await page.context().newPage();
      await queued.goto(site.url);
      const fill = new FillPage(queued);
      const id = await fill.begin();
      await expect(waitingNotice(queued)).toBeVisible();
      await fill.field('entity.name').fill('乙商贸有限公司');
      await expect(fill.saveMark).toHaveText(/未保存/);
      await holder.close();
      await fill.expectSaved();
      await expect(waitingNotice(queued)).toBeHidden();
      await expect(new DraftsPage(page).line(NAME)).toBeVisible();
      await invariants.hold(queued, new Map([...KEPT, [id, { 'entity.name': '乙商贸有限公司' }]]));
    });
    tally.finish();
  });
});

test('the release before lets go of its database, writes nothing into the newer one, and says so', async ({
  page: beside,
  site,
  faults,
}) => {
  faults.expect(/favicon\.ico/);
  const random = seeded(SEED * 100 + 10);
  const tally = new Tally('10', 'old page, newer database');
  const newer = nextSchema();
  const context = beside.context();
  const invariants = await new Invariants(context, new URL(site.url).origin, [
    '商贸有限公司',
  ]).watch();
  invariants.expect(/favicon\.ico/);
  // Both releases have files of the same names, which a real one never has.
  const devtools = await context.newCDPSession(beside);
  const serve = async (folder: string): Promise<void> => {
    await site.serve(folder);
    await devtools.send('Network.clearBrowserCache');
  };
  const old = await context.newPage();
  const next = await context.newPage();
  const fill = new FillPage(old);
  for (let round = 1; round <= times(20, 200); round += 1)
    await tally.round(async () => {
      await serve(BUILD);
      for (const window of [beside, old, next]) await window.goto(BESIDE);
      await makeDatabase(beside, PRESENT_VERSION / 10, [DRAFT]);
      await old.goto('');
      await fill.open(DRAFT.id);
      const midWord = pick(random, [true, false]);
      if (midWord) await fill.field('entity.name').press('End');
      await serve(newer);
      await next.goto('./#/drafts');
      await expect(new DraftsPage(next).line(NAME)).toBeVisible();
      await expect(waitingNotice(next)).toBeHidden();
      expect((await shapeOf(beside)).version, 'the newer database').toBe(PRESENT_VERSION + 10);
      const before = await storedRecords(beside);

      const text = `${NAME}${String(round)}`;
      if (midWord) await fill.field('entity.name').pressSequentially(String(round));
      else await fill.field('entity.name').fill(text);
      await expect(fill.saveMark).toHaveText('没有保存上');
      await expect(old.getByText('另一个窗口已换成新版本')).toBeVisible();
      await expect(fill.field('entity.name')).toHaveValue(text);
      expect(await storedRecords(beside), 'rows of the old shape').toBe(before);
      await invariants.kept(beside, KEPT);
      await invariants.quiet();
    });
  rmSync(newer, { recursive: true });
  tally.finish();
});
