import { readFileSync } from 'node:fs';
import { everythingIn, plainPdf, tellingPdf } from '../support/pdfs';
import { tellingJpeg, tracesOf } from '../support/photos';
import { EvidencePage, everythingStored, quarters } from './pages/evidence';
import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { VerifyPage } from './pages/verify';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const CANARY = '北纬39.65东经106.79';
const PAPER = 'legalRepIdCopy';
/** Middles of the quarters, from the top left. */
const QUARTERS = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

test('where a photo was taken is in nothing that is kept or handed over, and the photo stands upright', async ({
  page,
}) => {
  test.slow();
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  const photo = tellingJpeg(await quarters(page, 1600, 1200, 'image/jpeg'), CANARY, 6);
  expect(tracesOf(CANARY, photo)).toContain('utf-8');
  const pdf = await tellingPdf(CANARY, photo);

  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await evidence.choose({ name: 'IMG_2031.jpg', bytes: photo });
  await expect(evidence.rows).toHaveCount(1);
  const { size, colours } = await evidence.pixels(1, QUARTERS);
  expect(size).toEqual([1200, 1600]);
  // A quarter clockwise: what was at the bottom left is at the top left.
  expect(colours).toEqual(['yellow', 'red', 'black', 'blue']);
  expect(tracesOf(CANARY, await everythingStored(page)), 'a photo').toEqual([]);

  const exporting = new ExportPage(page);
  const alone = readFileSync(await signed(exporting, id).then((file) => file.path()));
  expect(tracesOf(CANARY, alone), 'bundle with the photo').toEqual([]);
  expect(alone.includes('attachments/a001.jpg')).toBe(true);

  await evidence.open(id, PAPER);
  await evidence.choose({ name: '证明.pdf', bytes: pdf });
  await expect(evidence.rows).toHaveCount(2);
  const stored = await everythingStored(page);
  expect(tracesOf(CANARY, stored), 'photo and PDF').toEqual([]);
  const both = readFileSync(await signed(exporting, id).then((file) => file.path()));
  expect(both.includes('attachments/a001.pdf')).toBe(true);
  const merged = both.subarray(both.indexOf('%PDF-', both.indexOf('attachments/a001.pdf')));
  expect(tracesOf(CANARY, both), 'bundle with both').toEqual([]);
  expect(tracesOf(CANARY, await everythingIn(merged)), 'inside its PDF').toEqual([]);
});

async function signed(
  exporting: ExportPage,
  id: string,
): Promise<Awaited<ReturnType<ExportPage['sign']>>> {
  await exporting.open(id);
  await expect(exporting.outputs).toBeVisible();
  return exporting.sign();
}

test('the window sees the photo drawn anew under the name of its paper, and forms keep their fingerprint', async ({
  page,
}) => {
  test.slow();
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  const exporting = new ExportPage(page);
  const before = readFileSync(await signed(exporting, id).then((file) => file.path()));
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  const bytes = await quarters(page, 1600, 1200, 'image/jpeg');
  await evidence.choose({ name: '证件.jpg', bytes });
  await expect(evidence.rows).toHaveCount(1);
  const file = await signed(exporting, id);
  await expect(exporting.outputs).toContainText('里面有 1 份附上的材料');
  const path = await file.path();
  const form = (bundle: Buffer): string => {
    const start = bundle.indexOf('%PDF-');
    return bundle.subarray(start, bundle.indexOf('%%EOF', start)).toString('latin1');
  };
  expect(form(readFileSync(path)), 'the first form').toBe(form(before));

  const verify = new VerifyPage(page);
  await verify.open();
  await verify.offer(path);
  await expect(verify.answer).toContainText('文件完好');
  await expect(verify.result).toContainText('法定代表人身份证复印件');
  await expect(verify.result.getByRole('img', { name: '附上的照片' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('PNG and WebP become JPEG on white paper, shrunk', async ({ page }) => {
  const id = await new FillPage(page).begin();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await evidence.choose(
    { name: 'a.png', bytes: await quarters(page, 3000, 2000, 'image/png', true) },
    { name: 'b.webp', bytes: await quarters(page, 1600, 1200, 'image/webp') },
  );
  await expect(evidence.rows).toHaveCount(2);
  const png = await evidence.pixels(1, QUARTERS);
  expect(png).toEqual({ size: [2200, 1467], colours: ['red', 'blue', 'yellow', 'white'] });
  const webp = await evidence.pixels(2, QUARTERS);
  expect(webp.colours).toEqual(['red', 'blue', 'yellow', 'black']);
});

test('turned, cut, moved and removed with the keyboard alone, kept over a reload, and brought back', async ({
  page,
}) => {
  const id = await new FillPage(page).begin();
  const evidence = new EvidencePage(page);
  await evidence.open(id, PAPER);
  await evidence.choose(
    { name: 'a.jpg', bytes: await quarters(page, 1600, 1200, 'image/jpeg') },
    { name: 'b.pdf', bytes: await plainPdf() },
  );
  await expect(evidence.rows).toHaveCount(2);
  const press = async (verb: string, number: number): Promise<void> => {
    const button = evidence.row(number).getByRole('button', { name: `${verb}：` });
    await button.focus();
    await page.keyboard.press('Enter');
  };

  await press('右转', 1);
  await expect(evidence.row(1)).toBeFocused();
  await expect
    .poll(async () => (await evidence.pixels(1, QUARTERS)).colours)
    .toEqual(['yellow', 'red', 'black', 'blue']);

  await press('裁剪', 1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '左上角，离左边 0%，离上边 0%' })).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('button', { name: '左上角，离左边 0%，离上边 50%' })).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '裁好了' }).press('Enter');
  await expect
    .poll(
      async () =>
        await evidence.pixels(1, [
          [0.25, 0.5],
          [0.75, 0.5],
        ]),
    )
    .toEqual({ size: [1200, 800], colours: ['black', 'blue'] });

  await press('撤销裁剪', 1);
  await expect(async () => {
    expect((await evidence.pixels(1, [])).size).toEqual([1200, 1600]);
  }).toPass();

  await press('下移', 1);
  await expect(evidence.row(2)).toContainText('a.jpg');
  await page.reload();
  await expect(evidence.row(2)).toContainText('a.jpg');

  await press('移去', 1);
  await expect(evidence.row(1)).toContainText('已移去');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(evidence.row(1)).toContainText('b.pdf');
  await press('移去', 1);
  await expect(evidence.row(1)).toContainText('已移去');
  await page.reload();
  await expect(evidence.rows).toHaveCount(1);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('offline, on 320 px and in the largest text, everything works and nothing is cut off', async ({
    page,
    context,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    const id = await new FillPage(page).begin();
    const evidence = new EvidencePage(page);
    await evidence.open(id, PAPER);
    const bytes = await quarters(page, 1000, 800, 'image/jpeg');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    await context.setOffline(true);
    await evidence.choose({ name: '很长的名字'.repeat(20) + '.jpg', bytes });
    await expect(evidence.rows).toHaveCount(1);
    await expect(evidence.row(1)).toContainText('这张不大');
    for (const size of ['', 'largest']) {
      await page.evaluate((text) => {
        document.documentElement.dataset['text'] = text;
      }, size);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      expect(await axeViolations(page)).toEqual([]);
    }
    await evidence.press('左转', 1);
    // The picture is put in place of another: looked at in between, it cannot be decoded.
    await expect(async () => {
      expect((await evidence.pixels(1, [])).size).toEqual([800, 1000]);
    }).toPass();
  });
});
