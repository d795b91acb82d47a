import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { renderPages, textOf } from '../support/pdf';
import { ItemPage } from './pages/items';
import { type ItemJourney, JOURNEYS } from './support/item-journeys';
import { expect, test } from './support/test';

/** A4 in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
const DPI = 50;
/** No printer reaches the outermost four millimetres. */
const EDGE = Math.floor((4 / 25.4) * DPI);

/** Shared out, so that each page stores the app only once. */
const SHARES = [0, 1, 2].map((share) => JOURNEYS.filter((_, index) => index % 3 === share));

for (const journeys of SHARES)
  test(`a verdict is one sheet of paper: ${journeys.map(({ item }) => item).join(', ')}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await page.goto('');
    for (const journey of journeys) await test.step(journey.item, () => expectSheet(page, journey));
  });

async function expectSheet(page: Page, journey: ItemJourney): Promise<void> {
  const check = new ItemPage(page);
  await check.find(journey.wanted, journey.name);
  await check.answerAll(journey.first, journey.answers);
  await expect(check.title).toHaveText(journey.verdict);
  await expectOneSheet(page, journey, journey.verdict);
  // What bars the way or has to be made good needs room too.
  await check.change(journey.change.label, journey.change.to);
  await expect(check.title).toHaveText(journey.change.verdict);
  await expectOneSheet(page, journey, journey.change.verdict);
}

async function expectOneSheet(page: Page, journey: ItemJourney, verdict: string): Promise<void> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const pages = (await PDFDocument.load(file)).getPages();
  expect(pages.length, `${journey.item}: ${verdict}`).toBe(1);
  const { width, height } = pages[0]?.getSize() ?? { width: 0, height: 0 };
  expect(Math.abs(width - WIDTH) + Math.abs(height - HEIGHT)).toBeLessThan(2);
  const text = await textOf(file);
  for (const words of [verdict, journey.phone, '记下来', '答复：', '申请修复不收费', '规则指纹'])
    expect(text, journey.item).toContain(words.replaceAll(' ', ''));
  if (journey.gates !== undefined) expect(text).toContain('打给市发展改革委0473-8991925');
  // The reasons stay on the screen.
  expect(text).not.toContain('一条一条看');
  await expectBlankEdges(file);
  // Nothing of the sheet stays behind.
  await expect(page.getByText('记下来')).toHaveCount(0);
}

async function expectBlankEdges(file: Uint8Array): Promise<void> {
  for (const { width, height, pixels } of await renderPages([file], DPI)) {
    const inked = [...pixels.entries()].filter(([at, shade]) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const isEdge = x < EDGE || y < EDGE || x >= width - EDGE || y >= height - EDGE;
      return isEdge && shade < 255;
    });
    expect(inked).toEqual([]);
  }
}

test('with the reasons, those follow on pages of their own', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
  await page.goto('');
  const journey = JOURNEYS.find(({ item }) => item === 'serious-wage-arrears');
  if (journey === undefined) throw new Error('no such journey');
  const check = new ItemPage(page);
  await check.find(journey.wanted, journey.name);
  await check.answerAll(journey.first, journey.answers);
  await page.evaluate(() => {
    // The dialogue belongs to the browser; what it prints is taken below.
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '连同依据打印' }).click();
  const file = await page.pdf({ preferCSSPageSize: true });
  expect((await PDFDocument.load(file)).getPageCount()).toBeGreaterThan(1);
  const text = await textOf(file);
  expect(text).toContain('一条一条看');
  expect(text).toContain('照这些回答判断的');
  expect(text.indexOf('规则指纹')).toBeLessThan(text.indexOf('一条一条看'));
  // Only that once: the next printing is one page again.
  expect((await PDFDocument.load(await page.pdf())).getPageCount()).toBe(1);
});
