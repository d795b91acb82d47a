import { unfoldingPdf } from '../support/hostile-pdfs';
import { plainPdf } from '../support/pdfs';
import { jpegHeader } from '../support/photos';
import { EvidencePage, heavyPhoto, quarters } from './pages/evidence';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const PAPER = 'legalRepIdCopy';

test('what cannot be taken is refused in words, nothing of it is kept, and the rest is added', async ({
  page,
}) => {
  const id = await new FillPage(page).begin();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  const encoder = new TextEncoder();
  for (const [name, bytes, words] of [
    ['空.jpg', new Uint8Array(), '一个字节也没有'],
    ['IMG_1.HEIC', encoder.encode('\0\0\0\x24ftypheic\0\0\0\0mif1heic'), '兼容性最佳'],
    ['大.jpg', jpegHeader(20_001, 1000), '照片太大'],
    ['断.jpg', jpegHeader(1200, 900), '照片打不开'],
    ['假.jpg', encoder.encode('hello'), '认不出'],
    ['坏.pdf', encoder.encode('%PDF-1.7'), 'PDF 打不开'],
    ['表.docx', encoder.encode('PK\x03\x04'), '另存为 PDF'],
  ] as const) {
    await evidence.choose({ name, bytes });
    await expect(evidence.refusals).toContainText(words);
    await expect(evidence.refusals).toContainText(name);
    await expect(evidence.rows).toHaveCount(0);
  }
  expect(await axeViolations(page)).toEqual([]);
  await evidence.choose(
    { name: '假.jpg', bytes: encoder.encode('hello') },
    { name: '真.pdf', bytes: await plainPdf(2) },
  );
  await expect(evidence.rows).toHaveCount(1);
  await expect(evidence.row(1)).toContainText('2 页');
  await expect(evidence.refusals).toContainText('假.jpg');
});

test('a PDF that unfolds without end is given up, and the next file is taken', async ({ page }) => {
  await page.clock.install();
  const id = await new FillPage(page).begin();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await evidence.choose({ name: '炸弹.pdf', bytes: unfoldingPdf(500_000_000) });
  await expect.poll(() => page.workers().length, 'it has a worker of its own').toBe(2);
  await page.clock.runFor('00:30');
  await expect(evidence.refusals).toContainText('PDF 太复杂');
  await expect.poll(() => page.workers().length, 'which is gone').toBe(1);
  await evidence.choose({ name: '真.pdf', bytes: await plainPdf(2) });
  await expect(evidence.row(1)).toContainText('2 页');
});

test('a file of more than 50 MB, a folder and a paste are answered at once', async ({ page }) => {
  const id = await new FillPage(page).begin();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await page.evaluate(() => {
    const part = new Blob([new Uint8Array(2 ** 20)]);
    const file = new File([...Array<Blob>(50).fill(part), 'x'], '很大.jpg');
    const dropped = new DataTransfer();
    dropped.items.add(file);
    document
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }));
  });
  await expect(evidence.refusals).toContainText('超过 50 MB');
  await page.evaluate(() => {
    // No page can make a folder; the browser's answer to the question is put in its place.
    const folder = { isDirectory: true, name: '材料' };
    const method = 'webkitGetAsEntry';
    const own = Object.getOwnPropertyDescriptor(DataTransferItem.prototype, method);
    const answer = { value: () => folder, configurable: true };
    Object.defineProperty(DataTransferItem.prototype, method, answer);
    const dropped = new DataTransfer();
    dropped.items.add(new File([''], '材料'));
    document
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }));
    Object.defineProperty(DataTransferItem.prototype, method, own ?? {});
  });
  await expect(evidence.refusals).toContainText('文件夹');
  const png = [...(await quarters(page, 1200, 1000, 'image/png'))];
  await page.evaluate((bytes) => {
    const pasted = new DataTransfer();
    pasted.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, cancelable: true }));
  }, png);
  await expect(evidence.rows).toHaveCount(1);
});

test.describe('on a full disk', () => {
  // The stored app would take the room first.
  test.use({ serviceWorkers: 'block' });

  test('a photo that is not kept is told, and what is typed still is', async ({ page, site }) => {
    const { origin } = new URL(site.url);
    const browser = await page.context().newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
    const fill = new FillPage(page);
    const id = await fill.begin();
    const evidence = new EvidencePage(page);
    await evidence.open(id, PAPER);
    await evidence.choose({ name: 'a.jpg', bytes: await heavyPhoto(page, 1400) });
    await expect(evidence.refusals).toContainText('这台设备存满了');
    await expect(evidence.rows).toHaveCount(0);
    await fill.open(id);
    await fill.field('entity.name').fill('乌海市测试商贸有限公司');
    await fill.expectSaved();
    await page.reload();
    await expect(fill.field('entity.name')).toHaveValue('乌海市测试商贸有限公司');
  });
});

test('a file that cannot be read is told, stops signing without a word left out, and can be removed', async ({
  page,
}) => {
  test.slow();
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await evidence.choose({ name: 'b.pdf', bytes: await plainPdf() });
  await expect(evidence.rows).toHaveCount(1);
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('credit-repair');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const clearing = db.transaction('attachmentBytes', 'readwrite');
    clearing.objectStore('attachmentBytes').clear();
    await new Promise<void>((resolve) => {
      clearing.oncomplete = () => {
        resolve();
      };
    });
    db.close();
  });
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await exporting.outputs.getByRole('button', { name: '签名并保存', exact: true }).click();
  await expect(exporting.outputs).toContainText('有一件附上的材料读不出来');
  await evidence.open(id, PAPER);
  await expect(evidence.row(1)).toContainText('读不出来');
  await evidence.press('移去', 1);
  await exporting.open(id);
  await exporting.sign();
  await expect(exporting.outputs).toContainText('里面没有附上的材料');
});
