import { DraftsPage } from './pages/drafts';
import { EvidencePage, quarters } from './pages/evidence';
import { FillPage } from './pages/fill';
import { Shell } from './pages/shell';
import { freshDevice, PASSPHRASE, StoragePage, storedFiles } from './pages/storage';
import { axeViolations } from './support/axe';
import { Keyboard } from './support/keyboard';
import { storedRecords } from './support/stored';
import { storedBody } from './support/stored-draft';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

test('with the keyboard alone a draft and its photo go to another device, byte for byte, and are worked on there', async ({
  page,
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const id = await new FillPage(page).beginNamed('甲商贸有限公司');
  const evidence = new EvidencePage(page);
  await evidence.open(id, 'legalRepIdCopy');
  const bytes = await quarters(page, 800, 600, 'image/jpeg');
  await evidence.choose({ name: '证件.jpg', bytes });
  await expect(evidence.rows).toHaveCount(1);
  await page.goto('#/drafts');
  const keys = new Keyboard(page);
  await keys.press('存储与备份');
  await expect(new StoragePage(page).kept).toContainText('草稿 1 份，材料 1 件');
  await keys.type('口令', PASSPHRASE);
  await keys.type('再输一遍口令', PASSPHRASE);
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^信用修复-备份-\d{4}-\d\d-\d\d\.wuhai-backup$/);
  await expect(new StoragePage(page).backup).toContainText('里面有草稿 1 份，材料 1 件');
  await expect(new StoragePage(page).kept).toContainText('上次备份：今天');

  const other = await freshDevice(browser, site.url);
  const there = new Keyboard(other);
  await other.goto('#/drafts');
  await expect(other.getByText('这个浏览器里没有草稿，可以用备份恢复')).toBeVisible();
  await there.press('从备份恢复');
  await expect(new StoragePage(other).restore).toBeVisible();
  const chosen = other.waitForEvent('filechooser');
  await there.reach('选备份文件');
  await other.keyboard.press('Enter');
  await (await chosen).setFiles(await file.path());
  await there.type('这份备份的口令', PASSPHRASE);
  await there.press('打开备份');
  await expect(new StoragePage(other).restore).toContainText('备份已打开，还没有恢复');
  await there.press('恢复到这台设备');
  await expect(new StoragePage(other).restore).toContainText('新增草稿 1 份');
  await expect(new StoragePage(other).restore).toContainText('取回材料 1 件');
  expect(await storedBody(other, id)).toEqual(await storedBody(page, id));
  expect(await storedFiles(other)).toEqual(await storedFiles(page));
  await there.press('看我的草稿');
  await there.press('接着做');
  await expect(other).toHaveURL(new RegExp(`#/draft/${id}/verdict`));
  await new FillPage(other).rename(id, '甲商贸有限公司分公司');
  await other.reload();
  await expect(new FillPage(other).field('entity.name')).toHaveValue('甲商贸有限公司分公司');
});

