import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { PDFDocument, PDFName } from 'pdf-lib';
import { KioskPage, sealedRows } from '../e2e/pages/kiosk';
import { KIOSK, KioskSite } from '../e2e/support/kiosk-site';
import { times } from './support/counts';
import { canariesOf, searchFolders, type Canaries } from './support/canaries';
import { KioskBrowser } from './support/kiosk-browser';
import { Tally } from './support/tally';
import { typeCanaries } from './support/type-canaries';

/** How many sessions are ended; six kinds of endings in turn. */
const ROUNDS = Number(process.env['WIPE_ROUNDS'] ?? times(30, 200));

/** Those that leave the browser running, and those that end it too. */
const ENDINGS = ['finish', 'idle', 'print failed', 'page crash'] as const;
const LAST = ['power off', 'browser killed'] as const;
type Ending = (typeof ENDINGS)[number] | (typeof LAST)[number];

/** Two endings of the first kind and one of the last make the life of one browser. */
function livesOf(rounds: number): readonly (readonly Ending[])[] {
  const lives: Ending[][] = [];
  for (let life = 0; life * 3 < rounds; life += 1) {
    const two = life % 2 === 0 ? ENDINGS.slice(0, 2) : ENDINGS.slice(2);
    const last = LAST[Math.floor(life / 2) % 2] ?? 'power off';
    lives.push([...two, last].slice(0, rounds - life * 3));
  }
  return lives;
}

/** A PDF whose words stand in it as they are, in an uncompressed stream. */
async function paperWith(text: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  const stream = pdf.context.stream(`% ${text}\n`);
  page.node.set(PDFName.of('Contents'), pdf.context.register(stream));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** One person: types, attaches, and waits until all of it is stored. */
async function keep(page: Page, id: string, canaries: Canaries): Promise<void> {
  await typeCanaries(page, canaries);
  await new KioskPage(page).go(`#/draft/${id}/evidence/legalRepIdCopy`);
  const buffer = await paperWith(canaries.fileText);
  await page
    .getByLabel('选文件')
    .setInputFiles([{ name: canaries.fileName, mimeType: 'application/pdf', buffer }]);
  await expect(page.getByRole('region', { name: '已加的材料' }).locator('ol > li')).toHaveCount(1);
}

/** A draft, its earlier revision, the row of the file and its bytes: all there, and nothing in the clear. */
async function proveStored(page: Page): Promise<void> {
  const rows = await sealedRows(page);
  expect(rows.sealed, 'sealed rows').toBeGreaterThanOrEqual(4);
  expect(rows.all, 'all rows').toBe(rows.sealed);
}

/** Ends a session in one of six ways; the next person finds the start, or the browser is gone. */
async function finish(
  ending: Ending,
  page: Page,
  id: string,
  browser: KioskBrowser,
): Promise<void> {
  const kiosk = new KioskPage(page);
  switch (ending) {
    case 'finish':
      await kiosk.go(`#/draft/${id}/export`);
      await page.getByRole('button', { name: '打印', exact: true }).click();
      await kiosk.end();
      await kiosk.leave();
      return;
    case 'idle':
      // Asked, offered to print, ended, and back at the start: half a minute each, and a few seconds.
      await kiosk.stopClock();
      await page.clock.fastForward(181_000);
      await expect(kiosk.question).toContainText('还在使用吗');
      await page.clock.fastForward(31_000);
      await expect(kiosk.question).toContainText('要不要打印带走');
      await page.clock.fastForward(31_000);
      await expect(kiosk.ended).toBeVisible();
      await expect(page.getByText('已经结束，内容已清掉')).toBeVisible();
      await page.clock.fastForward(9000);
      await expect(kiosk.start).toBeVisible();
      return;
    case 'print failed':
      await page.evaluate(() => {
        // The printer is out of paper, or the person pressed cancel: the page hears nothing more.
        window.print = () => window.dispatchEvent(new Event('beforeprint'));
      });
      await kiosk.go(`#/draft/${id}/export`);
      await page.getByRole('button', { name: '打印', exact: true }).click();
      await kiosk.end();
      await kiosk.leave();
      return;
    case 'page crash': {
      const crashed = page.waitForEvent('crash');
      const session = await page.context().newCDPSession(page);
      // It is answered by nobody: the page that would is gone.
      void session.send('Page.crash').catch(() => undefined);
      await crashed;
      return;
    }
    case 'power off':
      await browser.terminate();
      return;
    case 'browser killed':
      browser.profile.kill();
      await browser.profile.gone();
      return;
  }
}

/** A page at the start, with a clock that a test may move; every other one is closed. */
async function startPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(60_000);
  const before = context.pages();
  const page = await context.newPage();
  await Promise.all(before.map((one) => one.close()));
  await page.clock.install();
  await new KioskPage(page).open();
  return page;
}

test('whatever ends a session, nothing that was typed or attached is left anywhere', async () => {
  const site = new KioskSite();
  site.configure({ ...KIOSK, addingFiles: true });
  await site.serve();
  const used: string[] = [];
  const wiped = new Tally(
    '26',
    'sessions of a shared machine ended in six ways, and its disk searched',
  );
  for (const life of livesOf(ROUNDS)) {
    const browser = new KioskBrowser();
    try {
      const context = await browser.open(site.url);
      let left: Page | undefined;
      for (const ending of life) {
        const canaries = canariesOf(used.length);
        used.push(ending);
        await wiped.round(async () => {
          // The next person goes on in the page of the one before, unless it is gone.
          const page = left ?? (await startPage(context));
          await page.clock.resume();
          const id = await new KioskPage(page).begin();
          await keep(page, id, canaries);
          await proveStored(page);
          await finish(ending, page, id, browser);
          const hits = searchFolders(browser.folders, Object.values(canaries));
          expect(hits, `round ${String(used.length)}, ${ending}`).toEqual([]);
          left = ending === 'page crash' ? undefined : page;
        });
      }
    } finally {
      browser.profile.kill();
      await browser.profile.gone();
      browser.remove();
    }
  }
  await site.close();
  expect(used.length).toBe(ROUNDS);
  wiped.finish();
});

test('the search is awake: without a kiosk it finds every canary', async () => {
  const site = new KioskSite();
  site.configure({ kiosk: false });
  await site.serve();
  const browser = new KioskBrowser();
  const canaries = canariesOf(999);
  const context = await browser.open(site.url);
  const page = await context.newPage();
  await page.goto('');
  await keep(page, await new KioskPage(page).begin(), canaries);
  // Before it ends: the policy then clears what it can.
  const found = new Set(
    searchFolders(browser.folders, Object.values(canaries)).map(({ canary }) => canary),
  );
  await context.close();
  browser.remove();
  await site.close();
  expect([...found].sort()).toEqual(Object.values(canaries).sort());
});
