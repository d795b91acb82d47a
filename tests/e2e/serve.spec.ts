import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { checkHost } from '../../src/build/host-check/run';
import { DraftsPage } from './pages/drafts';
import { FillPage } from './pages/fill';
import { Shell } from './pages/shell';
import { BUILD } from './support/site';
import { storedRecords } from './support/stored';
import { expect, test as base } from './support/test';

/** The one file that a build brings along for machines without a web server, run as an office would. */
const test = base.extend<{ served: string }>({
  served: async ({ site: _site }, use) => {
    const server: ChildProcess = spawn(process.execPath, [join(BUILD, 'server/serve.mjs'), '0']);
    const said = await new Promise<string>((resolve, reject) => {
      server.stdout?.once('data', (words: Buffer) => {
        resolve(words.toString());
      });
      server.once('exit', () => {
        reject(new Error('The server ended'));
      });
    });
    await use(/http:\S+/.exec(said)?.[0] ?? '');
    server.kill();
  },
  baseURL: async ({ served }, use) => {
    await use(served);
  },
});

/** Asks for a path as it is written; browsers and `fetch` would tidy it up first. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

// Some of these go on with the server gone, or look at what is stored.
test.use({ serviceWorkers: 'allow' });

test('sends everything that a host has to, and nothing from outside the build', async ({
  served,
}) => {
  expect((await checkHost([served])).output).toMatch(/都对。$/);
  for (const path of ['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json'])
    expect(await statusOf(served, path), path).toBe(404);
  for (const path of ['/.htaccess', '/assets', '/index.html/x', '//etc/passwd', '/%ff', '/a%00'])
    expect(await statusOf(served, path), path).toBe(404);
  expect(await statusOf(served, '/index.html')).toBe(200);
});

test('/reset leaves nothing of what was typed, and leads back to the start', async ({
  page,
  faults,
}) => {
  // Another port than the fixture's site is foreign to it.
  faults.expect(/foreign request: http:..localhost:/);
  const fill = new FillPage(page);
  await fill.begin();
  await fill.field('entity.name').fill('乌海市测试商贸有限公司');
  await fill.expectSaved();
  await expect(new Shell(page).ready).toBeVisible();
  expect(await storedRecords(page)).toContain('乌海市测试商贸有限公司');

  await page.goto('reset');
  await expect(new Shell(page).home).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await storedRecords(page)).not.toContain('乌海市测试商贸有限公司');
  const drafts = new DraftsPage(page);
  await drafts.open();
  await expect(drafts.lines).toHaveCount(0);
});
