import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const row = (page: Page, answer: string) =>
  page.getByRole('listitem').getByRole('button', { name: answer });

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('from 首页, offline: two questions lead to the item, and on to its self-check', async ({
    page,
    site,
  }) => {
    await page.goto('');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    await site.kill();
    expect(await site.isDown()).toBe(true);

    await page.getByRole('link', { name: '开始自查' }).click();
    await page.getByRole('link', { name: '我不知道是哪一类' }).click();
    await expect(title(page)).toHaveText('文书或者网页上，写的是哪一种？');
    await expect(page.getByText('第 1 题，最多还有 3 题')).toBeVisible();
    await row(page, '行政处罚').click();
    await expect(title(page)).toHaveText('是哪个部门罚的？');
    await expect(title(page)).toBeFocused();
    await row(page, '别的部门').click();
    await expect(title(page)).toHaveText('其他行业领域行政处罚');
    await expect(page.getByText('被市场监管以外的部门处罚过')).toBeVisible();
    await expect(page.getByRole('region', { name: '和相近的怎么分' })).toContainText(
      '落款是市场监管部门的，是市场监管领域行政处罚',
    );
    await page.getByRole('link', { name: '就是这一项，开始自查' }).click();
    await expect(page.getByText('第 1 题')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/check/penalty-other-sectors');
  });
});

test('不清楚 at every question ends with whom to ring, and with the list', async ({ page }) => {
  await page.goto('#/which');
  for (const question of ['写的是哪一种', '在哪个网站上', '是谁定的']) {
    await expect(title(page)).toContainText(question);
    await row(page, '不清楚').click();
  }
  await expect(title(page)).toHaveText('还分不出来，打电话问一问');
  await expect(page.getByRole('main').getByRole('link', { name: '0473-8991925' })).toHaveAttribute(
    'href',
    'tel:04738991925',
  );
  await expect(page.getByText('政务服务大厅')).toBeVisible();
  await expect(page.getByRole('region', { name: '还可能是 12 类' }).getByRole('link')).toHaveCount(
    12,
  );
});

test('what is left after 不清楚 is compared side by side, and none of it leads to the number', async ({
  page,
}) => {
  await page.goto('#/which/unsure/elsewhere/market');
  await row(page, '不清楚').click();
  await expect(title(page)).toHaveText('还剩 3 类，比一比');
  await expect(page.getByRole('region', { name: '经营异常名录' })).toContainText(
    '名单叫“严重违法失信名单”的，是市场监督管理严重违法失信名单',
  );
  await page.getByRole('link', { name: '都不像' }).click();
  await expect(title(page)).toHaveText('都不像，打电话问一问');
  await page.getByRole('link', { name: '回到刚才的结果' }).click();
  await page.getByRole('link', { name: '就是这一项：经营异常名录' }).click();
  await expect(page).toHaveURL(/#\/check\/abnormal-operations$/);
});

test('answers stay visible, can be changed, survive a reload, and the way back is the way there', async ({
  page,
}) => {
  await page.goto('#/which');
  await row(page, '失信名单、黑名单').click();
  await row(page, '税务机关').click();
  await expect(title(page)).toHaveText('重大税收违法失信主体名单');
  await page.reload();
  await expect(title(page)).toHaveText('重大税收违法失信主体名单');
  const earlier = page.getByRole('region', { name: '已经回答的' });
  await expect(earlier).toContainText('失信名单、黑名单');

  await page.goBack();
  await expect(title(page)).toHaveText('是谁把您列进名单的？');
  await row(page, '人社部门').click();
  await earlier.getByRole('link', { name: '改：是谁把您列进名单的？' }).click();
  await expect(row(page, '人社部门')).toContainText('上次选的');
  await page.getByRole('link', { name: '上一题' }).click();
  await expect(title(page)).toHaveText('文书或者网页上，写的是哪一种？');
  await page.getByRole('link', { name: '自己找' }).click();
  await expect(title(page)).toHaveText('是哪一类记录');
});

test('a neighbour can be looked at, and left again', async ({ page }) => {
  await page.goto('#/which/abnormal/business');
  await page.getByRole('link', { name: '市场监督管理严重违法失信名单' }).click();
  await expect(title(page)).toHaveText('市场监督管理严重违法失信名单');
  await page.getByRole('link', { name: '回到刚才的结果' }).click();
  await expect(title(page)).toHaveText('经营异常名录');
});

test('the keyboard alone answers and starts', async ({ page }) => {
  await page.goto('#/which');
  await expect(title(page)).toBeFocused();
  const press = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(focused)) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  };
  await press(/^\s*异常名录/);
  await expect(title(page)).toHaveText('被列入的是哪一种单位？');
  await press(/社会组织/);
  await expect(title(page)).toHaveText('社会组织活动异常名录');
  await press(/就是这一项/);
  await expect(page).toHaveURL(/#\/check\/abnormal-social-organisation$/);
});

test.describe('the search', () => {
  for (const [typed, name, by] of [
    ['sxbzxr', '失信被执行人名单', '失信被执行人'],
    ['jyyc', '经营异常名录', '经营异常'],
    ['ＦＳ[2013]１７号', '失信被执行人名单', '法释〔2013〕17号'],
    ['3158030', '拖欠农民工工资失信联合惩戒对象名单', '3158030'],
    ['老赖', '失信被执行人名单', '老赖'],
    ['乌海市税务局', '重大税收违法失信主体名单', '乌海市税务局'],
  ] as const)
    test(`${typed} finds ${name}, and marks what was found`, async ({ page }) => {
      await page.goto('#/check');
      await page.getByLabel('搜一搜').fill(typed);
      const link = page.getByRole('main').getByRole('link', { name });
      await expect(link).toBeVisible();
      await expect(link.locator('mark')).toHaveText(by);
      await expect(page.getByRole('status').filter({ hasText: '找到' })).toBeVisible();
    });

  test('nothing found: said in plain words, with the questions and the number', async ({
    page,
  }) => {
    await page.goto('#/check');
    await page.getByLabel('搜一搜').fill('火星');
    await expect(page.getByText('没有找到“火星”')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '0473-8991925' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '我不知道是哪一类' }).click();
    await expect(title(page)).toHaveText('文书或者网页上，写的是哪一种？');
  });

  test('what is marked passes axe, light and dark, and fits 320 px at 30 pt', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('text-size', 'largest');
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('#/check');
    await page.getByLabel('搜一搜').fill('sx');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
    }
    for (const address of ['#/check', '#/which', '#/which/penalty/unsure', '#/which/list/unsure']) {
      await page.goto(address);
      await expect(title(page)).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    }
  });
});
