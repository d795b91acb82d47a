import { expect, type Locator, type Page } from '@playwright/test';

/** 材料: every paper of an application and how far it is. */
export class PapersPage {
  constructor(readonly page: Page) {}

  async open(draftId: string): Promise<void> {
    await this.page.goto(`#/draft/${draftId}/papers`);
    await expect(this.page.getByRole('heading', { level: 1, name: '材料' })).toBeVisible();
    await expect(this.count).toBeVisible();
  }

  /** How many are needed, and how many are still missing. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^共 \d+ 样/ });
  }

  /** One paper by its planned id. */
  paper(id: string): Locator {
    return this.page.locator(`[data-paper="${id}"]`);
  }

  state(id: string): Locator {
    return this.paper(id).locator('[data-paper-state]');
  }

  tick(id: string, words: RegExp): Locator {
    return this.paper(id).getByRole('checkbox', { name: words });
  }
}
