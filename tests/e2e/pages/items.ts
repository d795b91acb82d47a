import { expect, type Locator, type Page } from '@playwright/test';

/** A row, a day as typed, typed words, or several rows. */
export type Answer =
  | string
  | readonly [string, string, string]
  | { readonly typed: string }
  | { readonly ticked: readonly string[] };

/** 自查 of any item, from the first screen to 结论, as a person with a mouse goes through it. */
export class ItemPage {
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
  }

  /** From the first screen through the search to the first question of an item. */
  async find(wanted: string, name: string): Promise<void> {
    await this.page.goto('#/');
    await this.page.getByRole('link', { name: /开始自查/ }).click();
    await this.page.getByLabel('搜一搜').fill(wanted);
    await this.page.getByRole('main').getByRole('link', { name }).click();
    await expect(this.page.getByText('第 1 题')).toBeVisible();
  }

  /** Answers whatever is asked until the verdict stands; returns how many answers that took. */
  async answerAll(first: string, answers: Readonly<Record<string, Answer>>): Promise<number> {
    let fact = first;
    for (let count = 0; ; count += 1) {
      if (fact === 'verdict') return count;
      const answer = answers[fact];
      if (answer === undefined) throw new Error(`Nobody said what to answer to ${fact}`);
      await this.answer(answer);
      await this.page.waitForURL(
        (address) => /\/draft\//.test(address.hash) && this.asked(address) !== fact,
      );
      fact = this.asked();
    }
  }

  async answer(answer: Answer): Promise<void> {
    const main = this.page.getByRole('main');
    if (typeof answer === 'string') {
      // A row is named by its label and its help; the words of one label can stand within another.
      const row = main.getByRole('listitem').getByRole('button');
      await row
        .filter({ has: this.page.getByText(answer, { exact: true }) })
        .first()
        .click();
      return;
    }
    if ('typed' in answer) await main.locator('#answer').fill(answer.typed);
    else if ('ticked' in answer)
      for (const row of answer.ticked)
        await main.getByRole('checkbox', { name: row, exact: true }).check();
    else
      for (const [index, unit] of ['年', '月', '日'].entries())
        await main.getByLabel(new RegExp(`：${unit}$`)).fill(answer[index] ?? '');
    await main.getByRole('button', { name: '下一步' }).click();
  }

  /** Changes one answer from the verdict, and comes back to it. */
  async change(label: string, answer: Answer): Promise<void> {
    await this.page.getByRole('link', { name: `改：${label}`, exact: true }).click();
    await expect(this.title).toContainText('？');
    await this.answer(answer);
    await this.page.waitForURL(/\/verdict$/);
  }

  gate(place: string): Locator {
    return this.page
      .getByRole('region', { name: '各办各的' })
      .locator('[data-gate]')
      .filter({ has: this.page.getByRole('heading', { name: place }) });
  }

  phone(number: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: number }).first();
  }

  private asked(address = new URL(this.page.url())): string {
    return decodeURIComponent(address.hash.split('/').at(-1) ?? '');
  }
}
