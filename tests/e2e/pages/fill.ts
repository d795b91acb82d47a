import { expect, type Locator, type Page } from '@playwright/test';

/** 填表 and 核对 of a draft whose record is a penalty of another sector. */
export class FillPage {
  constructor(readonly page: Page) {}

  /** Begins a draft by answering the first question, and opens its form; returns the draft's id. */
  async begin(): Promise<string> {
    await this.page.goto('#/check/penalty-other-sectors');
    await this.type('date', ['2026', '2', '10']);
    await this.page.getByRole('button', { name: '下一步' }).click();
    await this.page.waitForURL(/#\/draft\//);
    const id = /#\/draft\/([^/]+)/.exec(this.page.url())?.[1] ?? '';
    await this.open(id);
    return id;
  }

  /** Begins a draft of an entity of this name, and has it stored. */
  async beginNamed(name: string): Promise<string> {
    const id = await this.begin();
    await this.field('entity.name').fill(name);
    await this.expectSaved();
    return id;
  }

  async rename(draftId: string, name: string): Promise<void> {
    await this.open(draftId);
    await this.field('entity.name').fill(name);
    await this.expectSaved();
  }

  async open(draftId: string): Promise<void> {
    await this.page.goto(`#/draft/${draftId}/fill`);
    await expect(this.page.getByRole('heading', { level: 1, name: '填表' })).toBeVisible();
  }

  field(path: string): Locator {
    return this.page.locator(`[id="field-${path}"]`);
  }

  /** What is said under a field. */
  messages(path: string): Locator {
    return this.page.locator(`[id="field-${path}-messages"] li`);
  }

  /** A date, part by part; `path` is the field's, or `date` for the only date of the screen. */
  async type(path: string, [year, month, day]: readonly [string, string, string]): Promise<void> {
    const whole =
      path === 'date'
        ? this.page
        : this.page.getByRole('group').filter({ has: this.page.locator(`[id="field-${path}"]`) });
    await whole.locator('[data-part="year"]').fill(year);
    await whole.locator('[data-part="month"]').fill(month);
    await whole.locator('[data-part="day"]').fill(day);
  }

  async choose(legend: string | RegExp, option: string | RegExp): Promise<void> {
    const group = this.page.getByRole('group', { name: legend });
    await group.getByRole('radio', { name: option, exact: typeof option === 'string' }).check();
  }

  /** Everything that the legal representative needs for a penalty that was only a fine. */
  async fillForOwner(): Promise<void> {
    await this.choose('要修复的是哪一种', '企业');
    await this.choose('本次由谁办', /法定代表人.*本人/);
    await this.field('entity.name').fill('乌海市测试商贸有限公司');
    await this.field('entity.uscc').fill('91150302MA0XE8A17Y');
    await this.field('legalRep.name').fill('张三');
    await this.field('legalRep.idNo').fill('150302199001011231');
    await this.field('penalties.0.docNo').fill('乌应急罚〔2026〕12号');
    await this.field('penalties.0.authority').fill('乌海市应急管理局');
    await this.choose(/除了罚款/, '没有，只有罚款');
    for (const pledge of await this.page
      .getByRole('group', { name: /承诺事项/ })
      .getByRole('checkbox')
      .all()) {
      await pledge.check();
    }
  }

  get saveMark(): Locator {
    return this.page.locator('[role="status"][data-state]');
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveMark).toHaveText('已保存');
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一步：核对' }).click();
  }

  get summary(): Locator {
    return this.page.getByRole('region', { name: /处要改/ });
  }
}
