import { expect, type Locator, type Page } from '@playwright/test';

/** 核验申请包. */
export class VerifyPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('#/verify');
    await expect(this.page.getByRole('heading', { level: 1, name: '核验申请包' })).toBeVisible();
  }

  /** Offers a file by its path, or bytes under a name. */
  async offer(file: string | { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    const chooser = this.page.locator('input[type="file"]');
    await chooser.setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes },
    );
  }

  /** The answer, and what follows from it. */
  get result(): Locator {
    return this.page.locator('[aria-labelledby="result-title"]');
  }

  get answer(): Locator {
    return this.result.getByRole('heading', { level: 2 }).first();
  }
}
