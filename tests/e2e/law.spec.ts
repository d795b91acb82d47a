import { ITEM_IDS } from '../../src/catalogue/schema';
import { ALL_DONE, CheckPage } from './pages/check';
import { LawPage } from './pages/law';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
const ITEM = '#/law/penalty-other-sectors';
const EARLY = '申请提前终止公示';

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('with the network gone the way from the first screen leads to an item, and its address opens it again', async ({
    page,
    site,
    faults,
  }) => {
    const law = new LawPage(page);
    await law.open('');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    await site.kill();
    expect(await site.isDown()).toBe(true);
    faults.expect(NETWORK_GONE);
    await page.getByRole('link', { name: '依据和指引' }).click();
    await expect(law.title).toHaveText('依据和指引');
    await page.getByRole('link', { name: /^其他行业领域行政处罚信息信用修复/ }).click();
    await expect(law.title).toHaveText('其他行业领域行政处罚信息信用修复');
    await law.lookAt('2024', '5', '1');
    await expect(law.shown).toContainText('2024年5月1日');

    await page.reload();
    await expect(law.title).toHaveText('其他行业领域行政处罚信息信用修复');
    await expect(law.shown, 'the day is in the address').toContainText('2024年5月1日');
    await expect(law.inForce(EARLY)).toContainText('第58号');
  });
});

test('a day before the change shows the earlier version, and folds the present one', async ({
  page,
}) => {
  const law = new LawPage(page);
  await law.open(ITEM);
  await expect(law.inForce(EARLY)).toContainText('2026年4月1日起');
  await expect(law.inForce(EARLY)).toContainText('第36号');

  await law.lookAt('2026', '3', '31');
  expect(page.url()).toContain('/2026-03-31');
  await expect(law.inForce(EARLY)).toContainText('2023年5月1日至2026年3月31日');
  await expect(law.inForce(EARLY)).toContainText(
    '食品、药品、特种设备、安全生产、消防方面的满 1 年',
  );
  const later = law.pathway(EARLY).getByText('以后的：2026年4月1日起');
  await expect(later).toBeVisible();
  const pledge = law.pathway(EARLY).getByText('公开作出信用承诺，至少写明');
  await expect(pledge).toBeHidden();
  await later.click();
  await expect(pledge).toBeVisible();

  await law.lookAt('2026', '4', '1');
  await expect(law.inForce(EARLY)).toContainText('第36号');
  await page.getByRole('button', { name: '回到今天' }).click();
  await expect(law.shown).toContainText('今天（2026年11月23日）');
  expect(page.url()).toMatch(/penalty-other-sectors$/);
});

test('before the first version it says that no rule was found', async ({ page }) => {
  const law = new LawPage(page);
  await law.open(`${ITEM}/2020-01-01`);
  await expect(law.pathway(EARLY)).toContainText('这一天没有查到规定');
  await expect(law.inForce(EARLY)).toHaveCount(0);
});

test('a day that does not exist is told, and nothing typed or shown is lost', async ({ page }) => {
  const law = new LawPage(page);
  await law.open(`${ITEM}/2024-05-01`);
  await law.lookAt('2026', '2', '31');
  await expect(law.fault).toContainText('2026年2月没有 31 日');
  await expect(law.box('日')).toHaveValue('31');
  await expect(law.shown).toContainText('2024年5月1日');
  await expect(law.inForce(EARLY)).toContainText('第58号');
  expect(await axeViolations(page)).toEqual([]);
  await law.box('日').fill('28');
  await expect(law.fault).toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(law.shown).toContainText('2026年2月28日');
});

test('an impossible day in the address is told, and today is shown', async ({ page }) => {
  const law = new LawPage(page);
  await law.open(`${ITEM}/2026-02-31`);
  await expect(law.fault).toContainText('2026年2月没有 31 日');
  await expect(law.shown).toContainText('今天（2026年11月23日）');
});

test('an item that does not exist is no page', async ({ page }) => {
  const law = new LawPage(page);
  await law.open('#/law/nothing');
  await expect(law.title).toHaveText('没有这一页');
});

