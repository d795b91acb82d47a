import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FillPage } from './pages/fill';
import { ItemPage } from './pages/items';
import { SubmitPage } from './pages/submit';
import { axeViolations } from './support/axe';
import { JOURNEYS } from './support/item-journeys';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const TODAY = '2026-11-23T10:00:00+08:00';
const NARROWEST = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** What happens to an application handed in on Friday 20 November 2026, and whom it went to. */
const AFTERWARDS = [
  {
    item: 'penalty-other-sectors',
    gate: 'credit-china',
    channel: '信用中国网站',
    // GR22-08: ten working days, only a summary
    due: ['一般在 2026年12月4日', '这个天数没有核实'],
    refused: { reconsideration: '2027年1月22日', litigation: '2027年5月24日' },
    sites: ['信用中国网站', '国家企业信用信息公示系统（内蒙古）'],
  },
  {
    item: 'serious-wage-arrears',
    gate: 'authority',
    channel: '作出列入决定的人社部门',
    // W-14: fifteen working days, read in full
    due: ['照规定，最迟 2026年12月11日'],
    refused: { reconsideration: '2027年1月22日', litigation: '2027年5月24日' },
    sites: ['认定部门自己公开的名单', '信用中国网站'],
    // W-18: ten working days from Monday 23 November
    agreed: '照规定，最迟 2026年12月7日',
  },
  {
    item: 'serious-judgment-defaulter',
    gate: 'authority',
    channel: '执行法院',
    // C-09: three working days
    due: ['照规定，最迟 2026年11月25日'],
    refused: {},
    sites: ['最高人民法院失信被执行人名单库', '信用中国网站'],
  },
  {
    item: 'abnormal-operations',
    gate: 'authority',
    channel: '国家企业信用信息公示系统（内蒙古）',
    due: ['几天有答复，没有查到'],
    refused: { reconsideration: '2027年1月22日', litigation: '2027年5月24日' },
    sites: ['国家企业信用信息公示系统（内蒙古）', '信用中国网站'],
  },
] as const;

async function toVerdict(page: Page, item: string): Promise<void> {
  const journey = JOURNEYS.find((one) => one.item === item);
  if (journey === undefined) throw new Error(item);
  const check = new ItemPage(page);
  await check.find(journey.wanted, journey.name);
  await check.answerAll(journey.first, journey.answers);
  await expect(check.title).toHaveText(journey.verdict);
}

async function expectSound(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize(NARROWEST);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(WIDE);
}

for (const { item, gate, channel, due, refused, sites, ...more } of AFTERWARDS)
  test(`with the server gone, ${item}: handed in, refused, agreed, looked up, done`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.setFixedTime(TODAY);
    await page.goto('');
    await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 });
    await site.kill();
    await toVerdict(page, item);
    const submit = new SubmitPage(page);
    await submit.open();
    await expect(submit.channel(channel).first().getByRole('listitem').first()).toBeVisible();
    if (item === 'serious-wage-arrears')
      await expect(page.getByRole('main')).toContainText('2027年1月13日起可以申请终止公示');
    await expectSound(page);

    // A day to come, and one before the record, are not taken.
    await submit.record(channel, ['2026', '11', '24']);
    await expect(page.getByText('2026年11月24日还没有到')).toBeVisible();
    if (item !== 'abnormal-operations') {
      await submit.record(channel, ['2020', '1', '1']);
      await expect(page.getByText('不会早于这条记录的日期')).toBeVisible();
    }
    await submit.record(channel, ['2026', '11', '20']);
    await expect(submit.title('递交以后')).toBeVisible();
    const now = submit.gate(gate);
    await expect(now).toContainText(`2026年11月20日交到：${channel}`);
    for (const words of due) await expect(now).toContainText(words);
    await expectSound(page);

    await page.getByRole('button', { name: '记下答复' }).click();
    await expect(page.getByText('选一下是哪一种答复。')).toBeVisible();
    await submit.answer('不同意', ['2026', '11', '19']);
    await expect(page.getByText('不会早于递交那天')).toBeVisible();
    await submit.answer('不同意', ['2026', '11', '23']);
    await expect(now.getByRole('heading', { name: '没有同意' })).toBeFocused();
    for (const [remedy, day] of Object.entries(refused))
      await expect(submit.remedy(remedy)).toContainText(`最后一天：${day}`);
    if (item === 'serious-judgment-defaulter')
      await expect(submit.remedy('court-review')).not.toContainText('最后一天');
    await expectSound(page);
    await submit.expectSaved();
    await page.reload();
    await expect(now.getByRole('heading', { name: '没有同意' })).toBeVisible();

    // It was written down wrongly: it was agreed to.
    await page.getByRole('button', { name: '记错了，退回上一步' }).click();
    await submit.answer('已同意', ['2026', '11', '23']);
    await expect(now.getByRole('heading', { name: '还要查一查网站' })).toBeFocused();
    if ('agreed' in more) await expect(now).toContainText(more.agreed);
    await submit.site(sites[0], '查不到了');
    await submit.site(sites[1], '还看得到');
    await expect(now).toContainText('还看得到的，先等几天再查');
    await expect(now).toContainText('异议');
    await expect(page.getByRole('button', { name: '办完了' })).toHaveCount(0);
    await expectSound(page);
    await submit.site(sites[1], '查不到了');
    await page.getByRole('button', { name: '办完了' }).click();
    await expect(now.getByRole('heading', { name: '办完了' })).toBeFocused();
    await submit.expectSaved();
    await page.reload();
    await expect(now.getByRole('heading', { name: '办完了' })).toBeVisible();
    expect(await site.isDown()).toBe(true);
  });

