import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { ExportPage } from '../e2e/pages/export';
import { KioskPage } from '../e2e/pages/kiosk';
import { textOf } from '../support/pdf';
import { canariesOf, searchFolders } from './support/canaries';
import { canSetUp, KioskWindow } from './support/kiosk-window';
import { CAN_QUEUE, PrintQueue } from './support/print-queue';
import { notRun, Tally } from './support/tally';
import { typeCanaries } from './support/type-canaries';

/** As every job is named, whoever prints: the queue of a hall is read by others. */
const TITLE = '信用修复表格';
/** A job that does not come out is given up after this long; the shipped time would only be longer. */
const GIVEN_UP = 5;
/** The print system looks at its jobs only every now and then. */
const LOOKED_AT = 30_000;

const CASES = ['one press', 'two presses', 'offline', 'out of paper'] as const;

test('a shared machine prints each press once, names nobody, and keeps nothing in its queue', async () => {
  if (!canSetUp() || !CAN_QUEUE)
    notRun('25', 'no screen, no print system, or no leave to start them here');
  const queue = new PrintQueue();
  await queue.start(GIVEN_UP);
  const machine = new KioskWindow(queue.env);
  const tally = new Tally('25', 'sheets sent to the printer of a shared machine, four ways');
  await machine.start();
  try {
    for (const [round, name] of CASES.entries()) {
      await tally.round(async () => {
        const canaries = canariesOf(700 + round);
        const page = await machine.page();
        page.setDefaultTimeout(20_000);
        const kiosk = new KioskPage(page);
        const id = await kiosk.begin();
        await typeCanaries(page, canaries);
        await kiosk.go(`#/draft/${id}/export`);
        const exporting = new ExportPage(page);
        await expect(exporting.sheets.first()).toBeVisible();
        const sheets = await exporting.sheets.count();
        const [jobs, papers] = [queue.titles().length, queue.printed().length];

        const fails = name === 'offline' || name === 'out of paper';
        queue.set(fails ? name : 'ready');
        const print = page.getByRole('button', { name: '打印', exact: true });
        if (name === 'two presses') await print.dblclick();
        else await print.click();
        await expect.poll(() => queue.titles().length).toBeGreaterThan(jobs);
        await kiosk.end();
        await kiosk.leave();
        await expect
          .poll(() => queue.waiting(), { timeout: fails ? LOOKED_AT : 10_000 })
          .toEqual([]);

        expect(queue.titles().slice(jobs)).toEqual([TITLE]);
        const printed = queue.printed().slice(papers);
        if (fails) expect(printed).toEqual([]);
        else {
          expect(printed).toHaveLength(1);
          const [paper = new Uint8Array()] = printed;
          expect((await PDFDocument.load(paper)).getPageCount(), 'pages').toBe(sheets);
          expect(await textOf(paper)).toContain(canaries.company);
        }
        expect(searchFolders(queue.folders, Object.values(canaries))).toEqual([]);
      });
    }
  } finally {
    await machine.end();
    await queue.end();
  }
  tally.finish();
});
