import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { checkHost } from '../../src/build/host-check/run';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../src/build/security-policy';
import { violations } from './support/faults';
import { openAnew } from './support/open-anew';
import { attack } from './support/payloads';
import { ROUTES } from './support/routes';
import { BUILD } from './support/site';
import { expect, test } from './support/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test.use({ serviceWorkers: 'allow' });

// The fixture `faults` fails it on any policy breach, foreign request or error.
test('every screen opens without a breach of the policy', async ({ page, faults }) => {
  await page.goto('');
  for (const route of ROUTES)
    await test.step(route, async () => {
      await openAnew(page, route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
      expect(faults.all, route).toEqual([]);
    });
});

test('npm start sends every header', async ({ page, faults }) => {
  const server = await preview({
    root: ROOT,
    configLoader: 'runner',
    logLevel: 'silent',
    preview: { port: 0, strictPort: false },
  });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  // Another port than the fixture's site is foreign to it; the policy is what this test reads.
  faults.expect(/foreign request: http:..localhost:/);
  const response = await page.goto(address);
  const sent = response?.headers() ?? {};
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(sent[name.toLowerCase()], name).toBe(value);
  expect(sent['cache-control']).toBe(CACHE_CONTROL.others);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
  const missing = await page.request.get(`${address}assets/missing.js`);
  expect(missing.status(), 'a missing file is not answered with the page').toBe(404);
  expect(missing.headers()['cache-control'], 'nor remembered as missing').toBe(
    CACHE_CONTROL.others,
  );
  const { output, exitCode } = await checkHost([address]);
  expect(output, 'npm run headers').toMatch(/都对。$/);
  expect(exitCode).toBe(0);
  await server.close();
});

for (const [host, headers] of [
  ['with the headers', SECURITY_HEADERS],
  ['with only the policy in index.html', {}],
] as const) {
  test(`every injected payload is blocked, ${host}`, async ({ page, site, faults }) => {
    let hits = 0;
    const trap = createServer((_request, response) => {
      hits += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end();
    });
    await new Promise<void>((resolve) => trap.listen(0, 'localhost', resolve));
    const foreign = `http://localhost:${String((trap.address() as AddressInfo).port)}/`;
    await fetch(foreign);
    expect(hits, 'the trap counts').toBe(1);

    await site.serve(BUILD, {}, headers);
    await page.goto('');
    await expect(page.getByText('可离线使用', { exact: true })).toBeVisible();
    faults.expect(/./);
    const outcomes = await page.evaluate(attack, foreign);
    expect(outcomes.length).toBeGreaterThanOrEqual(12);
    expect(outcomes.filter(({ blocked }) => !blocked)).toEqual([]);
    expect(hits, 'requests that got out').toBe(1);
    expect(violations(faults.all).length).toBeGreaterThan(0);
    trap.close();
  });
}
