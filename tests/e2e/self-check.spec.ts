import { ALL_DONE, CheckPage } from './pages/check';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

test('T1 一般, three months full: apply now, since the day after the last day', async ({
  page,
}) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  await expect(check.title).toHaveText('现在可以申请');
  await expect(page.getByRole('img', { name: '可申请' })).toBeVisible();
  await expect(check.moment('可申请日')).toContainText('2026年8月11日');
  await expect(check.moment('自动停止')).toContainText('2027年5月10日');
  await expect(page.getByRole('link', { name: '填表' })).toBeVisible();
  await expect(page.getByRole('link', { name: '0473-8991925' }).first()).toHaveAttribute(
    'href',
    'tel:04738991925',
  );
});

test('T2 严重: the day from which one can apply is the title', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '严重', ...ALL_DONE });
  await expect(check.title).toHaveText('2027年5月11日起可以申请');
  await expect(page.getByRole('img', { name: '未到期' })).toBeVisible();
  await expect(check.moment('自动停止')).toContainText('2029年5月10日');
});

test('T3 轻微: no waiting, and it stops by itself on 1 January 2027', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '10', '1'], severity: '轻微', ...ALL_DONE });
  await expect(check.title).toHaveText('现在可以申请');
  await expect(check.moment('自动停止')).toContainText('2027年1月1日');
});

test('T4 轻微 but not fulfilled: what to do first', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({
    documentDate: ['2026', '10', '1'],
    severity: '轻微',
    ...ALL_DONE,
    obligationsFulfilled: '否',
  });
  await expect(check.title).toHaveText('先把处罚决定书要求的事做完');
  await expect(page.getByRole('img', { name: '先补上' })).toBeVisible();
  await expect(page.getByText('未满足').first()).toBeVisible();
});

test('T10 class not clear: no verdict, three outcomes with their days, and where to look', async ({
  page,
}) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '10', '1'], severity: '不清楚', ...ALL_DONE });
  await expect(page.getByRole('img', { name: '待补答' })).toBeVisible();
  const outcomes = page.getByRole('region', { name: '失信类别不同' });
  await expect(outcomes).toContainText('轻微 现在可以申请');
  await expect(outcomes).toContainText('一般 2027年1月2日起可以申请');
  await expect(outcomes).toContainText('严重 2027年10月2日起可以申请');
  await expect(page.getByText('《信用修复告知书》').first()).toBeVisible();

  await page.getByRole('link', { name: '回答：失信类别' }).first().click();
  await check.row('轻微').click();
  await expect(check.title).toHaveText('现在可以申请');
});

test('a changed answer changes the verdict and keeps the later answers', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  await check.change('失信类别').click();
  await expect(check.row('一般')).toContainText('上次选的');
  await check.row('严重').click();
  await expect(check.title).toHaveText('2027年5月11日起可以申请');
});

test('the browser goes back question by question, to what was answered', async ({ page }) => {
  const check = new CheckPage(page);
  await check.begin();
  await check.fillDay(['2026', '5', '10']);
  await check.row('一般').click();
  await expect(check.title).not.toContainText('哪一类');
  await page.goBack();
  await expect(check.title).toContainText('哪一类');
  await expect(check.row('一般')).toContainText('上次选的');
  await page.goBack();
  await expect(check.title).toContainText('哪一天作出');
  await expect(check.box('日')).toHaveValue('10');
});

test('31 February and a day that has not come are said to be so, and stay as typed', async ({
  page,
}) => {
  const check = new CheckPage(page);
  await check.begin();
  await check.fillDay(['2026', '2', '31']);
  await expect(page.getByText('2026年2月没有 31 日')).toBeVisible();
  await expect(check.box('日')).toHaveValue('31');

  await check.fillDay(['2026', '11', '24']);
  await expect(page.getByText('2026年11月24日还没有到')).toBeVisible();
  await expect(check.box('日')).toHaveValue('24');

  await check.fillDay(['2026', '11', '23']);
  await expect(check.title).toContainText('哪一类');
});

test('a reload keeps the answers and the place', async ({ page }) => {
  const check = new CheckPage(page);
  await check.begin();
  await check.fillDay(['2026', '5', '10']);
  await check.row('一般').click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  const question = await check.title.textContent();
  await page.reload();
  await expect(check.title).toHaveText(question ?? '');
  await expect(page.getByText('2026年5月10日')).toBeVisible();
  await expect(check.change('失信类别')).toBeVisible();
});

test('the keyboard alone leads from the search to the verdict', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
  await page.goto('#/check');
  const check = new CheckPage(page);
  await expect(check.title).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('消防');
  await check.tabTo('其他行业领域行政处罚');
  await page.keyboard.press('Enter');
  await expect(check.title).toContainText('哪一天作出');
  await check.tabTo('年');
  await page.keyboard.type('2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  for (const [question, answer] of [
    ['哪一类', '一般'],
    ['做完了吗', '是'],
    ['改好了吗', '是'],
    ['承诺书', '是'],
  ] as const) {
    await expect(check.title).toContainText(question);
    await expect(check.title).toBeFocused();
    await check.tabTo(answer);
    await page.keyboard.press('Enter');
  }
  await expect(check.title).toHaveText('现在可以申请');
  await check.tabTo('填表');
});

test('an address of a draft that is not here says so and leads on', async ({ page }) => {
  await page.goto('#/draft/nobody/verdict');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这份草稿不在这台设备上');
  await expect(page.getByRole('main').getByRole('link', { name: '开始自查' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`question, date with its message and verdict have no defect that axe finds, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = new CheckPage(page);
    await check.begin();
    await check.fillDay(['2026', '2', '31']);
    expect(await axeViolations(page)).toEqual([]);
    await check.fillDay(['2026', '2', '1']);
    await expect(check.row('一般')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await check.run({
      documentDate: ['2026', '2', '1'],
      severity: '一般',
      fiveSector: '消防',
      ...ALL_DONE,
    });
    await expect(page.getByRole('img', { name: '两种口径' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

for (const size of ['standard', 'largest'])
  test(`nothing scrolls sideways at 320 px, text size ${size}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript((chosen) => {
      localStorage.setItem('text-size', chosen);
    }, size);
    const check = new CheckPage(page);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    await check.begin();
    expect(await width()).toBeLessThanOrEqual(320);
    await check.fillDay(['2026', '2', '1']);
    await expect(check.row('一般')).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(320);
    await check.run({
      documentDate: ['2026', '2', '1'],
      severity: '一般',
      fiveSector: '消防',
      ...ALL_DONE,
    });
    await expect(page.getByRole('img', { name: '两种口径' })).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(320);
    await page.goto('#/check');
    await expect(check.title).toHaveText('是哪一类记录');
    expect(await width()).toBeLessThanOrEqual(320);
  });
