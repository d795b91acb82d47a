import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** A pasted page of the unit tests, by its file's name. */
export function samplePage(name: string): string {
  return readFileSync(new URL(`../../unit/paste/samples/${name}.txt`, import.meta.url), 'utf8');
}

/** 粘贴公示信息, as a person sees it. */
export class PastePage {
  readonly box: Locator;
  readonly read: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByLabel('网页上的文字');
    this.read = page.getByRole('button', { name: '读出来' });
  }

  /** The screen on 23 November 2026 in Beijing. */
  async open(): Promise<void> {
    await this.page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await this.page.goto('#/paste');
    await this.box.waitFor();
  }

  async paste(text: string): Promise<void> {
    await this.box.fill(text);
    await this.read.click();
  }

  /** How many records were found; it takes the focus whenever something has been read. */
  get found(): Locator {
    return this.page.getByRole('heading', { name: /^读到 \d+ 条记录$/ });
  }

  /** One record found, by its number. */
  record(number: number): Locator {
    return this.page.getByRole('region', { name: `第 ${String(number)} 条` });
  }

  /** A value found: its row with the box to tick. */
  value(number: number, name: string): Locator {
    return this.record(number)
      .getByRole('group', { name: '读到的，勾上的带进草稿' })
      .getByRole('checkbox', { name });
  }

  start(number: number): Locator {
    return this.page.getByRole('button', { name: `用这些开始自查：第 ${String(number)} 条` });
  }
}
