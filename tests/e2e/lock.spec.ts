import type { Page } from '@playwright/test';
import { DraftsPage } from './pages/drafts';
import { FillPage } from './pages/fill';
import { LOCK_PASSPHRASE, LockPage } from './pages/lock';
import { StoragePage } from './pages/storage';
import { axeViolations } from './support/axe';
import { Keyboard } from './support/keyboard';
import { storedRecords } from './support/stored';
import { expect, test } from './support/test';

const NAME = '甲商贸有限公司';

/** A draft of this name, locked and settled. */
async function lockedDraft(page: Page): Promise<string> {
  const id = await new FillPage(page).beginNamed(NAME);
  await new LockPage(page).set();
  return id;
}

/** What a row tells, also when bytes in it are text. */
async function storedText(page: Page): Promise<string> {
  const records = await storedRecords(page);
  // Bytes come as {"0":123,…}: put together, a text in the clear would be read.
  const texts = [...records.matchAll(/\{("\d+":\d+,?)+\}/g)].map(([bytes]) =>
    new TextDecoder().decode(
      Uint8Array.from(bytes.matchAll(/:(\d+)/g), ([, byte]) => Number(byte)),
    ),
  );
  return [records, ...texts].join('\n');
}

test('what was typed is in no record once it is locked, and comes back with the passphrase where the link led', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.beginNamed(NAME);
  expect(await storedText(page)).toContain(NAME);
  await fill.field('entity.name').fill(`${NAME}分公司`);
  await fill.expectSaved();
  const lock = new LockPage(page);
  await lock.set();
  expect(await storedText(page)).not.toContain('甲商贸');
  await fill.open(id);
  await fill.field('entity.uscc').fill('91150302MA0XE8A17Y');
  await fill.expectSaved();
  const all = await storedText(page);
  for (const typed of ['甲商贸', '91150302']) expect(all).not.toContain(typed);

  await page.reload();
  await lock.unlock('不是这一句话的口令');
  await expect(page.getByText('口令不对，请再输一遍')).toBeVisible();
  await expect(lock.passphrase).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  await lock.unlock();
  await expect(page.getByRole('heading', { level: 1, name: '填表' })).toBeFocused();
  await expect(fill.field('entity.name')).toHaveValue(`${NAME}分公司`);
  await expect(fill.field('entity.uscc')).toHaveValue('91150302MA0XE8A17Y');
});

test('a locked device still shows rules, phone numbers and what it is, without the passphrase', async ({
  page,
}) => {
  await lockedDraft(page);
  await page.goto('#/drafts');
  await page.reload();
  const lock = new LockPage(page);
  await expect(lock.question).toBeVisible();
  for (const [place, title] of [
    ['#/law', /依据/],
    ['#/contacts', /咨询电话/],
    ['#/verify', /核验/],
    ['#/about', /关于/],
    ['#/paste', /粘贴/],
  ] as const) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await page.goto('#/drafts');
  await expect(lock.question).toBeVisible();
});

