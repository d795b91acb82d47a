import { expect, type Locator, type Page } from '@playwright/test';

export const LOCK_PASSPHRASE = '湖边的胡杨林很安静';

/** The section 口令锁, and the question that stands before locked drafts. */
export class LockPage {
  constructor(readonly page: Page) {}

  get section(): Locator {
    return this.page.getByRole('region', { name: '口令锁' });
  }

  get question(): Locator {
    return this.page.getByRole('heading', { level: 1, name: '草稿锁着' });
  }

  get passphrase(): Locator {
    return this.page.getByLabel('口令', { exact: true });
  }

  /** Sets a lock; the drafts stay open in this window. */
  async set(passphrase = LOCK_PASSPHRASE): Promise<void> {
    await this.page.goto('#/storage');
    await this.section.getByLabel('口令锁的口令').fill(passphrase);
    await this.section.getByLabel('再输一遍这个口令').fill(passphrase);
    await this.section.getByRole('button', { name: '上锁', exact: true }).click();
    await expect(this.section).toContainText('上锁了。下次打开要输口令。');
  }

  async unlock(passphrase = LOCK_PASSPHRASE): Promise<void> {
    await expect(this.question).toBeVisible();
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: '打开', exact: true }).click();
  }
}
