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

const saveAll = (page: Page) => page.getByRole('button', { name: '全部存进日历' });

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

  const { name, text, events } = await savedBy(page, saveAll(page));
  expect(name).toBe('信用修复-日历-2026-11-23.ics');
  expect(events.map(dayOf)).toEqual(['2026-12-08', '2027-01-20', '2027-09-07', '2027-10-19']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
  expect(text.replaceAll('\r\n ', '')).not.toContain('甲商贸');

  await drafts.remove('甲商贸有限公司');
  const rest = await savedBy(page, saveAll(page));
  expect(rest.events.map(dayOf)).toEqual(['2027-01-20', '2027-10-19']);
});
