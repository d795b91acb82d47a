import type { Page } from '@playwright/test';
import { DraftsPage } from './pages/drafts';
import { ItemPage } from './pages/items';
import { SubmitPage } from './pages/submit';
import { axeViolations } from './support/axe';
import { type ItemJourney, JOURNEYS } from './support/item-journeys';
import { expect, test } from './support/test';

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

const MOST_ANSWERS = 12;
const NARROWEST = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** Shared out, so that each page stores the app only once. */
const SHARES = [0, 1, 2].map((share) => JOURNEYS.filter((_, index) => index % 3 === share));

test('the journeys are those of all twelve items', () => {
  expect(new Set(JOURNEYS.map(({ item }) => item)).size).toBe(12);
});

for (const journeys of SHARES)
  test(`with the server gone: ${journeys.map(({ item }) => item).join(', ')}`, async ({
    page,
    site,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await page.goto('');
    await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 });
    await site.kill();
    expect(await site.isDown()).toBe(true);
    for (const journey of journeys) await test.step(journey.item, () => goThrough(page, journey));
    // All of them are on the device, and each says where it stands.
    const drafts = new DraftsPage(page);
    await drafts.open();
    await expect(drafts.line('已递交')).toHaveCount(journeys.length);
    expect(await site.isDown()).toBe(true);
  });

async function goThrough(page: Page, journey: ItemJourney): Promise<void> {
  const check = new ItemPage(page);
  await check.find(journey.wanted, journey.name);
  const count = await check.answerAll(journey.first, journey.answers);
  expect(count).toBeLessThanOrEqual(MOST_ANSWERS);

  await expect(check.title).toHaveText(journey.verdict);
  await expect(check.phone(journey.phone)).toHaveAttribute(
    'href',
    `tel:${journey.phone.replace('-', '')}`,
  );
  for (const words of journey.also ?? []) await expect(page.getByRole('main')).toContainText(words);
  await expectGates(check, journey);
  expect(await axeViolations(page), journey.item).toEqual([]);
  await page.setViewportSize(NARROWEST);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(WIDE);

  // Back to the last question and forward again: nothing is lost.
  await page.goBack();
  await expect(check.title).toContainText('？');
  await page.goForward();
  await expect(check.title).toHaveText(journey.verdict);

  await handIn(page, journey);
  await page.getByRole('link', { name: '结论', exact: true }).click();
  await check.change(journey.change.label, journey.change.to);
  await expect(check.title).toHaveText(journey.change.verdict);
}

/** From the verdict to what was handed in, written down and kept. */
async function handIn(page: Page, { handIn: { channel, gate, due } }: ItemJourney): Promise<void> {
  const submit = new SubmitPage(page);
  await submit.open();
  await submit.record(channel);
  await expect(submit.title('递交以后')).toBeVisible();
  await expect(submit.gate(gate)).toContainText(`2026年11月23日交到：${channel}`);
  await expect(submit.gate(gate)).toContainText(due);
  await submit.expectSaved();
}

async function expectGates(check: ItemPage, { gates, verdict, item }: ItemJourney): Promise<void> {
  if (gates === undefined) {
    await expect(check.page.getByRole('region', { name: '各办各的' })).toHaveCount(0);
    return;
  }
  // Where the plan leaves the list to whoever made it, only the site is judged.
  const atList = item === 'serious-other' ? '由认定部门按它的规章办' : verdict;
  await expect(check.gate(gates.place)).toContainText(atList);
  await expect(check.gate('“信用中国”的公示')).toContainText(gates.creditChina);
  await expect(check.gate('“信用中国”的公示').getByRole('link')).toHaveText('0473-8991925');
}