test('everything is done with the keyboard, on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await new FillPage(page).beginNamed(NAME);
  const lock = new LockPage(page);
  await page.goto('#/storage');
  await lock.section.getByLabel('口令锁的口令').focus();
  await page.keyboard.type('12345678');
  await page.keyboard.press('Enter');
  await expect(lock.section).toContainText('全是数字的，至少 12 个');
  await expect(lock.section.getByLabel('口令锁的口令')).toBeFocused();
  await lock.section.getByLabel('口令锁的口令').fill(LOCK_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(lock.section.getByLabel('再输一遍这个口令')).toBeFocused();
  await page.keyboard.type(LOCK_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(lock.section).toContainText('上锁了。');
  expect(await axeViolations(page)).toEqual([]);
  await new Keyboard(page).press('现在锁上');
  await expect(lock.question).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await lock.passphrase.focus();
  await page.keyboard.type(LOCK_PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(lock.section).toContainText('已经上锁');
  await expect(page.getByRole('heading', { level: 1, name: '存储与备份' })).toBeFocused();
});

test('left alone for ten minutes it stores what is open and locks', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00+08:00') });
  const id = await lockedDraft(page);
  const fill = new FillPage(page);
  await fill.open(id);
  await fill.field('entity.name').fill('乙商贸有限公司');
  await page.clock.fastForward('09:30');
  await expect(fill.field('entity.name')).toBeVisible();
  await page.keyboard.press('Shift');
  await page.clock.fastForward('09:30');
  await expect(fill.field('entity.name')).toBeVisible();
  await page.clock.fastForward('00:45');
  const lock = new LockPage(page);
  await lock.unlock();
  await expect(fill.field('entity.name')).toHaveValue('乙商贸有限公司');
});

test('what cannot be stored is not locked away: it stays on the screen, and why is said', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00+08:00') });
  const id = await lockedDraft(page);
  const fill = new FillPage(page);
  await fill.open(id);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await fill.field('entity.name').fill('乙商贸有限公司');
  await page.clock.fastForward('11:00');
  await expect(page.getByText('还没有锁上')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('这台设备存满了');
  await expect(fill.field('entity.name')).toHaveValue('乙商贸有限公司');
  expect(await axeViolations(page)).toEqual([]);
});

test('a second window asks at once when the first one locks, and loses nothing that it had stored', async ({
  page,
  site,
}) => {
  const id = await new FillPage(page).beginNamed(NAME);
  const other = await page.context().newPage();
  await other.goto(site.url);
  const second = new FillPage(other);
  await second.open(id);
  await new LockPage(page).set();
  await new LockPage(other).unlock();
  await expect(second.field('entity.name')).toHaveValue(NAME);
  await second.field('entity.name').fill('乙商贸有限公司');
  await second.expectSaved();
  expect(await storedText(page)).not.toContain('乙商贸');
  await new LockPage(page).section.getByRole('button', { name: '现在锁上' }).click();
  await expect(new LockPage(other).question).toBeVisible();
});

test('a window that does not hear of the lock writes nothing in the clear and keeps what is typed on the screen', async ({
  page,
  site,
}) => {
  const id = await new FillPage(page).beginNamed(NAME);
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined });
  });
  await other.goto(site.url);
  const second = new FillPage(other);
  await second.open(id);
  await new LockPage(page).set();
  await second.field('entity.name').fill('乙商贸有限公司');
  await expect(other.getByRole('alert')).toContainText('口令锁在另一个窗口里变了');
  await expect(second.field('entity.name')).toHaveValue('乙商贸有限公司');
  expect(await storedText(page)).not.toContain('乙商贸');
});

test('the passphrase is changed and taken away only by whoever has it', async ({ page }) => {
  const id = await lockedDraft(page);
  const { section } = new LockPage(page);
  await section.getByRole('button', { name: '换口令' }).click();
  await section.getByLabel('现在的口令').fill('记错了的一句话');
  await section.getByLabel('新的口令', { exact: true }).fill('换成这一句新的话');
  await section.getByLabel('再输一遍新的口令').fill('换成这一句新的话');
  await section.getByRole('button', { name: '换成新的口令' }).click();
  await expect(section).toContainText('口令不对');
  await section.getByLabel('现在的口令').fill(LOCK_PASSPHRASE);
  await section.getByRole('button', { name: '换成新的口令' }).click();
  await expect(section).toContainText('口令换好了');
  await page.reload();
  await new LockPage(page).unlock('换成这一句新的话');
  await section.getByRole('button', { name: '取消口令' }).click();
  await section.getByLabel('现在的口令').fill('换成这一句新的话');
  await section.getByRole('button', { name: '确定取消' }).click();
  await expect(section).toContainText('口令取消了');
  await new FillPage(page).open(id);
  await page.reload();
  await expect(new FillPage(page).field('entity.name')).toHaveValue(NAME);
  expect(await storedText(page)).toContain(NAME);
});

test('a forgotten passphrase leaves one way: everything is deleted, and a backup brings it back', async ({
  page,
}) => {
  await lockedDraft(page);
  const storage = new StoragePage(page);
  const file = await storage.makeBackup();
  await page.reload();
  await expect(page.getByText('没有口令，谁也打不开')).toBeVisible();
  await storage.removal.getByRole('button', { name: '全部删除…' }).click();
  await expect(storage.removal.getByRole('alert')).toContainText('草稿 1 份');
  await storage.removal.getByRole('button', { name: '确定删除' }).click();
  await expect(storage.kept).toContainText('这个浏览器里没有草稿');
  await storage.bring(file);
  await expect(storage.restore).toContainText('新增草稿 1 份');
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.line(NAME)).toBeVisible();
});
