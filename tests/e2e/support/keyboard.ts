import { expect, type Page } from '@playwright/test';

/** A person who has only a keyboard: Tab to find a control by its name, then Space, Enter or typing. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tabs until a control of that name has the focus, and expects it to be visible there; fails when it never is. */
  async reach(name: string): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      await this.page.keyboard.press('Tab');
      const focused = this.page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const words = await focused.evaluate((element) =>
        [
          element.getAttribute('aria-label') ?? '',
          element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
            ? (element.labels?.[0]?.textContent ?? '')
            : element.textContent,
        ].join(' '),
      );
      if (!words.includes(name)) continue;
      // The browser's own file control is drawn by its label.
      const label = this.page.locator('label', {
        has: this.page.locator('input[type="file"]:focus'),
      });
      await expect(focused.or(label).first()).toBeInViewport();
      return;
    }
    throw new Error(`Tab never reaches ${name}`);
  }

  async press(name: string): Promise<void> {
    await this.reach(name);
    await this.page.keyboard.press('Enter');
  }

  async tick(name: string): Promise<void> {
    await this.reach(name);
    await this.page.keyboard.press('Space');
  }

  async type(name: string, text: string): Promise<void> {
    await this.reach(name);
    await this.page.keyboard.type(text);
  }
}
