import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readIcs } from '../support/ics';
import { FillPage } from './pages/fill';
import { RecordsPage } from './pages/records';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;
const OURS = '乌海市测试商贸有限公司';
const CURED = {
  subjectKind: '企业',
  listingReason: '没有按时报年报',
  reasonCured: '是',
  listedByMistake: '否',
} as const;
const PUNISHED = {
  penaltyKinds: { ticked: ['罚款'] },
  publishedOn: ['2026', '10', '10'],
  severity: '一般',
  obligationsFulfilled: '是',
  harmRemedied: '是',
  samePenaltyAgain: '否',
  onAbnormalOrSeriousList: '否',
  pledgeGiven: '是',
} as const;

/** Two drafts more of the subject of a filled form, and one of somebody else; offline from then on. */
async function fileRecords(page: Page): Promise<RecordsPage> {
  await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
  const fill = new FillPage(page);
  await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  const records = new RecordsPage(page);
  await records.drafts.open();
  const first = records.drafts.line(OURS);
  await records.another(first, '经营异常名录', 'subjectKind', CURED);
  const ours = records.subject(OURS);
  await records.another(ours, '市场监管领域行政处罚', 'penaltyKinds', PUNISHED);
  await fill.begin();
  await fill.field('entity.name').fill('乙商贸有限公司');
  await fill.expectSaved();
  return records;
}

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('records of one subject stand together offline, in the order of proceeding; another subject apart', async ({
    page,
    site,
    faults,
  }) => {
    const records = await fileRecords(page);
    await page.goto('#/');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    await site.kill();
    expect(await site.isDown()).toBe(true);
    faults.expect(NETWORK_GONE);

    await records.drafts.open();
    const steps = records.steps(OURS);
    await expect(steps).toHaveCount(3);
    await expect(steps.nth(0)).toContainText('经营异常名录 今天就能申请。');
    await expect(steps.nth(1)).toContainText('其他行业领域行政处罚 还有题没有答');
    await expect(steps.nth(2)).toContainText('要等经营异常名录先了结。先移出名录、名单');
    // By the rules of 2025, of which only summaries were read.
    await expect(steps.nth(2)).toContainText('市场监督管理信用修复管理办法');
    await expect(steps.nth(2)).toContainText('先致电核实');
    expect(await records.rowsOf(OURS)).toEqual([
      '经营异常名录',
      '其他行业领域行政处罚',
      '市场监管领域行政处罚',
    ]);
    const ours = records.subject(OURS);
    await expect(ours).toContainText('不能办简易注销');
    await expect(ours).not.toContainText('乙商贸有限公司');
    await expect(records.drafts.line('乙商贸有限公司')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);

    // The penalty's draft says no, the other draft is there: pointed out, and left to the person.
    await ours.getByRole('link', { name: '去核对' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('经营异常名录');

    // Nor does the calendar of that record call for an application before its turn.
    await page.goBack();
    await ours
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: '市场监管领域行政处罚' }) })
      .getByRole('link', { name: /^接着做/ })
      .click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '存进日历', exact: true }).click();
    const [apply] = readIcs(readFileSync(await (await saving).path(), 'utf8'));
    expect(apply?.summary).toBe('先了结另一条，再申请信用修复：认定或处罚机关');
    expect(apply?.description).toContain('先移出名录、名单，再申请提前停止公示。');
  });
});

test('another record begins with the subject, and without the penalty', async ({ page }) => {
  const fill = new FillPage(page);
  await fill.begin();
  await fill.fillForOwner();
  await fill.expectSaved();
  const records = new RecordsPage(page);
  await records.drafts.open();
  const row = records.drafts.line(OURS);
  await row.getByText('再查这个单位的另一条记录').click();
  expect(await axeViolations(page)).toEqual([]);
  await row.getByRole('button', { name: '其他行业领域行政处罚', exact: true }).click();
  await page.waitForURL(/question\/documentDate$/);
  await fill.open(/draft\/([^/]+)/.exec(page.url())?.[1] ?? '');
  await expect(fill.field('entity.name')).toHaveValue(OURS);
  await expect(fill.field('entity.uscc')).toHaveValue('91150302MA0XE8A17Y');
  // Who handles this one is asked anew; what is known of that person is there.
  await fill.choose('本次由谁办', /法定代表人.*本人/);
  await expect(fill.field('legalRep.name')).toHaveValue('张三');
  await expect(fill.field('penalties.0.docNo')).toHaveValue('');
});

test('nothing reaches beyond a screen of 320 px, and the keyboard opens the choice', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const records = await fileRecords(page);
  await records.drafts.open();
  await expect(records.steps(OURS)).toHaveCount(3);
  const summary = records.subject(OURS).getByText('再查这个单位的另一条记录');
  await summary.locator('xpath=ancestor-or-self::summary').focus();
  await page.keyboard.press('Enter');
  const choice = records.subject(OURS).getByRole('button', { name: '失信被执行人', exact: false });
  await expect(choice).toBeVisible();
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0]).toBe(widths[1]);
  expect(await axeViolations(page)).toEqual([]);
});
