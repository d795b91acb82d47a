import { expect, type Locator, type Page } from '@playwright/test';
import { DraftsPage } from './drafts';
import { type Answer, ItemPage } from './items';

/** 我的草稿 with several records of one subject. */
export class RecordsPage {
  readonly drafts: DraftsPage;

  constructor(readonly page: Page) {
    this.drafts = new DraftsPage(page);
  }

  /** The drafts of one subject, under its name. */
  subject(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** What is said of each record, in the order of proceeding. */
  steps(name: string): Locator {
    return this.subject(name).getByRole('list').first().getByRole('listitem');
  }

  /** From the list to the verdict on another record of the subject whose drafts stand in `within`. */
  async another(
    within: Locator,
    item: string,
    first: string,
    answers: Readonly<Record<string, Answer>>,
  ): Promise<void> {
    await within.getByText('再查这个单位的另一条记录').click();
    await within.getByRole('button', { name: item, exact: true }).click();
    await this.page.waitForURL(new RegExp(`/question/${first}$`));
    await new ItemPage(this.page).answerAll(first, answers);
    await this.drafts.open();
  }

  /** Names of the drafts themselves, top down. */
  async rowsOf(name: string): Promise<readonly string[]> {
    const titles = this.subject(name).getByRole('heading', {
      level: 3,
      name: /行政处罚|名录|名单/,
    });
    await expect(titles.first()).toBeVisible();
    return titles.allTextContents();
  }
}
