import type { Page } from '@playwright/test';
import { FillPage } from './pages/fill';
import { StoragePage } from './pages/storage';
import { axeViolations } from './support/axe';
import { Keyboard } from './support/keyboard';
import { storedRecords } from './support/stored';
import { expect, test } from './support/test';

/** What a browser does that is short of room: the database goes, the address stays. */
async function evict(page: Page, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

async function databases(page: Page): Promise<number> {
  return page.evaluate(async () => (await indexedDB.databases()).length);
}

test('after the browser has cleared its database the list says how to get drafts back, and a backup does', async ({
  page,
  site,
}) => {
  const id = await new FillPage(page).beginNamed('甲商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  const file = await storage.makeBackup();
  await page.goto('about:blank');
  await evict(page, site.url);
  await page.goto(site.url);
  expect(await databases(page)).toBe(0);
  await page.goto(`#/draft/${id}/fill`);
  await expect(page.getByText('这份草稿不在这台设备上')).toBeVisible();
  await page.goto('#/drafts');
  await expect(page.getByText('这个浏览器里没有草稿，可以用备份恢复')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: '从备份恢复' }).click();
  await expect(storage.backup).toBeHidden();
  await storage.bring(file);
  await expect(storage.restore).toContainText('新增草稿 1 份');
  await new FillPage(page).open(id);
  await expect(new FillPage(page).field('entity.name')).toHaveValue('甲商贸有限公司');
});

test('a database that is cleared under an open form takes no text away from it', async ({
  page,
  site,
}) => {
  await new FillPage(page).beginNamed('甲商贸有限公司');
  const fill = new FillPage(page);
  await evict(page, site.url);
  await fill.field('entity.name').fill('甲商贸有限公司分公司');
  await fill.expectSaved();
  await page.reload();
  await expect(fill.field('entity.name')).toHaveValue('甲商贸有限公司分公司');
});

test('everything is deleted only when asked twice, and that it leaves traces is said', async ({
  page,
}) => {
  await new FillPage(page).beginNamed('甲商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  await expect(storage.removal).toContainText('删除不等于擦净');
  const keys = new Keyboard(page);
  await keys.press('全部删除…');
  await expect(storage.removal.getByRole('alert')).toContainText('草稿 1 份');
  expect(await axeViolations(page)).toEqual([]);
  await keys.press('不删了');
  await expect(storage.kept).toContainText('草稿 1 份');
  await keys.press('全部删除…');
  await keys.press('确定删除');
  await expect(storage.removal).toContainText('已全部删除');
  await expect(storage.kept).toContainText('这个浏览器里没有草稿');
  expect(await storedRecords(page)).not.toContain('甲商贸');
  expect(await axeViolations(page)).toEqual([]);
  await page.reload();
  await expect(storage.kept).toContainText('这个浏览器里没有草稿');
});

test('a browser that gives no database is told, with everything else in its place', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  const storage = new StoragePage(page);
  await storage.open();
  await expect(storage.kept.getByRole('alert')).toContainText('浏览器不让本页存东西');
  await expect(storage.backup).toBeHidden();
  await expect(page.getByText('无痕窗口里存的，关掉窗口就没有了')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

for (const [answer, said] of [
  [true, '浏览器已答应长期保留'],
  [false, '浏览器没有答应'],
] as const)
  test(`the browser is asked to keep what is stored, and its ${answer ? 'yes' : 'no'} is told`, async ({
    page,
  }) => {
    await page.addInitScript((promised) => {
      StorageManager.prototype.persist = () => Promise.resolve(promised);
    }, answer);
    const storage = new StoragePage(page);
    await storage.open();
    await expect(storage.kept).toContainText(/浏览器说：已用 .+，还可用 .+。/);
    await storage.kept.getByRole('button', { name: '请浏览器长期保留' }).click();
    await expect(storage.kept).toContainText(said);
  });

test.describe('on a phone of Apple', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  });

  test('the day is told until which nothing is cleared', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    const storage = new StoragePage(page);
    await storage.open();
    await expect(page.getByText('连续 7 天没打开')).toBeVisible();
    await expect(page.getByText('2026年11月30日')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});
