import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { dayOf, readIcs } from '../support/ics';
import { ALL_DONE, CheckPage } from './pages/check';
import { DraftsPage } from './pages/drafts';
import { FillPage } from './pages/fill';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const NETWORK_GONE = /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/;

const DECIDED_IN_SEPTEMBER = {
  documentDate: ['2026', '9', '7'],
  severity: '一般',
  ...ALL_DONE,
} as const;
const DECIDED_IN_OCTOBER = { ...DECIDED_IN_SEPTEMBER, documentDate: ['2026', '10', '19'] } as const;

/** Presses the button and reads what was saved. */
async function savedBy(page: Page, button: Locator) {
  const saving = page.waitForEvent('download');
  await button.click();
  const file = await saving;
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, events: readIcs(text) };
}

const saveOne = (page: Page) => page.getByRole('button', { name: '存进日历', exact: true });
const saveAll = (page: Page) => page.getByRole('button', { name: '全部存进日历' });

test('the days of the record on screen are saved into a calendar file', async ({ page }) => {
  await new CheckPage(page).run(DECIDED_IN_SEPTEMBER);
  const { name, events } = await savedBy(page, saveOne(page));
  expect(name).toBe('信用修复-日历-2026-11-23.ics');
  expect(events.map((event) => `${dayOf(event)} ${event.summary}`)).toEqual([
    '2026-12-08 可以申请信用修复：“信用中国”',
    '2027-09-07 公示的最后一天：“信用中国”',
  ]);
  expect(events[0]?.description).toContain('0473-8991925');
  await expect(page.getByText('日历文件已交给浏览器保存')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  // The same record gives the same uids: imported again, its days replace those of the first time.
  const again = await savedBy(page, saveOne(page));
  expect(again.events.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('我的草稿 tells the next day of each, sorts by it, and saves all days offline into one file', async ({
    page,
    site,
    faults,
  }) => {
    const check = new CheckPage(page);
    await check.run(DECIDED_IN_SEPTEMBER);
    // The nearer day is in the draft that was saved first.
    await page.clock.setFixedTime('2026-11-23T09:00:00+08:00');
    const fill = new FillPage(page);
    await fill.open(/draft\/([^/]+)/.exec(page.url())?.[1] ?? '');
    await fill.field('entity.name').fill('甲商贸有限公司');
    await fill.expectSaved();
    await check.run(DECIDED_IN_OCTOBER);
    await page.goto('#/');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();

    await site.kill();
    expect(await site.isDown()).toBe(true);
    faults.expect(NETWORK_GONE);
    const drafts = new DraftsPage(page);
    await drafts.open();
    await expect(drafts.lines).toHaveCount(2);
    await expect(drafts.line('甲商贸有限公司')).toContainText('下一个日子：2026年12月8日');
    await expect(drafts.line('甲商贸有限公司')).toContainText('可以申请');
    await expect(drafts.lines.first()).toContainText('2027年1月20日');
    await page.getByRole('button', { name: '改成按日子排' }).click();
    await expect(drafts.lines.first()).toContainText('2026年12月8日');
    expect(await axeViolations(page)).toEqual([]);

    const { text, events } = await savedBy(page, saveAll(page));
    expect(events.map(dayOf)).toEqual(['2026-12-08', '2027-01-20', '2027-09-07', '2027-10-19']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
    expect(text.replaceAll('\r\n ', '')).not.toContain('甲商贸');

    await drafts.remove('甲商贸有限公司');
    const rest = await savedBy(page, saveAll(page));
    expect(rest.events.map(dayOf)).toEqual(['2027-01-20', '2027-10-19']);
  });
});
