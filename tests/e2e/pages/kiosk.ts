import { expect, type Locator, type Page } from '@playwright/test';

/** A shared machine as a person finds it. */
export class KioskPage {
  readonly start: Locator;
  readonly bar: Locator;
  readonly question: Locator;
  readonly keypad: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole('link', { name: '开始自查' });
    this.bar = page.getByRole('navigation', { name: '自助机' });
    this.question = page.getByRole('alertdialog');
    this.keypad = page.getByRole('region', { name: '屏幕键盘' });
  }

  async open(address = ''): Promise<void> {
    await this.page.goto(address);
    await expect(this.start).toBeVisible();
  }

  /** Follows a link of the app; no address can be typed here. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, hash);
  }

  /** From the start to the form of a penalty, the date typed; returns the draft's id. */
  async begin(): Promise<string> {
    await this.start.click();
    await this.page.locator('a[href="#/check/penalty-other-sectors"]').click();
    await this.page.locator('[data-part="year"]').fill('2026');
    await this.page.locator('[data-part="month"]').fill('2');
    await this.page.locator('[data-part="day"]').fill('10');
    await this.page.getByRole('button', { name: '下一步' }).click();
    await this.page.waitForURL(/#\/draft\//);
    const id = /#\/draft\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
    await this.go(`#/draft/${id}/fill`);
    await expect(this.page.getByRole('heading', { level: 1, name: '填表' })).toBeVisible();
    return id;
  }

  /** From here on time passes only when a test says so. */
  async stopClock(): Promise<void> {
    const now = await this.page.evaluate(() => Date.now());
    await this.page.clock.pauseAt(now + 5000);
  }

  async tap(keys: string): Promise<void> {
    for (const key of keys)
      await this.keypad.getByRole('button', { name: key, exact: true }).click();
  }

  async end(): Promise<void> {
    await this.bar.getByRole('button', { name: '结束使用' }).click();
    await this.question.getByRole('button', { name: '结束并清掉' }).click();
    await expect(this.ended).toBeVisible();
  }

  get ended(): Locator {
    return this.page.getByRole('heading', { level: 1, name: /^请带走/ });
  }

  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: '回到开始页' }).click();
    await expect(this.start).toBeVisible();
  }
}

/** How the rows of a session lie in the browser's database: how many, and how many of them sealed. */
export async function sealedRows(page: Page): Promise<{ all: number; sealed: number }> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('credit-repair-kiosk')) return { all: 0, sealed: 0 };
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('credit-repair-kiosk');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const sealed: boolean[] = [];
    for (const store of db.objectStoreNames) {
      const reading = db.transaction(store).objectStore(store).getAll();
      await new Promise<void>((resolve) => {
        reading.onsuccess = () => {
          resolve();
        };
      });
      for (const row of reading.result)
        sealed.push(Reflect.get(Object(row), 'sealed') === 'AES-256-GCM');
    }
    db.close();
    return { all: sealed.length, sealed: sealed.filter((isSealed) => isSealed).length };
  });
}
