import type { Locator, Page } from '@playwright/test';

/** 依据 and 指引 as a legal reader sees them: by part, pathway and version. */
export class LawPage {
  readonly title: Locator;
  /** Which day's rules stand below. */
  readonly shown: Locator;
  readonly fault: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.shown = page.getByRole('main').getByRole('status').filter({ hasText: '下面是' });
    this.fault = page.locator('#law-day-messages');
  }

  /** Opens an address on a fixed day in Beijing. */
  async open(address: string, now = '2026-11-23T10:00:00+08:00'): Promise<void> {
    await this.page.clock.setFixedTime(now);
    await this.page.goto(address);
    await this.title.waitFor();
  }

  box(unit: '年' | '月' | '日'): Locator {
    return this.page.getByLabel(`看哪一天的规定：${unit}`);
  }

  async typeDay(year: string, month: string, day: string): Promise<void> {
    await this.box('年').fill(year);
    await this.box('月').fill(month);
    await this.box('日').fill(day);
  }

  async lookAt(year: string, month: string, day: string): Promise<void> {
    await this.typeDay(year, month, day);
    await this.page.getByRole('button', { name: '看这一天' }).click();
  }

  /** A pathway of the item, with its versions. */
  pathway(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** The version of a pathway that is in force on the day on view. */
  inForce(name: string): Locator {
    return this.pathway(name).locator('[aria-current="date"]');
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
}
