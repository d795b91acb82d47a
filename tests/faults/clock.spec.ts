import type { BrowserContext, Page } from '@playwright/test';
import type { ItemId } from '../../src/catalogue/types';
import type { Draft } from '../../src/storage/draft';
import { DraftsPage } from '../e2e/pages/drafts';
import { Faults } from '../e2e/support/faults';
import { openAnew } from '../e2e/support/open-anew';
import { storeDraft } from '../e2e/support/stored-draft';
import { day } from '../support/catalogues';
import { Tally } from './support/tally';
import { expect, test } from './support/test';

const ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'UTC',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Apia',
] as const;

/** In Beijing: both sides of midnight, of a month, a leap day and a year, and clocks that are plainly wrong. */
const INSTANTS = [
  '2026-11-23T00:00:00+08:00',
  '2026-11-23T23:59:59+08:00',
  '2026-11-24T00:00:00+08:00',
  '2026-11-24T07:59:59+08:00',
  '2026-11-24T08:00:00+08:00',
  '2026-12-31T23:59:59+08:00',
  '2027-01-01T00:00:00+08:00',
  '2028-02-29T12:00:00+08:00',
  '1970-01-01T10:00:00+08:00',
  '2038-01-19T11:14:08+08:00',
  '2099-12-31T23:59:59+08:00',
] as const;

/** Records whose days come round at these instants. */
const RECORDS: readonly (readonly [ItemId, Draft['facts']])[] = [
  ['penalty-other-sectors', { documentDate: '2026-08-23', severity: 'ordinary' }],
  ['serious-work-safety', { listedOn: '2025-11-23', rectificationAccepted: true }],
  ['abnormal-operations', { listedOn: '2023-11-24', reasonCured: true }],
];

test('eleven instants in six time zones give the verdicts of Beijing', async ({
  browser,
  site,
}) => {
  const alike = new Tally(
    '15',
    'screens of verdicts by the clock, compared with a device in Beijing',
  );
  const expected = new Map<string, string>();
  for (const timezoneId of ZONES) {
    const context = await browser.newContext({
      baseURL: site.url,
      timezoneId,
      locale: 'zh-CN',
      // The app opens more than a hundred times; keeping it offline is another test's.
      serviceWorkers: 'block',
    });
    const faults = new Faults(context, () => new URL(site.url).origin);
    const page = await openedWith(context);
    for (const [at, now] of INSTANTS.entries()) {
      await page.clock.setFixedTime(now);
      const record = RECORDS[at % RECORDS.length]?.[0] ?? '';
      // A day is read when the app opens; its screens then share it.
      await openAnew(page, '#/drafts');
      for (const screen of ['#/drafts', `#/draft/${record}/verdict`])
        await alike.round(async () => {
          expect(await zoneOf(page)).toBe(timezoneId);
          const text = await textWithVerdict(page, screen);
          const key = `${now} ${screen}`;
          if (!expected.has(key)) expected.set(key, text);
          expect(text, `${key} in ${timezoneId}`).toBe(expected.get(key));
        });
    }
    expect(faults.unexpected).toEqual([]);
    await context.close();
  }
  const lists = [...expected].filter(([key]) => key.endsWith('#/drafts')).map(([, text]) => text);
  expect(new Set(lists).size, 'the clock does decide').toBeGreaterThanOrEqual(3);
  alike.finish(`${String(INSTANTS.length)} instants, ${String(ZONES.length)} zones`);
});

async function openedWith(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(INSTANTS[0]);
  await new DraftsPage(page).open();
  await expect(page.getByText(/没有草稿/), 'the database is open').toBeVisible();
  for (const [itemId, facts] of RECORDS)
    await storeDraft(page, {
      id: itemId,
      itemId,
      facts,
      unsure: [],
      answers: {},
      begun: { on: day('2026-11-20'), edition: '', digest: '' },
      bundleId: 'bundle',
      printings: 0,
      savedAt: '2026-11-20T02:00:00.000Z',
    });
  return page;
}

function zoneOf(page: Page): Promise<string> {
  return page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
}

async function textWithVerdict(page: Page, screen: string): Promise<string> {
  await page.goto(screen);
  const main = page.getByRole('main');
  const judged = screen === '#/drafts' ? main.getByRole('listitem') : main.getByText(/照今天/);
  await expect(judged.first()).toBeVisible();
  return main.innerText();
}
