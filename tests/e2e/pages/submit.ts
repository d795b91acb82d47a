import { expect, type Locator, type Page } from '@playwright/test';

type Day = readonly [string, string, string];

/** 递交 and 递交以后, as a person sees them. */
export class SubmitPage {
  constructor(readonly page: Page) {}

  /** From the verdict to the way in. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '怎么递交' }).click();
    await expect(this.title('递交')).toBeVisible();
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  channel(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  /** Writes down that it was handed in; the day stays today's unless given. */
  async record(channel: string, day?: Day): Promise<void> {
    await this.page
      .getByRole('group', { name: '交到了哪里' })
      .getByRole('radio', { name: channel, exact: true })
      .check();
    if (day) await this.type('递交日期', day);
    await this.page.getByRole('button', { name: '记下：已递交' }).click();
  }

  async answer(kind: '已同意' | '需补正' | '不同意', day: Day, asked?: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind, exact: true }).check();
    const label = { 已同意: '同意的日期', 需补正: '通知补正的日期', 不同意: '收到决定的日期' };
    await this.type(label[kind], day);
    if (asked !== undefined) await this.page.getByLabel('要补什么').fill(asked);
    await this.page.getByRole('button', { name: '记下答复' }).click();
  }

  async type(label: string, [year, month, day]: Day): Promise<void> {
    for (const [unit, text] of [
      ['年', year],
      ['月', month],
      ['日', day],
    ] as const)
      await this.page.getByLabel(`${label}：${unit}`, { exact: true }).fill(text);
  }

  /** What one gate says now; there is one gate unless told otherwise. */
  gate(name: 'authority' | 'credit-china'): Locator {
    return this.page.locator(`[data-gate="${name}"]`);
  }

  remedy(id: string): Locator {
    return this.page.locator(`[data-remedy="${id}"]`);
  }

  async site(name: string, found: '查不到了' | '还看得到'): Promise<void> {
    await this.page.getByRole('group', { name }).getByRole('radio', { name: found }).check();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('[role="status"][data-state="saved"]')).toBeVisible();
  }
}
