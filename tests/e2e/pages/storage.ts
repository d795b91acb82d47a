import { readFileSync } from 'node:fs';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { NamedFile } from './evidence';

export const PASSPHRASE = '乌海的湖水很清亮呀';

/** 存储与备份. */
export class StoragePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('#/storage');
    await expect(this.page.getByRole('heading', { level: 1, name: '存储与备份' })).toBeVisible();
  }

  get kept(): Locator {
    return this.page.getByRole('region', { name: '这个浏览器里有什么' });
  }

  get backup(): Locator {
    return this.page.getByRole('region', { name: '备份', exact: true });
  }

  get restore(): Locator {
    return this.page.getByRole('region', { name: '恢复', exact: true });
  }

  get removal(): Locator {
    return this.page.getByRole('region', { name: '全部删除' });
  }

  /** Why something was not done. */
  get refusal(): Locator {
    return this.restore.getByRole('alert');
  }

  async makeBackup(): Promise<NamedFile> {
    await this.backup.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
    await this.backup.getByLabel('再输一遍口令').fill(PASSPHRASE);
    const saved = this.page.waitForEvent('download');
    await this.backup.getByRole('button', { name: '做备份' }).click();
    const file = await saved;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  /** Looks into a file; nothing is brought here yet. */
  async look(file: NamedFile, passphrase = PASSPHRASE): Promise<void> {
    await this.restore.getByLabel('选备份文件').setInputFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.bytes),
    });
    await this.restore.getByLabel('这份备份的口令').fill(passphrase);
    await this.restore.getByRole('button', { name: '打开备份' }).click();
  }

  async bring(file: NamedFile): Promise<void> {
    await this.look(file);
    await this.restore.getByRole('button', { name: '恢复到这台设备' }).click();
  }
}

/** A device that has never seen the app. */
export async function freshDevice(
  browser: Browser,
  baseURL: string,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers });
  return context.newPage();
}

/** The bytes of all attachments, by their keys, as they lie in the database. */
export async function storedFiles(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('credit-repair');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const reading = db.transaction('attachmentBytes').objectStore('attachmentBytes').getAll();
    const rows = await new Promise<unknown[]>((resolve) => {
      reading.onsuccess = () => {
        resolve(reading.result);
      };
    });
    db.close();
    return rows.map((row): unknown => {
      const bytes: unknown = Reflect.get(Object(row), 'bytes');
      const listed = bytes instanceof ArrayBuffer ? [...new Uint8Array(bytes)] : [];
      return [Reflect.get(Object(row), 'key'), listed];
    });
  });
}
