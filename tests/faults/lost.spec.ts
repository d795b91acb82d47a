import { DraftsPage } from '../e2e/pages/drafts';
import { FillPage } from '../e2e/pages/fill';
import { Shell } from '../e2e/pages/shell';
import { storedFiles, storedRecords } from '../e2e/support/stored';
import { expect, test } from '../e2e/support/test';
import { pick } from '../support/random';
import { seeded } from '../support/seeded';
import { SEED, times } from './support/counts';
import { Invariants } from './support/invariants';
import { Tally } from './support/tally';

// They look at what is stored to work without a network.
test.use({ serviceWorkers: 'allow' });

const NAME = '甲商贸有限公司';

test.describe('what the browser threw away', () => {
  test('its drafts: that is said, nothing breaks, and a new one is kept', async ({
    page,
    site,
    faults,
  }) => {
    const random = seeded(SEED * 100 + 6);
    const tally = new Tally('6', 'storage of the site cleared, page open or closed');
    const { origin } = new URL(site.url);
    const invariants = await new Invariants(page.context(), origin, [NAME]).watch();
    const devtools = await page.context().newCDPSession(page);
    // A worker that was thrown away cannot answer for a file any more; the page that it served may ask for one.
    for (const one of [faults, invariants]) one.expect(/ERR_FAILED/);
    const shell = new Shell(page);
    await page.goto('');
    await expect(shell.ready).toBeVisible({ timeout: 60_000 });
    for (let round = 1; round <= times(20, 200); round += 1)
      await tally.round(async () => {
        const fill = new FillPage(page);
        const id = await fill.begin();
        await fill.field('entity.name').fill(NAME);
        await fill.expectSaved();
        const storageTypes = pick(random, ['indexeddb', 'cache_storage,service_workers', 'all']);
        const open = pick(random, [true, false]);
        if (!open) await page.goto('about:blank');
        await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
        const lost = storageTypes !== 'cache_storage,service_workers';
        if (open && lost) {
          // What is on the screen was called saved once; with the next word the page stores all of it again.
          await fill.field('entity.name').fill(`${NAME}二`);
          await fill.expectSaved();
          await expect(fill.field('entity.name')).toHaveValue(`${NAME}二`);
        } else if (lost) {
          await page.goto(`./#/draft/${id}/fill`);
          await expect(page.getByText('这份草稿不在这台设备上')).toBeVisible();
          await new DraftsPage(page).open();
          await expect(page.getByText('这个浏览器里没有草稿')).toBeVisible();
        } else {
          await page.goto(`./#/draft/${id}/fill`);
          await expect(fill.field('entity.name')).toHaveValue(NAME);
        }
        await page.goto('');
        await expect(shell.home).toBeVisible();
        await expect(shell.ready).toBeVisible({ timeout: 60_000 });
        await invariants.quiet();
      });
    tally.finish();
  });

  test('any part of the stored app: it mends itself and leaves the drafts alone', async ({
    page,
    site,
    faults,
  }) => {
    const random = seeded(SEED * 100 + 12);
    const tally = new Tally('12', 'parts of the stored app thrown away at random');
    const invariants = await new Invariants(page.context(), new URL(site.url).origin, [
      NAME,
    ]).watch();
    // The worker has no answer for a file that was thrown away while the host is there to give it.
    for (const one of [faults, invariants]) one.expect(/ERR_FAILED/);
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.field('entity.name').fill(NAME);
    await fill.expectSaved();
    const shell = new Shell(page);
    await expect(shell.ready).toBeVisible({ timeout: 60_000 });
    const before = await storedRecords(page);
    const all = (await storedFiles(page)).length;
    for (let round = 1; round <= times(10, 100); round += 1)
      await tally.round(async () => {
        const files = await storedFiles(page);
        const gone = files.filter(() => random() < 0.5);
        const dropped = await page.evaluate(async (paths) => {
          const names = (await caches.keys()).filter((name) => name.includes('precache'));
          let count = 0;
          for (const name of names) {
            const cache = await caches.open(name);
            for (const request of await cache.keys())
              if (paths.includes(new URL(request.url).pathname.slice(1)))
                count += Number(await cache.delete(request));
          }
          return count;
        }, gone);
        expect(dropped, 'files thrown away').toBeGreaterThan(0);
        await page.reload();
        await expect(fill.field('entity.name')).toHaveValue(NAME);
        await expect(shell.ready).toBeVisible({ timeout: 60_000 });
        await expect.poll(async () => (await storedFiles(page)).length).toBe(all);
        expect(await storedRecords(page)).toBe(before);
        await invariants.quiet();
      });
    await invariants.hold(page, new Map([[id, { 'entity.name': NAME }]]));
    tally.finish();
  });
});

test.describe('the connection to the database', () => {
  test.use({ serviceWorkers: 'block' });

  test('closed under the page: the next save lands, on a new connection', async ({
    page,
    site,
  }) => {
    const random = seeded(SEED * 100 + 7);
    const tally = new Tally('7', 'connection closed under the page');
    const invariants = await new Invariants(page.context(), new URL(site.url).origin, [
      NAME,
    ]).watch();
    await page.addInitScript(() => {
      const made: IDBDatabase[] = [];
      Reflect.set(globalThis, 'connections', made);
      const transaction: unknown = Reflect.get(IDBDatabase.prototype, 'transaction');
      IDBDatabase.prototype.transaction = function (...given) {
        if (!made.includes(this)) made.push(this);
        const begun: unknown =
          typeof transaction === 'function' && Reflect.apply(transaction, this, given);
        if (!(begun instanceof IDBTransaction)) throw new Error('no transaction');
        return begun;
      };
    });
    const fill = new FillPage(page);
    const id = await fill.begin();
    await fill.field('entity.name').fill(NAME);
    await fill.expectSaved();
    for (let round = 1; round <= times(20, 200); round += 1)
      await tally.round(async () => {
        const told = pick(random, [true, false]);
        const closed = await page.evaluate(closeConnections, told);
        expect(closed, 'connections closed').toBeGreaterThan(0);
        const text = `${NAME}${String(round)}`;
        await fill.field('entity.name').fill(text);
        await fill.expectSaved();
        // The dead one at most once, and the one that was opened in its place.
        expect(await page.evaluate(usedConnections), 'connections tried').toBeLessThanOrEqual(2);
        await invariants.truthful(page);
        await invariants.kept(page, new Map([[id, { 'entity.name': text }]]));
        await invariants.quiet();
      });
    tally.finish();
  });
});

/** Runs in the page: closes every connection of the app; `told`: with the event by which a browser says so itself. */
function closeConnections(told: boolean): number {
  const made: unknown = Reflect.get(globalThis, 'connections');
  const open = Array.isArray(made)
    ? made.splice(0).filter((one) => one instanceof IDBDatabase)
    : [];
  for (const one of open) {
    one.close();
    if (told) one.dispatchEvent(new Event('close'));
  }
  return open.length;
}

/** Runs in the page: how many connections were used since the last closing. */
function usedConnections(): number {
  const made: unknown = Reflect.get(globalThis, 'connections');
  return Array.isArray(made) ? made.length : 0;
}
