import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { PapersPage } from './pages/papers';
import { storedBody } from './support/stored-draft';
import { expect, test } from './support/test';

/** A4 in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];

test('printing gives every sheet on a page of its own and nothing else, under a neutral title', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  // Cover and checklist, then the forms.
  await expect(exporting.sheets).toHaveCount(4);
  const before = await page.title();
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset['printedTitle'] = document.title;
    });
  });
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  const sizes = printed.getPages().map((sheet) => sheet.getSize());
  expect(sizes).toHaveLength(4);
  for (const { width, height } of sizes) {
    expect(Math.abs(width - WIDTH)).toBeLessThan(1);
    expect(Math.abs(height - HEIGHT)).toBeLessThan(1);
  }
  await expect(page.locator('html')).toHaveAttribute('data-printed-title', '信用修复表格');
  expect(await page.title()).toBe(before);
});

test('printing the same text again keeps its number; changed text gets the next one', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  await page.pdf();
  await expect.poll(() => printingsOf(page, id)).toBe(1);
  await fill.open(id);
  await fill.field('entity.name').fill('乌海市另一家商贸有限公司');
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  await expect.poll(() => printingsOf(page, id)).toBe(2);
});

test('the number stays when the screen is opened again, also after a reload', async ({ page }) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  await fill.open(id);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toContainText('第 1 次打印');
  await page.pdf();
  await expect.poll(() => printingsOf(page, id)).toBe(1);
  await page.reload();
  await expect(exporting.sheets.first()).toContainText('第 1 次打印');
  await exporting.sign();
  await expect.poll(() => printingsOf(page, id)).toBe(1);
});

test('two quick presses print once, and later presses again', async ({ page }) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await page.evaluate(() => {
    // A kiosk prints without asking, so nothing stands between two presses.
    window.print = () => {
      const { dataset } = document.documentElement;
      dataset['jobs'] = String(Number(dataset['jobs'] ?? '0') + 1);
    };
  });
  const exporting = new ExportPage(page);
  await exporting.open(id);
  const print = exporting.outputs.getByRole('button', { name: '打印', exact: true });
  await print.dblclick();
  await print.click();
  const jobs = page.locator('html');
  await expect(jobs).toHaveAttribute('data-jobs', '1');
  await expect(exporting.outputs).toContainText('正在准备打印');
  await expect(exporting.outputs).not.toContainText('正在准备打印');
  await print.click();
  await expect(jobs).toHaveAttribute('data-jobs', '2');
});

test('only the sheets chosen are printed, and only they count as printed', async ({ page }) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await exporting.outputs.getByRole('button', { name: '全不选' }).click();
  await expect(exporting.outputs.getByRole('button', { name: '打印', exact: true })).toBeDisabled();
  await exporting.outputs.getByRole('checkbox', { name: /承诺书/ }).check();
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  expect(printed.getPageCount()).toBe(1);
  const papers = new PapersPage(page);
  await papers.open(id);
  await expect(papers.state('f04-1')).toContainText('已打印，待签章');
  await expect(papers.state('f01')).toContainText('缺');
});

test('cover and checklist name the applicant, the sheets and what has to be done with them', async ({
  page,
}) => {
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets.nth(0)).toContainText('乌海市测试商贸有限公司');
  await expect(exporting.sheets.nth(0)).toContainText('行政处罚信用信息修复承诺书');
  await expect(exporting.sheets.nth(1)).toContainText('法定代表人身份证复印件');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 PDF：材料清单' }).click();
  expect((await saved).suggestedFilename()).toBe('信用修复-材料清单.pdf');
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1080, height: 1920 },
])
  test(`printing stands above the sheets on ${String(viewport.width)} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.fillForOwner();
    const exporting = new ExportPage(page);
    await exporting.open(id);
    const print = exporting.outputs.getByRole('button', { name: '打印', exact: true });
    await expect(print).toBeInViewport();
    const [above, below] = [
      await print.boundingBox(),
      await exporting.sheets.first().boundingBox(),
    ];
    expect(above?.y ?? Infinity).toBeLessThan(below?.y ?? 0);
  });

/** How often the stored draft says it was printed. */
async function printingsOf(page: Page, id: string): Promise<unknown> {
  return Reflect.get(Object(await storedBody(page, id)), 'printings');
}
