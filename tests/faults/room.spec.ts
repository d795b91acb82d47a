import { execFileSync } from 'node:child_process';
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EvidencePage, heavyPhoto } from '../e2e/pages/evidence';
import { FillPage } from '../e2e/pages/fill';
import { Site } from '../e2e/support/site';
import { expect, test } from '../e2e/support/test';
import { storeDraft } from '../e2e/support/stored-draft';
import { named } from '../unit/storage/sample';
import { Invariants } from './support/invariants';
import { firstPage, Profile } from './support/profile';
import { notRun, Tally } from './support/tally';

// The stored app would take the room first.
test.use({ serviceWorkers: 'block' });

const NAME = '甲商贸有限公司';
const PAPER = 'legalRepIdCopy';
/** Room that the browser leaves to the app, in bytes, while it is said to be full. */
const ROOMS = [120_000, 160_000, 200_000];
/**
 * What it leaves when a person has made room. What was refused takes its room too until the browser clears it up, so
 * nothing small may be counted on to fit beside it.
 */
const ENOUGH = 20_000_000;

/** The page of a draft that was stored before the room ran out. */
async function draftOn(page: Page): Promise<FillPage> {
  await page.goto('#/drafts');
  await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
  await storeDraft(page, named(NAME));
  const fill = new FillPage(page);
  await fill.open('d1');
  return fill;
}

for (const room of ROOMS)
  test(`with room for ${String(room)} bytes, what does not fit is told, and with room again everything goes on`, async ({
    page,
    site,
  }) => {
    const tally = new Tally('5', 'no room: draft, attachment, PDF, file of a draft');
    const { origin } = new URL(site.url);
    const invariants = await new Invariants(page.context(), origin, [NAME]).watch();
    const devtools = await page.context().newCDPSession(page);
    const leave = async (quotaSize: number): Promise<void> => {
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    };
    await leave(room);
    const fill = await draftOn(page);
    const name = fill.field('entity.name');
    const evidence = new EvidencePage(page);
    const photo = { name: 'a.jpg', bytes: await heavyPhoto(page, 800) };
    const long = NAME.repeat(Math.ceil(room / NAME.length));

    // Each fault has fired when the browser refused what was to be stored.
    await tally.round(async () => {
      await evidence.open('d1', PAPER);
      await evidence.choose(photo);
      await expect(evidence.refusals).toContainText('这台设备存满了');
      await expect(evidence.rows).toHaveCount(0);
      await invariants.kept(page, new Map([['d1', { 'entity.name': NAME }]]));
    });

    await tally.round(async () => {
      await fill.open('d1');
      await name.fill(long);
      await expect(page.getByText('这台设备存满了')).toBeVisible();
      await expect(fill.saveMark.first()).toHaveText('没有保存上');
      await expect(name).toHaveValue(long);
      await invariants.kept(page, new Map([['d1', { 'entity.name': NAME }]]));
    });

    await tally.round(async () => {
      await leave(ENOUGH);
      await page.getByRole('button', { name: '再存一次' }).click();
      await fill.expectSaved();
      await invariants.kept(page, new Map([['d1', { 'entity.name': long }]]));
      await name.fill(`${NAME}二`);
      await fill.expectSaved();
      await evidence.open('d1', PAPER);
      await evidence.choose(photo);
      await expect(evidence.rows).toHaveCount(1);
      await invariants.hold(page, new Map([['d1', { 'entity.name': `${NAME}二` }]]));
    });
    tally.finish();
  });

test('on a disk that is really full, not saved is said, and what is stored stays', async ({
  browserName: _,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'fault-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'none', disk], { stdio: 'ignore' });
  } catch {
    rmSync(disk, { recursive: true });
    notRun('5', 'a small disk cannot be mounted here; the quota of the browser is lowered instead');
  }
  const tally = new Tally('5', 'a disk of 60 MB, full');
  const site = new Site();
  const profile = new Profile(disk);
  try {
    await site.serve();
    await tally.round(async () => {
      const context = await profile.open(site.url);
      const invariants = await new Invariants(context, new URL(site.url).origin, [NAME]).watch();
      const page = await firstPage(context);
      const fill = await draftOn(page);
      const filled = fillUp(disk);
      const long = NAME.repeat(12_000);
      await fill.field('entity.name').fill(long);
      await expect(fill.saveMark.first()).toHaveText('没有保存上');
      await expect(fill.field('entity.name')).toHaveValue(long);
      filled();
      await page.getByRole('button', { name: '再存一次' }).click();
      await fill.expectSaved();
      await fill.field('entity.name').fill(`${NAME}二`);
      await fill.expectSaved();
      await invariants.kept(page, new Map([['d1', { 'entity.name': `${NAME}二` }]]));
      await invariants.quiet();
    });
  } finally {
    profile.kill();
    await profile.gone();
    await site.kill();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  }
  tally.finish();
});

/** Takes all room of a disk, and what becomes free on it, until the function it returns is called. */
function fillUp(disk: string): () => void {
  const filler = openSync(join(disk, 'filler'), 'a');
  const fill = (): void => {
    try {
      const { bavail, bsize } = statfsSync(disk);
      if (bavail > 0) appendFileSync(filler, Buffer.alloc(bavail * bsize));
    } catch {
      // Full.
    }
  };
  fill();
  const again = setInterval(fill, 20);
  return () => {
    clearInterval(again);
    closeSync(filler);
    rmSync(join(disk, 'filler'));
  };
}
