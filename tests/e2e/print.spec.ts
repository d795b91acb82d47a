import { PDFDocument } from 'pdf-lib';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
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
  await expect(exporting.sheets).toHaveCount(2);
  const before = await page.title();
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset['printedTitle'] = document.title;
    });
  });
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  const sizes = printed.getPages().map((sheet) => sheet.getSize());
  expect(sizes).toHaveLength(2);
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
  await expect.poll(() => page.evaluate(printingsOf, id)).toBe(1);
  await fill.open(id);
  await fill.field('entity.name').fill('乌海市另一家商贸有限公司');
  await exporting.open(id);
  await expect(exporting.sheets.first()).toBeVisible();
  await page.pdf();
  await expect.poll(() => page.evaluate(printingsOf, id)).toBe(2);
});

/** Runs in the page: how often the stored draft says it was printed. */
async function printingsOf(id: string): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('credit-repair');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
  });
  const reading = db.transaction('drafts').objectStore('drafts').get(id);
  const row = await new Promise<unknown>((resolve) => {
    reading.onsuccess = () => {
      resolve(reading.result);
    };
  });
  db.close();
  const body: unknown = Reflect.get(Object(row), 'body');
  return Reflect.get(Object(body), 'printings');
}
