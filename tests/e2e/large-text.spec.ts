import type { Page } from '@playwright/test';
import { ALL_DONE, CheckPage } from './pages/check';
import { FillPage } from './pages/fill';
import { ItemPage } from './pages/items';
import { StoragePage } from './pages/storage';
import { JOURNEYS } from './support/item-journeys';
import { expect, test } from './support/test';

/** Lines of text that lie on one another, and whatever reaches beyond the screen; runs in the page. */
function misplaced(): readonly string[] {
  const found: string[] = [];
  const lines: { readonly box: DOMRect; readonly text: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || parent?.checkVisibility() !== true) continue;
    if (parent.closest('svg, .visually-hidden, .skip') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
        found.push(`outside: ${text}`);
      for (const other of lines) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 3 && high > 0.35 * Math.min(box.height, other.box.height))
          found.push(`overlap: ${other.text} / ${text}`);
      }
      lines.push({ box, text });
    }
  }
  return found;
}

async function chooseSize(page: Page, size: string): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('text-size', chosen);
  }, size);
}

for (const [viewport, size, forcedColors] of [
  [{ width: 390, height: 844 }, 'largest', 'none'],
  [{ width: 320, height: 640 }, 'largest', 'none'],
  [{ width: 320, height: 256 }, 'standard', 'none'],
  [{ width: 390, height: 844 }, 'standard', 'active'],
] as const)
  test(`two readings and form: nothing cut, nothing on top of another, ${String(viewport.width)} × ${String(viewport.height)}, ${size}, forced colours ${forcedColors}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await chooseSize(page, size);
    const check = new CheckPage(page);
    await check.run({
      documentDate: ['2026', '2', '1'],
      severity: '一般',
      fiveSector: '消防',
      ...ALL_DONE,
    });
    await expect(page.getByRole('img', { name: '两种口径' })).toBeVisible();
    expect(await page.evaluate(misplaced)).toEqual([]);
    for (const fold of await page.locator('summary').all()) await fold.click();
    await expect(page.locator('details[open]')).toHaveCount(7);
    expect(await page.evaluate(misplaced)).toEqual([]);
    await page.getByRole('link', { name: '填表' }).click();
    await new FillPage(page).fillForOwner();
    expect(await page.evaluate(misplaced)).toEqual([]);
  });

for (const item of [
  'serious-wage-arrears',
  'serious-judgment-defaulter',
  'penalty-market-regulation',
])
  test(`${item} at the largest size on the narrowest screen: nothing cut, nothing on top of another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await chooseSize(page, 'largest');
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    const journey = JOURNEYS.find((one) => one.item === item);
    if (journey === undefined) throw new Error(`no journey through ${item}`);
    const check = new ItemPage(page);
    await page.goto(`#/check/${item}`);
    await check.title.waitFor();
    expect(await page.evaluate(misplaced)).toEqual([]);
    await check.answerAll(journey.first, journey.answers);
    await expect(check.title).toHaveText(journey.verdict);
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await page.evaluate(misplaced)).toEqual([]);
  });

test('backups at the largest size on the narrowest screen: nothing cut, nothing on top of another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await chooseSize(page, 'largest');
  await new FillPage(page).beginNamed('乌海市测试商贸有限公司');
  const storage = new StoragePage(page);
  await storage.open();
  await storage.backup.getByRole('button', { name: '做备份' }).click();
  await expect(storage.backup).toContainText('口令至少 8 个字');
  await storage.removal.getByRole('button', { name: '全部删除…' }).click();
  await expect(storage.removal.getByRole('alert')).toBeVisible();
  expect(await page.evaluate(misplaced)).toEqual([]);
  await storage.bring(await storage.makeBackup());
  await expect(storage.restore).toContainText('恢复好了');
  expect(await page.evaluate(misplaced)).toEqual([]);
});

test('a code that does not fit its box at the largest size is shown whole below it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await chooseSize(page, 'largest');
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('entity.uscc').fill('91150302MA0XE8A17Y');
  await expect(page.getByText('91150302MA0XE8A17Y', { exact: true })).toBeVisible();
  await fill.field('entity.uscc').fill('9115');
  await expect(page.getByText('9115', { exact: true })).toBeHidden();
});

test('the verdict keeps what is only worth knowing folded, until it is opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  await expect(page.locator('details')).toHaveCount(6);
  await expect(page.locator('details[open]')).toHaveCount(0);
  for (const open of ['日子', '一条一条看', '要准备的'])
    await expect(page.getByRole('heading', { level: 2, name: open })).toBeVisible();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(6_000);
  await page.getByText(/^提醒 \d+ 条/).click();
  await expect(page.locator('details[open]')).toHaveCount(1);
});
