import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import * as v from 'valibot';
import { parseDraft, type Draft } from '../../src/storage/draft';
import { DraftsPage } from '../e2e/pages/drafts';
import { openAnew } from '../e2e/support/open-anew';
import { ROUTES } from '../e2e/support/routes';
import { storeDraft } from '../e2e/support/stored-draft';
import { expect, test } from '../e2e/support/test';
import { SEED } from './support/counts';
import { Tally } from './support/tally';

const FINISHED = fileURLToPath(new URL('../e2e/support/finished-draft.mjs', import.meta.url));
const ITEMS = ['penalty-other-sectors', 'serious-judgment-defaulter'] as const;
const STEPS = ['verdict', 'fill', 'review', 'export', 'papers', 'submit', 'progress'];

test.use({ serviceWorkers: 'allow' });
// Twice some forty screens, each opened anew.
test.slow();

test('with the server gone every screen reads the same, and every PDF is the same to the byte', async ({
  page,
  site,
  faults,
}) => {
  await page.clock.setFixedTime('2026-11-28T10:00:00+08:00');
  await new DraftsPage(page).open();
  await expect(page.getByText(/没有草稿/), 'the database is open').toBeVisible();
  await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
  await expect(page.getByText('生僻字库已就绪')).toBeVisible();
  const drafts = finishedDrafts();
  for (const draft of drafts) await storeDraft(page, draft);

  const screens = [
    ...ROUTES,
    ...drafts.flatMap(({ id }) => STEPS.map((step) => `#/draft/${id}/${step}`)),
  ];
  const files = [
    ...drafts.map(({ id }) => `#/draft/${id}/export`),
    ...ITEMS.map((id) => `#/blank/${id}`),
  ];
  // First what a draft takes down by itself, which its list tells: the answers a form begins with, and that it was saved.
  for (const { id } of drafts) await settledText(page, `#/draft/${id}/fill`);
  const pdfs = new Map<string, Buffer>();
  for (const screen of files) pdfs.set(screen, await savedPdf(page, screen));
  const texts = new Map<string, string>();
  for (const screen of screens) texts.set(screen, await settledText(page, screen));

  await site.kill();
  expect(await site.isDown()).toBe(true);
  faults.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);

  const alike = new Tally('13', 'screens and PDFs offline, compared with online');
  for (const screen of screens)
    await alike.round(async () => {
      expect(await settledText(page, screen), screen).toBe(texts.get(screen));
    });
  for (const screen of files)
    await alike.round(async () => {
      const [online, offline] = [pdfs.get(screen), await savedPdf(page, screen)];
      expect(online?.length, screen).toBeGreaterThan(10_000);
      expect(online?.equals(offline), screen).toBe(true);
    });
  alike.finish(`${String(screens.length)} screens, ${String(files.length)} PDFs`);
});

/** Applications filled in whole; each is read through the gate that stored rows pass. */
function finishedDrafts(): readonly Draft[] {
  const printed = execFileSync('node', [FINISHED, String(SEED), ...ITEMS], { encoding: 'utf8' });
  return v.parse(v.array(v.unknown()), JSON.parse(printed)).map((body) => {
    const draft = parseDraft(body);
    if (draft === undefined) throw new Error('This is no draft');
    return draft;
  });
}

/** The browser's own guess at its room, which moves with everything it does. */
const ROOM = /已用 [\d.]+ [kMG]?B，还可用 [\d.]+ [kMG]?B/i;

/** A screen on which something is still to be saved. */
function unsaved(page: Page): Locator {
  return page.locator('[data-state="unsaved"], [data-state="saving"]');
}

/** What a screen says once it has stopped changing, opened as from a link. */
async function settledText(page: Page, route: string): Promise<string> {
  await openAnew(page, route);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.locator('body').innerText();
      const settled = now === before && (await unsaved(page).count()) === 0;
      before = now;
      return settled;
    })
    .toBe(true);
  return before.replace(ROOM, '');
}

async function savedPdf(page: Page, route: string): Promise<Buffer> {
  await openAnew(page, route);
  const saved = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^保存(为)? ?PDF$/ })
    .first()
    .click();
  const bytes = await readFile(await (await saved).path());
  await expect(unsaved(page)).toHaveCount(0);
  return bytes;
}