test('a version says where it stands, how well it was read, and that nobody compared it yet', async ({
  page,
}) => {
  const law = new LawPage(page);
  await law.open(ITEM);
  const version = law.inForce(EARLY);
  await expect(version).toContainText(
    '《信用修复管理办法》（国家发展改革委令第36号），条号没有读到',
  );
  await expect(version.getByText('待核对', { exact: true })).toBeVisible();
  await expect(version).toContainText('权威转述，逐句一致');
  await expect(version).toContainText('只作提示，不影响结论');
  await expect(law.part('材料，逐字照录')).toContainText('《行政处罚信用信息修复承诺书》。');
  await expect(law.part('引用的文件，读到哪里')).toContainText('第一至三条和第四条前半已读');
});

for (const id of ITEM_IDS)
  test(`the page of ${id} has no defect, everything opened, and fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const law = new LawPage(page);
    await law.open(`#/law/${id}`);
    await expect(page.getByRole('link', { name: /^0473-/ }).first()).toBeVisible();
    for (const part of ['材料，逐字照录', '还没有核实的', '引用的文件，读到哪里'])
      await expect(law.part(part)).toBeVisible();
    for (const fold of await page.locator('summary').all()) await fold.click();
    await expect(page.locator('details:not([open])')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await axeViolations(page)).toEqual([]);
  });

test('what is open stands under the department that can say, with its number', async ({ page }) => {
  const law = new LawPage(page);
  await law.open('#/law/questions');
  const tax = law.part('市税务局');
  await expect(tax.getByRole('link', { name: '0473-2036387' })).toHaveAttribute(
    'href',
    'tel:04732036387',
  );
  await expect(tax).toContainText('没有读到原文的');
  await expect(law.part('市发展改革委')).toContainText('乌海的窗口在哪里');
  await tax.getByRole('link', { name: '重大税收违法失信主体信用修复' }).click();
  await expect(law.title).toContainText('重大税收违法失信主体');
});

test('the guidance page says where each item goes, and leads to no other site', async ({
  page,
}) => {
  const law = new LawPage(page);
  await law.open('#/guidance');
  const main = page.getByRole('main');
  for (const id of ITEM_IDS) await expect(main.locator(`a[href="#/law/${id}"]`)).toHaveCount(1);
  await expect(main).toContainText('《法人和非法人组织行政处罚信息信用修复流程指引》');
  await expect(main).toContainText('2024年7月29日起');
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.filter((href) => !/^(#|tel:)/.test(href))).toEqual([]);
});

test('the keyboard alone picks a part of the page, types a day and looks at it', async ({
  page,
}) => {
  const law = new LawPage(page);
  await law.open(ITEM);
  const keys = new CheckPage(page);
  await keys.tabTo('引用的文件');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: '引用的文件，读到哪里' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();

  await law.box('年').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2024');
  await page.keyboard.press('Enter');
  await expect(law.shown).toContainText('2024年11月23日');
  await expect(law.box('年'), 'the focus stays where it was').toBeFocused();
});

test('the verdict leads to what it rests on', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  await page.getByRole('link', { name: '这一项的依据' }).click();
  await expect(new LawPage(page).title).toHaveText('其他行业领域行政处罚信息信用修复');
});

const STALE = '可能已经变了。照着去办之前，先打电话核实';

for (const address of ['', '#/check', '#/law', ITEM, '#/law/questions', '#/guidance'])
  test(`${address === '' ? 'home' : address} says that the rules are old from the day after their last`, async ({
    page,
  }) => {
    const law = new LawPage(page);
    await law.open(address, '2027-05-31T23:59:00+08:00');
    await expect(page.getByText(STALE)).toBeHidden();
    await page.clock.setFixedTime('2027-06-01T00:01:00+08:00');
    await page.reload();
    await expect(page.getByText(STALE)).toBeVisible();
  });

test('a verdict says that its rules are old from the day after their last', async ({ page }) => {
  const check = new CheckPage(page);
  await check.run({ documentDate: ['2026', '5', '10'], severity: '一般', ...ALL_DONE });
  for (const [now, told] of [
    ['2027-05-31T23:59:00+08:00', false],
    ['2027-06-01T00:01:00+08:00', true],
  ] as const) {
    await page.clock.setFixedTime(now);
    await page.reload();
    await expect(check.title).toBeVisible();
    await expect(page.getByText(STALE)).toBeVisible({ visible: told });
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`at the largest text nothing reaches beyond the screen, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => {
      localStorage.setItem('text-size', 'largest');
    });
    const law = new LawPage(page);
    for (const address of [ITEM, '#/law/questions', '#/guidance']) {
      await law.open(address);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        address,
      ).toBeLessThanOrEqual(390);
      expect(await axeViolations(page)).toEqual([]);
    }
  });
