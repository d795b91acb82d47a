import { listOfflineFiles } from '../../src/build/offline-files';
import { Shell } from './pages/shell';
import { BUILD } from './support/site';
import { storedFiles } from './support/stored';
import { SECURITY_HEADERS } from '../../src/build/security-policy';
import { expect, test } from './support/test';

/** `FIRST_VISIT_CUTS=20` makes a long run of these. */
const CUTS = Number(process.env['FIRST_VISIT_CUTS'] ?? 4);
const BROKEN_OFF = /ERR_|404|Failed to (load|fetch)/;

const core = listOfflineFiles(BUILD).core;
const whole = core.reduce((sum, { bytes }) => sum + bytes, 0);
// Most of a first visit is the font and the scripts; the page itself is the first thousandth.
const offsets = [500, 20_000].concat(
  Array.from({ length: Math.max(CUTS - 2, 0) }, (_, k) =>
    Math.round((whole * (k + 1)) / (CUTS - 1)),
  ),
);

for (const bytes of offsets)
  test(`a first visit that is cut off after ${String(bytes)} bytes opens at the next try`, async ({
    page,
    site,
    faults,
  }) => {
    const shell = new Shell(page);
    faults.expect(BROKEN_OFF);
    await site.serve(BUILD, {}, SECURITY_HEADERS, bytes);
    await page.goto('').catch(() => undefined);
    // The host closes every connection from the byte on: the fault has fired.
    await expect.poll(() => site.isDown()).toBe(true);
    await expect(shell.ready).toBeHidden();
    expect(await storedFiles(page).catch(() => [])).not.toHaveLength(core.length);
    await site.serve();
    await page.goto('');
    await expect(shell.home).toBeVisible();
    await expect(shell.ready).toBeVisible();
    expect(await storedFiles(page)).toHaveLength(core.length);
  });
