import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { BrowserContext } from '@playwright/test';
import { DraftsPage } from '../e2e/pages/drafts';
import { FillPage } from '../e2e/pages/fill';
import { wholeBrowser } from '../e2e/support/browser';
import { times } from './support/counts';
import { Invariants } from './support/invariants';
import { firstPage } from './support/profile';
import { notRun, Tally } from './support/tally';
import { expect, test } from './support/test';

const NAME = '乌海市测试商贸有限公司';

/** Whether this machine lets one process watch the system calls of another. */
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-e', 'trace=fsync', 'true']).status === 0;
}

test('every save reaches the disk before it is called 已保存, and reading writes nothing', async ({
  site,
  profile,
}) => {
  if (!canTrace()) notRun('2', 'strace is missing or not permitted here');
  const tally = new Tally('2', 'fsync of the database per save');
  const folder = mkdtempSync(join(tmpdir(), 'fault-trace-'));
  const trace = join(folder, 'calls');
  const wrapper = join(folder, 'browser.sh');
  const { executablePath } = wholeBrowser();
  // -y names the file behind each descriptor.
  const strace = `strace -f -qq -y -e trace=fsync,fdatasync -o '${trace}'`;
  writeFileSync(wrapper, `#!/bin/sh\nexec ${strace} '${executablePath}' "$@"\n`, { mode: 0o755 });

  /** How often a file of the database was flushed so far. */
  const flushes = (): number =>
    existsSync(trace)
      ? readFileSync(trace, 'utf8')
          .split('\n')
          .filter((line) => /f(?:data)?sync\(\d+<[^>]*IndexedDB/.test(line)).length
      : 0;

  const context: BrowserContext = await profile.open(site.url, wrapper);
  const { origin } = new URL(site.url);
  const invariants = await new Invariants(context, origin, [NAME]).watch();
  const page = await firstPage(context);
  const fill = new FillPage(page);
  const id = await fill.begin();
  await fill.expectSaved();
  const before = flushes();
  let text = NAME;
  for (let save = 1; save <= times(100, 1000); save += 1)
    await tally.round(async () => {
      const counted = flushes();
      text = `${NAME}第${String(save)}次`;
      await fill.field('entity.name').fill(text);
      // What a phone does when the page is put away: it is saved at once.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await fill.expectSaved();
      expect(flushes(), 'flushed by this save').toBeGreaterThan(counted);
    });
  const written = flushes() - before;
  await invariants.kept(page, new Map([[id, { 'entity.name': text }]]));

  const settled = flushes();
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.line(NAME)).toBeVisible();
  await page.goto(`#/draft/${id}/verdict`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await fill.open(id);
  await expect(fill.field('entity.name')).toHaveValue(text);
  const read = flushes() - settled;
  await invariants.hold(page, new Map([[id, { 'entity.name': text }]]));
  expect(written).toBeGreaterThanOrEqual(tally.count);
  expect(read, 'flushed by reading').toBe(0);
  rmSync(folder, { recursive: true });
  tally.finish(
    `${String(written)} flushes for ${String(tally.count)} saves, ${String(read)} for reading`,
  );
});
