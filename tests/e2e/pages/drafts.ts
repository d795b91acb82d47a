import { expect, type Locator, type Page } from '@playwright/test';

/** 我的草稿. */
export class DraftsPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('#/drafts');
    await expect(this.page.getByRole('heading', { level: 1, name: '我的草稿' })).toBeVisible();
  }

  /** The line of the draft that shows this text. */
  line(text: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: text });
  }

  get lines(): Locator {
    return this.page.getByRole('main').getByRole('listitem');
  }

  async remove(text: string): Promise<void> {
    await this.line(text).getByRole('button', { name: /^删除/ }).click();
  }
}
