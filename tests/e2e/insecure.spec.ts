import { ALL_DONE, CheckPage } from './pages/check';
import { LockPage } from './pages/lock';
import { Shell } from './pages/shell';
import { StoragePage } from './pages/storage';
import { axeViolations } from './support/axe';
import { browser } from './support/browser';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const NAME = 'xinyong.example';
test.use({
  launchOptions: browser(NAME),
  baseURL: async ({ site }, use) => {
    await use(site.url.replace('localhost', NAME));
  },
});

test('over plain http it says what is missing and to whom, and the verdict stands all the same', async ({
  page,
  faults,
}) => {
  // The fixture knows its site as localhost; and browsers note that they heed some headers on secure addresses only.
  faults.expect(/foreign request: http:..xinyong\.example:|Cross-Origin-Opener-Policy/);
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(check.title).toHaveText('现在可以申请');
  await expect(page.getByText('这个网址不是 https 开头')).toBeVisible();
  await expect(new Shell(page).ready).toBeHidden();

  await page.getByRole('link', { name: '给网站维护人员' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '给网站维护人员' })).toBeVisible();
  for (const missing of ['安全的网址', '离线存储', '签名（', '隔离用的响应头'])
    await expect(page.getByRole('listitem').filter({ hasText: missing })).toContainText('没有');
  await expect(page.getByText('给网站装证书')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('over plain http no backup is offered, and it is said why and what can be done instead', async ({
  page,
  faults,
}) => {
  faults.expect(/foreign request: http:..xinyong\.example:|Cross-Origin-Opener-Policy/);
  const storage = new StoragePage(page);
  await storage.open();
  await expect(page.getByText('这个网址做不了备份')).toBeVisible();
  await expect(storage.kept).toContainText('这个浏览器不说占了多少空间');
  await storage.kept.getByRole('button', { name: '请浏览器长期保留' }).click();
  await expect(storage.kept).toContainText('这个浏览器没有这项功能');
  await expect(storage.restore).toBeHidden();
  await expect(new LockPage(page).section).toContainText('浏览器不让上锁');
  expect(await axeViolations(page)).toEqual([]);
});
