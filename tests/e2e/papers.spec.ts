import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { PapersPage } from './pages/papers';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

test('a form goes from missing over printed to ready, and back when an answer changes', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const papers = new PapersPage(page);
  await papers.open(id);
  await expect(papers.state('f04-1')).toContainText('缺');
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  await papers.open(id);
  await expect(papers.state('f04-1')).toContainText('已打印，待签章');
  const before = await papers.count.textContent();
  await papers.tick('f04-1', /^已签字、盖章/).check();
  await expect(papers.state('f04-1')).toContainText('已备');
  await expect(papers.count).not.toHaveText(before ?? '');
  await fill.open(id);
  await fill.field('entity.name').fill('乌海市另一家商贸有限公司');
  await papers.open(id);
  await expect(papers.state('f04-1')).toContainText('缺');
  await expect(papers.paper('f04-1')).toContainText('打印以后又改过，请重新打印');
});

test('a form that the authority stamps is not complete without its stamp', async ({ page }) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.choose(/除了罚款/, '有');
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  const papers = new PapersPage(page);
  await papers.open(id);
  await expect(papers.tick('f03-1', /机关已盖章/)).toHaveCount(0);
  await papers.tick('f03-1', /^已盖章/).check();
  await expect(papers.state('f03-1')).toContainText('待机关盖章');
  await papers.tick('f03-1', /机关已盖章/).check();
  await expect(papers.state('f03-1')).toContainText('已备');
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a ticked paper is still ticked after a reload without a network', async ({
    page,
    context,
  }) => {
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    const papers = new PapersPage(page);
    await papers.open(id);
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    await papers.tick('legalRepIdCopy', /已备好/).check();
    await fill.expectSaved();
    await context.setOffline(true);
    await page.reload();
    await expect(papers.state('legalRepIdCopy')).toContainText('已备');
  });
});

test('the list is worked with the keyboard alone', async ({ page }) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const papers = new PapersPage(page);
  await papers.open(id);
  const tick = papers.tick('legalRepIdCopy', /已备好/);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await tick.evaluate((box) => box === document.activeElement)) break;
  }
  await page.keyboard.press('Space');
  await expect(papers.state('legalRepIdCopy')).toContainText('已备');
});

for (const [width, size] of [
  [320, 'standard'],
  [390, 'largest'],
] as const)
  test(`the list fits ${String(width)} px at ${size} and has no defect that axe finds`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript((chosen) => {
      localStorage.setItem('text-size', chosen);
    }, size);
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    const papers = new PapersPage(page);
    await papers.open(id);
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(width);
  });

test('blank forms follow who applies and who comes, and leave no draft', async ({ page }) => {
  await page.goto('#/blank/penalty-other-sectors');
  const choice = page.getByRole('group', { name: '打印和保存哪几张' });
  await expect(choice.getByRole('checkbox', { name: /法定代表人身份证明书/ })).toBeChecked();
  await page.getByRole('radio', { name: '委托经办人' }).check();
  await expect(choice.getByRole('checkbox', { name: /授权委托书/ })).toBeChecked();
  await expect(choice.getByRole('checkbox', { name: /身份证明书/ })).toHaveCount(0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为 PDF' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^空白表-/);
  await page.goto('#/drafts');
  await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
});
