import type { Page } from '@playwright/test';
import { DraftsPage } from './pages/drafts';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

/** Another window of the same browser. */
async function otherWindow(page: Page, site: { readonly url: string }): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(site.url);
  return other;
}

/** One draft, open in two windows. */
async function openInTwo(
  page: Page,
  site: { readonly url: string },
): Promise<{ readonly first: FillPage; readonly second: FillPage; readonly id: string }> {
  const first = new FillPage(page);
  const id = await first.begin();
  await first.expectSaved();
  const second = new FillPage(await otherWindow(page, site));
  await second.open(id);
  return { first, second, id };
}

test('two windows on one draft: both texts are kept, and the later window says so', async ({
  page,
  site,
}) => {
  const { first, second, id } = await openInTwo(page, site);

  await first.field('entity.name').fill('甲商贸有限公司');
  await first.expectSaved();
  await second.field('entity.name').fill('乙商贸有限公司');
  await expect(second.page.getByText('这份草稿分成了两份')).toBeVisible();
  await second.expectSaved();
  await expect(second.field('entity.name')).toHaveValue('乙商贸有限公司');
  expect(second.page.url(), 'the address is the copy’s').not.toContain(id);
  await expect(second.field('entity.name'), 'whoever types goes on typing').toBeFocused();
  await second.field('entity.uscc').fill('91150302MA0XE8A17Y');
  await second.expectSaved();

  await second.page.reload();
  await expect(second.field('entity.name')).toHaveValue('乙商贸有限公司');
  await expect(second.field('entity.uscc')).toHaveValue('91150302MA0XE8A17Y');
  await page.reload();
  await expect(first.field('entity.name')).toHaveValue('甲商贸有限公司');
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(2);
});

test('the open draft deleted in another window: what is typed here is kept and said', async ({
  page,
  site,
}) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('entity.name').fill('甲商贸有限公司');
  await fill.expectSaved();
  const drafts = new DraftsPage(await otherWindow(page, site));
  await drafts.open();
  await drafts.remove('甲商贸有限公司');
  await expect(drafts.line('甲商贸有限公司')).toContainText('已删除');

  await fill.field('entity.uscc').fill('91150302MA0XE8A17Y');
  await expect(page.getByText('另一个窗口把这份草稿删了')).toBeVisible();
  await fill.expectSaved();
  await page.reload();
  await expect(fill.field('entity.uscc')).toHaveValue('91150302MA0XE8A17Y');
  await expect(fill.field('entity.name')).toHaveValue('甲商贸有限公司');
});

test('the first window saves a verdict’s answer and the second one’s form in turn, nothing is lost', async ({
  page,
  site,
}) => {
  const { second, id } = await openInTwo(page, site);
  await second.field('entity.name').fill('乙商贸有限公司');
  await second.expectSaved();
  await page.goto(`#/draft/${id}/question/severity`);
  await page.getByRole('main').getByRole('button', { name: '一般' }).click();
  await expect(page.getByText('这份草稿分成了两份')).toBeVisible();
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(2);
  await expect(drafts.line('乙商贸有限公司')).toBeVisible();
});

test('a draft open in another window is said to be, until that window is closed', async ({
  page,
  site,
}) => {
  const { second } = await openInTwo(page, site);
  const other = second.page;
  await expect(other.getByText('另一个窗口也开着这份草稿')).toBeVisible();
  await expect(page.getByText('另一个窗口也开着这份草稿')).toBeHidden();
  await page.close();
  await expect(other.getByText('另一个窗口也开着这份草稿')).toBeHidden();
  await second.field('entity.name').fill('乙商贸有限公司');
  await second.expectSaved();
  await expect(other.getByText('这份草稿分成了两份')).toBeHidden();
});

test('opened again from the list, a draft is what another window has made of it', async ({
  page,
  site,
}) => {
  const first = new FillPage(page);
  const id = await first.beginNamed('甲商贸有限公司');
  const drafts = new DraftsPage(page);
  await drafts.open();
  const second = new FillPage(await otherWindow(page, site));
  await second.open(id);
  await expect(second.page.getByText('另一个窗口也开着这份草稿')).toBeHidden();
  await second.field('entity.name').fill('乙商贸有限公司');
  await second.expectSaved();

  await first.open(id);
  await expect(first.field('entity.name')).toHaveValue('乙商贸有限公司');
  await first.field('entity.uscc').fill('91150302MA0XE8A17Y');
  await first.expectSaved();
  await expect(page.getByText('这份草稿分成了两份')).toBeHidden();
});

test('two texts are compared, one is taken away and comes back, and one is kept', async ({
  page,
  site,
}) => {
  const { first, second, id } = await openInTwo(page, site);
  await first.field('entity.name').fill('甲商贸有限公司');
  await first.expectSaved();
  await second.field('entity.name').fill('乙商贸有限公司');
  const other = second.page;
  await other.getByRole('link', { name: '比一比，选一份' }).press('Enter');
  await expect(other.getByRole('heading', { level: 1, name: '两份哪里不一样' })).toBeFocused();
  const rows = other.getByRole('main').locator('dl > div');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('这一份 乙商贸有限公司');
  await expect(rows).toContainText('另一份 甲商贸有限公司');
  expect(await axeViolations(other)).toEqual([]);
  await other.setViewportSize({ width: 320, height: 640 });
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await other.getByRole('button', { name: '留这一份，删另一份' }).press('Enter');
  await expect(other.getByText('已删除一份')).toBeVisible();
  await other.getByRole('button', { name: '撤销删除' }).press('Enter');
  await other.getByRole('button', { name: '留另一份，删这一份' }).press('Enter');
  await other.getByRole('link', { name: '打开留下的一份' }).press('Enter');
  await other.waitForURL(new RegExp(`${id}/verdict`));
  const drafts = new DraftsPage(other);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(1);
  await expect(drafts.line('甲商贸有限公司')).toBeVisible();
});

test('from the list too two texts are compared, as long as both are there', async ({
  page,
  site,
}) => {
  const { first, second } = await openInTwo(page, site);
  await first.field('entity.name').fill('甲商贸有限公司');
  await first.expectSaved();
  await second.field('entity.name').fill('乙商贸有限公司');
  await expect(second.page.getByText('这份草稿分成了两份')).toBeVisible();
  await second.expectSaved();
  const drafts = new DraftsPage(page);
  await drafts.open();
  const compare = drafts.line('乙商贸有限公司').getByRole('link', { name: '和另一份比一比' });
  await expect(compare).toBeVisible();
  await drafts.remove('甲商贸有限公司');
  await expect(compare).toBeHidden();
  const copy = /#\/draft\/([^/]+)/.exec(second.page.url())?.[1] ?? '';
  await page.goto(`#/draft/${copy}/compare`);
  await expect(page.getByText('只剩一份了')).toBeVisible();
});