test('what has to be supplemented is kept, and handed in again', async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await toVerdict(page, 'serious-wage-arrears');
  const submit = new SubmitPage(page);
  await submit.open();
  await submit.record('作出列入决定的人社部门', ['2026', '11', '10']);
  await submit.answer('需补正', ['2026', '11', '20'], '补一份工资发放表，\n盖公章');
  const now = submit.gate('authority');
  await expect(now.getByRole('heading', { name: '要补正' })).toBeVisible();
  await submit.expectSaved();
  await page.reload();
  await expect(now).toContainText('补一份工资发放表，');

  await page.goto('#/drafts');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('要补正');
  await page.goBack();
  await page.getByRole('link', { name: '补好了，再去递交' }).click();
  await submit.record('作出列入决定的人社部门', ['2026', '11', '19']);
  await expect(page.getByText('不会早于上一次')).toBeVisible();
  await submit.record('作出列入决定的人社部门', ['2026', '11', '23']);
  await expect(now).toContainText('照规定，最迟 2026年12月14日');
  await expect(now).toContainText('补一份工资发放表，');
  // The other gate is a matter of its own.
  await page.getByRole('link', { name: '怎么递交' }).click();
  await submit.record('信用中国网站');
  await expect(submit.gate('credit-china')).toContainText('一般在 2026年12月7日');
  await expect(now).toContainText('照规定，最迟 2026年12月14日');
  await submit.expectSaved();
  await page.goto('#/drafts');
  await expect(page.getByRole('main').getByRole('listitem')).toContainText(
    '已递交 · 最迟2026年12月14日',
  );
});

test('each value is copied whole, a number shown masked; what cannot be copied is selected', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(TODAY);
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.fillForOwner();
  await page.goto(`#/draft/${id}/submit`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const copy = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('已复制', { exact: true }).last()).toBeVisible();
  };
  await copy('复制：单位名称');
  expect(await copied()).toBe('乌海市测试商贸有限公司');
  await copy('复制：行政处罚决定书文号');
  expect(await copied()).toBe('乌应急罚〔2026〕12号');
  await copy('复制：身份证号码');
  expect(await copied()).toBe('150302199001011231');
  await expect(page.getByRole('main')).not.toContainText('150302199001011231');
  await copy('复制 2026-02-10：决定日期');
  expect(await copied()).toBe('2026-02-10');
  await copy('复制 2026年2月10日：决定日期');
  expect(await copied()).toBe('2026年2月10日');

  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: '复制：统一社会信用代码', exact: true }).click();
  await expect(page.getByText('浏览器不让复制')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('91150302MA0XE8A17Y');
  expect(await axeViolations(page)).toEqual([]);
});

test('the finished forms are saved as files whose names tell nothing of the person', async ({
  page,
}) => {
  await page.clock.setFixedTime(TODAY);
  const fill = new FillPage(page);
  const id = await fill.begin();
  await page.goto(`#/draft/${id}/submit`);
  await expect(page.getByText('表还没有填完')).toBeVisible();
  await fill.open(id);
  await fill.fillForOwner();
  await page.goto(`#/draft/${id}/submit`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 PDF：法定代表人身份证明书' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('信用修复-法定代表人身份证明书.pdf');
  const path = await file.path();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the keyboard alone writes down the handing in and the answer', async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
  await toVerdict(page, 'serious-wage-arrears');
  const press = async (name: string, key: string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const at = document.activeElement;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
        return (label ?? at?.textContent ?? '').trim();
      });
      if (!words.startsWith(name)) continue;
      await expect(page.locator(':focus')).toBeInViewport();
      await page.keyboard.press(key);
      return;
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  await press('怎么递交', 'Enter');
  const submit = new SubmitPage(page);
  await expect(submit.title('递交')).toBeFocused();
  await press('作出列入决定的人社部门', 'Space');
  await press('记下：已递交', 'Enter');
  await expect(submit.title('递交以后')).toBeFocused();
  await press('已同意', 'Space');
  await press('记下答复', 'Enter');
  await expect(page.getByRole('heading', { name: '还要查一查网站' })).toBeFocused();
});

for (const [width, size] of [
  [390, 'largest'],
  [320, 'largest'],
] as const)
  test(`at the largest text nothing reaches beyond a screen of ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript((chosen) => {
      localStorage.setItem('text-size', chosen);
    }, size);
    await page.clock.setFixedTime(TODAY);
    await toVerdict(page, 'serious-judgment-defaulter');
    const submit = new SubmitPage(page);
    await submit.open();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(width);
    await submit.record('执行法院');
    await expect(submit.title('递交以后')).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(width);
    await submit.answer('不同意', ['2026', '11', '23']);
    await expect(submit.remedy('court-correction')).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(width);
  });
