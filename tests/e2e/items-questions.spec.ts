import { ItemPage } from './pages/items';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
});

test('several kinds of penalty: ticked by keyboard, counted, and none is told to be too few', async ({
  page,
}) => {
  await page.goto('#/check/penalty-market-regulation');
  const check = new ItemPage(page);
  await expect(check.title).toContainText('哪几种处罚');
  await expect(page.getByRole('checkbox')).toHaveCount(12);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('至少选一项')).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('选了 2 项')).toBeVisible();
  await expect(page.getByText('至少选一项')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(check.title).toContainText('哪一天开始公示');
  await expect(page.getByText('警告、通报批评')).toBeVisible();
  await page.getByRole('link', { name: '改：处罚种类' }).click();
  await expect(page.getByRole('checkbox', { name: '通报批评' })).toBeChecked();
});

test('months: 24 is offered, what is no number of months is said to be so, and stays', async ({
  page,
}) => {
  await page.goto('#/check/serious-judgment-defaulter');
  const check = new ItemPage(page);
  for (const answer of ['第（五）项', ['2025', '1', '10'], '否', '否'] as const) {
    const question = await check.title.textContent();
    await check.answer(answer);
    await expect(check.title).not.toHaveText(question ?? '');
  }
  await expect(check.title).toContainText('多少个月');
  const field = page.getByLabel('决定书写的期限（月）');
  await expect(field).toHaveValue('24');
  for (const [typed, told] of [
    ['2 年', '2 年填 24'],
    ['0', '不会是 0 个月'],
    ['2400', '多打了一位'],
    ['', '填一个数字'],
  ] as const) {
    await check.answer({ typed });
    await expect(page.getByText(told)).toBeVisible();
    await expect(field).toHaveValue(typed);
    await expect(field).toBeFocused();
  }
  await check.answer({ typed: '36' });
  await expect(check.title).not.toContainText('多少个月');
});

test('the name of an authority: asked for in words, and named again where to go', async ({
  page,
}) => {
  await page.goto('#/check/serious-other');
  const check = new ItemPage(page);
  await check.answer({ typed: '  ' });
  await expect(page.getByText('写上名称')).toBeVisible();
  await check.answer({ typed: '乌海市交通运输局' });
  await expect(page.getByText('乌海市交通运输局')).toBeVisible();
});

test('不清楚 to what has a default says what is taken, and the verdict says it again', async ({
  page,
}) => {
  await page.goto('#/check/abnormal-operations');
  const check = new ItemPage(page);
  for (const answer of ['企业', '没有按时报年报', '是'] as const) {
    const question = await check.title.textContent();
    await check.answer(answer);
    await expect(check.title).not.toHaveText(question ?? '');
  }
  await expect(page.getByRole('button', { name: '不清楚' })).toContainText('先按“否”算');
  await check.answer('不清楚');
  await expect(check.title).toHaveText('现在可以申请移出');
  await expect(page.getByText('不清楚，先按“否”算')).toBeVisible();
});

test('on a day before the rules: no blank page, but whom to call', async ({ page }) => {
  await page.clock.setFixedTime('1970-01-02T10:00:00+08:00');
  await page.goto('#/check/serious-wage-arrears');
  await expect(page.getByText('这一天按哪个规定办，没有查到')).toBeVisible();
  await expect(page.getByRole('link', { name: '0473-3158030' })).toBeVisible();
});

test('an item whose papers are listed or not opens its paper work', async ({ page }) => {
  await page.goto('#/check/abnormal-operations');
  const check = new ItemPage(page);
  await check.answer('企业');
  await page.waitForURL(/#\/draft\//);
  const id = /#\/draft\/([^/]+)/.exec(page.url())?.[1] ?? '';
  for (const [step, title] of [
    ['fill', '填表'],
    ['review', '核对'],
    ['export', '打印和保存'],
    ['papers', '材料'],
  ] as const) {
    await page.goto(`#/draft/${id}/${step}`);
    await expect(check.title).toHaveText(title);
  }
});
