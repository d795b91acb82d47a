import { chromium, type Page } from '@playwright/test';
import { ITEM_IDS } from '../../src/catalogue/schema';
import { ExportPage } from '../e2e/pages/export';
import { wholeBrowser } from '../e2e/support/browser';
import { Site } from '../e2e/support/site';
import { storeDraft } from '../e2e/support/stored-draft';
import { finishedDraft } from '../support/finished-draft';
import { median, type Measurement, time } from './measurement';

/** How often each packet is made; the first time loads what the worker needs, and is not counted. */
const ROUNDS = 6;

/** One PDF that the worker made; `round` counts the presses of the button. */
interface Made {
  readonly round: number;
  readonly ms: number;
}

/** Forms made by the built app in Chromium's worker, timed from the page: the question, the work, and the file back. */
export async function measureFormsInBrowser(): Promise<readonly Measurement[]> {
  const site = new Site();
  await site.serve();
  const browser = await chromium.launch(wholeBrowser());
  const forms: number[] = [];
  const packets: number[] = [];
  for (const itemId of ITEM_IDS) {
    const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(timeWorkers);
    await page.goto('#/drafts');
    const draft = finishedDraft(itemId, 1);
    await storeDraft(page, draft);
    const made = await packetsOf(page, draft.id);
    const rounds = Array.from({ length: ROUNDS - 1 }, (_, at) =>
      made.filter(({ round }) => round === at + 1).map(({ ms }) => ms),
    );
    forms.push(...rounds.flat());
    packets.push(median(rounds.map((times) => times.reduce((sum, ms) => sum + ms, 0))));
    await context.close();
  }
  await browser.close();
  await site.kill();
  return [
    time('one form to PDF in Chromium, warm', median(forms), 60),
    time('whole packet to PDF in Chromium, slowest of twelve items', Math.max(...packets), 300),
  ];
}

async function packetsOf(page: Page, draftId: string): Promise<readonly Made[]> {
  const exporting = new ExportPage(page);
  await exporting.open(draftId);
  await exporting.sheets.first().waitFor();
  const save = exporting.outputs.getByRole('button', { name: '保存为 PDF', exact: true });
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate((at) => Reflect.set(globalThis, 'round', at), round);
    await save.click();
    // Busy, and then no longer: the button says so itself.
    await page.waitForFunction((at) => {
      const made: unknown = Reflect.get(globalThis, 'made');
      const isMade = Array.isArray(made) && made.some((one: Made) => one.round === at);
      return isMade && document.querySelector('button[aria-busy="true"]') === null;
    }, round);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'made') as Made[]);
}

/** Runs in the page before the app: every call of the worker's `pdf`, from the question to the answer. */
function timeWorkers(): void {
  const made: Made[] = [];
  Reflect.set(globalThis, 'made', made);
  const asked = new Map<string, number>();
  const heard = new WeakSet<Worker>();
  const post: unknown = Reflect.get(Worker.prototype, 'postMessage');
  Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
    const [message] = given;
    const { id, path } = Object(message) as { id?: unknown; path?: unknown };
    if (typeof id === 'string' && Array.isArray(path) && path.join() === 'pdf')
      asked.set(id, performance.now());
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const { id: answered } = Object(data) as { id?: unknown };
        const begun = typeof answered === 'string' ? asked.get(answered) : undefined;
        if (begun !== undefined)
          made.push({
            round: Number(Reflect.get(globalThis, 'round')),
            ms: performance.now() - begun,
          });
      });
    }
    if (typeof post === 'function') Reflect.apply(post, this, given);
  };
}
