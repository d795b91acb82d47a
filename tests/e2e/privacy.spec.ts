import { ExportPage } from './pages/export';
import { FillPage } from './pages/fill';
import { VerifyPage } from './pages/verify';
import { expect, test } from './support/test';

/** What `fillForOwner` types of a person and a company. */
const PERSONAL = ['测试商贸', '91150302MA0XE8A17Y', '张三', '150302199001011231', '〔2026〕12号'];

test('no title, address, file name, console line or plain storage tells who it is about', async ({
  page,
}) => {
  test.slow();
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('framenavigated', (frame) => seen.push(decodeURIComponent(frame.url())));
  page.on('download', (file) => seen.push(file.suggestedFilename()));
  page.on('request', (request) => seen.push(decodeURIComponent(request.url())));
  await page.addInitScript(() => {
    // Every title there ever is, also those that stand only for the time of a printing.
    new MutationObserver(() => {
      console.info(document.title);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    addEventListener('beforeprint', () => {
      console.info(document.title);
    });
  });

  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  await fill.next();
  await page.getByRole('button', { name: '显示：身份证号码' }).click();
  const exporting = new ExportPage(page);
  await exporting.open(id);
  await expect(exporting.sheets).toHaveCount(4);
  await page.pdf();
  for (const button of ['保存为 PDF', '签名并保存为 .zip']) {
    const saved = page.waitForEvent('download');
    await exporting.outputs.getByRole('button', { name: button }).click();
    await saved;
    await expect(exporting.outputs).toContainText('到下载里找');
  }
  const verify = new VerifyPage(page);
  const file = await (async () => {
    await exporting.open(id);
    return (await exporting.sign()).path();
  })();
  await verify.open();
  await verify.offer(file);
  await expect(verify.answer).toContainText('完好');
  await page.goto('#/drafts');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^保存为文件/ }).click();
  await saved;

  seen.push(
    await page.evaluate(() =>
      [
        JSON.stringify(Object.entries(localStorage)),
        JSON.stringify(Object.entries(sessionStorage)),
        document.cookie,
        JSON.stringify(history.state),
      ].join(),
    ),
  );
  expect(seen.length, 'the ears are open').toBeGreaterThan(10);
  expect(seen.join('\n'), 'titles are heard').toContain('信用修复表格');
  for (const personal of PERSONAL)
    expect(seen.filter((text) => text.includes(personal))).toEqual([]);
});