test('a weak passphrase, and two that differ, are told at the field', async ({ page }) => {
  await new FillPage(page).beginNamed('甲商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  const field = storage.backup.getByLabel('口令', { exact: true });
  const make = storage.backup.getByRole('button', { name: '做备份' });
  for (const [typed, said] of [
    ['七个字不够用的', '口令至少 8 个字'],
    ['19981203', '全是数字的，至少 12 个'],
    ['啊啊啊啊啊啊啊啊', '重复的字太多'],
  ] as const) {
    await field.fill(typed);
    await make.click();
    await expect(storage.backup).toContainText(said);
    await expect(field).toBeFocused();
  }
  expect(await axeViolations(page)).toEqual([]);
  await field.fill(PASSPHRASE);
  await storage.backup.getByLabel('再输一遍口令').fill(`${PASSPHRASE}吗`);
  await make.click();
  await expect(storage.backup).toContainText('两遍口令不一样');
  await storage.backup.getByLabel('显示口令').check();
  await expect(field).toHaveAttribute('type', 'text');
  await expect(storage.kept).toContainText('还没有做过备份');
});

test('a wrong passphrase, a damaged file and some other file are told apart, and change nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const id = await new FillPage(page).beginNamed('甲商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  const file = await storage.makeBackup();
  await expect(storage.kept).toContainText('上次备份');
  await new FillPage(page).rename(id, '乙商贸有限公司');
  await storage.open();
  const before = await storedRecords(page);

  await storage.look(file, '不是这一句口令呀');
  await expect(storage.restore).toContainText('口令不对，请再输一遍。文件没有坏。');
  await expect(storage.restore.getByLabel('这份备份的口令')).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);

  const changed = Uint8Array.from(file.bytes);
  changed[200] = (changed[200] ?? 0) ^ 1;
  for (const bytes of [changed, file.bytes.slice(0, -1), file.bytes.slice(0, 30)]) {
    await storage.look({ name: file.name, bytes });
    await expect(storage.refusal).toContainText('文件坏了或不完整');
  }
  const later = Uint8Array.from(file.bytes);
  later[11] = 9;
  await storage.look({ name: file.name, bytes: later });
  await expect(storage.refusal).toContainText('新版程序做的');
  for (const bytes of [new Uint8Array(0), new Uint8Array(3_000_000)]) {
    await storage.look({ name: '报表.xlsx', bytes });
    await expect(storage.refusal).toContainText('这不是备份文件');
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(await storedRecords(page)).toBe(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await storage.bring(file);
  await expect(storage.restore).toContainText('1 份草稿这里的更新，没有动');
});

test('what both devices changed is kept twice, each with its own text', async ({
  page,
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const id = await new FillPage(page).beginNamed('起头');
  const storage = new StoragePage(page);
  await storage.open();
  const first = await storage.makeBackup();
  await expect(storage.kept).toContainText('上次备份');
  const other = await freshDevice(browser, site.url);
  const there = new StoragePage(other);
  await there.open();
  await there.bring(first);
  await expect(there.restore).toContainText('新增草稿 1 份');

  await new FillPage(other).rename(id, '那边改的');
  await new FillPage(page).rename(id, '这边改的');
  await there.open();
  const second = await there.makeBackup();
  await storage.open();
  await storage.bring(second);
  await expect(storage.restore).toContainText('1 份两边不一样，两份都留着，恢复的另存');
  expect(await axeViolations(page)).toEqual([]);
  await storage.bring(second);
  await expect(storage.restore).toContainText('1 份草稿这里已经有了');
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(2);
  await expect(drafts.line('那边改的（从备份恢复')).toBeVisible();
  await new FillPage(page).open(id);
  await expect(new FillPage(page).field('entity.name')).toHaveValue('这边改的');
});

test('a backup is made and restored with no network at all', async ({ page, site }) => {
  const shell = new Shell(page);
  await page.goto('');
  await expect(shell.ready).toBeVisible();
  await site.kill();
  expect(await site.isDown()).toBe(true);
  await new FillPage(page).beginNamed('甲商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  const file = await storage.makeBackup();
  await storage.bring(file);
  await expect(storage.restore).toContainText('1 份草稿这里已经有了');
});

test.describe('on a full disk', () => {
  test.use({ serviceWorkers: 'block' });

  test('restoring says so and writes nothing by halves; a backup can still be made', async ({
    page,
    browser,
    site,
  }) => {
    test.setTimeout(180_000);
    await new FillPage(page).beginNamed('甲'.repeat(90_000));
    const storage = new StoragePage(page);
    await storage.open();
    const file = await storage.makeBackup();
    const other = await freshDevice(browser, site.url, 'block');
    const session = await other.context().newCDPSession(other);
    const { origin } = new URL(site.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    const there = new StoragePage(other);
    await there.open();
    await there.bring(file);
    await expect(there.restore).toContainText('空间满了');
    await expect(there.kept).toContainText('这个浏览器里没有草稿');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await there.bring(file);
    await expect(there.restore).toContainText('新增草稿 1 份');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
    const again = await there.makeBackup();
    expect(again.bytes.length).toBeGreaterThan(90_000);
    await expect(there.backup).toContainText('里面有草稿 1 份');
  });
});
