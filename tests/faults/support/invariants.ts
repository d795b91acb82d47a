import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { DraftsPage } from '../../e2e/pages/drafts';
import { Faults, reportViolations } from '../../e2e/support/faults';
import { brokenFiles, storedRows } from './stored-rows';

/** What the screen called 已保存: of each draft, by its id, what its fields then held. */
export type Acknowledged = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The fields that these tests type into. */
const TYPED = ['entity.name', 'legalRep.name'];

/** What holds after every fault, whatever it was. Made before the first page of its browser. */
export class Invariants {
  readonly #faults: Faults;
  readonly #seen: string[] = [];

  /** `personal`: what was typed that must be in no title, address, file name or console. */
  constructor(
    private readonly context: BrowserContext,
    origin: string,
    private readonly personal: readonly string[],
  ) {
    this.#faults = new Faults(context, () => origin);
    context.on('console', (message) => this.#seen.push(message.text()));
    const watch = (page: Page): void => {
      page.on('framenavigated', (frame) => this.#seen.push(frame.url()));
      page.on('download', (download) => this.#seen.push(download.suggestedFilename()));
    };
    context.pages().forEach(watch);
    context.on('page', watch);
  }

  async watch(): Promise<this> {
    await reportViolations(this.context);
    return this;
  }

  /** Lets an error pass that the fault itself causes. */
  expect(error: RegExp): void {
    this.#faults.expect(error);
  }

  /** All of them, on a page of the app on which nothing is being typed. */
  async hold(page: Page, acknowledged: Acknowledged = new Map()): Promise<void> {
    await this.kept(page, acknowledged);
    await this.truthful(page);
    for (const id of acknowledged.keys()) await this.exportable(page, id);
    await this.quiet();
  }

  /** I1 and I2: what was acknowledged is there, every stored row is whole, and so are the bytes of attached files. */
  async kept(page: Page, acknowledged: Acknowledged): Promise<void> {
    const { drafts, damaged } = await storedRows(page);
    expect(damaged, 'damaged rows').toBe(0);
    expect(await brokenFiles(page), 'attached files that lost bytes').toEqual([]);
    for (const [id, fields] of acknowledged) {
      const draft = drafts.find((one) => one.id === id);
      expect(draft?.answers, `draft ${id}`).toMatchObject(fields);
    }
  }

  /** I3: when the screen says 已保存, what its fields show is what is stored; it says something within two seconds. */
  async truthful(page: Page): Promise<void> {
    const mark = page.locator('[role="status"][data-state]');
    const id = /#\/draft\/([^/]+)\/fill/.exec(page.url())?.[1];
    if (id === undefined || (await mark.count()) === 0) return;
    await expect(mark.first()).toHaveText(/^(已保存|没有保存上)$/, { timeout: 2000 });
    if ((await mark.first().textContent()) !== '已保存') return;
    const shown = await shownFields(page);
    const { drafts } = await storedRows(page);
    expect(drafts.find((one) => one.id === id)?.answers).toMatchObject(shown);
  }

  /** I4: the owner can carry the draft away; `holding` is in the file. */
  async exportable(page: Page, id: string, holding: string = id): Promise<void> {
    const drafts = new DraftsPage(page);
    await drafts.open();
    const line = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({
        has: page.locator(`a[href*="/draft/${id}/"]`),
      });
    const saved = page.waitForEvent('download');
    await line.getByRole('button', { name: /^保存为文件/ }).click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain(holding);
  }

  /** I5 to I7: nothing was asked of another host, no error is left over, nothing personal was said aloud. */
  async quiet(): Promise<void> {
    expect(this.#faults.unexpected, 'errors, policy breaches or foreign requests').toEqual([]);
    const titles = await Promise.all(this.context.pages().map((page) => page.title()));
    const aloud = [...this.#seen, ...titles].map((text) => decodedOf(text));
    for (const secret of this.personal)
      expect(
        aloud.filter((text) => text.includes(secret)),
        'in a title, an address, a file name or the console',
      ).toEqual([]);
  }
}

/** What the fields that these tests type into show. */
async function shownFields(page: Page): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const path of TYPED) {
    const field = page.locator(`[id="field-${path}"]`);
    if ((await field.count()) > 0) shown[path] = await field.inputValue();
  }
  return shown;
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
