import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** 打印和保存. */
export class ExportPage {
  constructor(readonly page: Page) {}

  async open(draftId: string): Promise<void> {
    await this.page.goto(`#/draft/${draftId}/export`);
    await expect(this.page.getByRole('heading', { level: 1, name: '打印和保存' })).toBeVisible();
  }

  /** The drawn pages of the preview, in order. */
  get sheets(): Locator {
    return this.page.getByRole('region', { name: '表格预览' }).getByRole('img');
  }

  get outputs(): Locator {
    return this.page.getByRole('region', { name: '拿走表格' });
  }

  get needed(): Locator {
    return this.page.getByRole('region', { name: '还差' });
  }

  /** Signs the application and returns the saved file. */
  async sign(): Promise<Download> {
    const saved = this.page.waitForEvent('download');
    await this.outputs.getByRole('button', { name: '签名并保存', exact: true }).click();
    return saved;
  }
}
