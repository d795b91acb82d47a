import { expect, it } from 'vitest';
import { allowScriptUrls } from '../../../../src/ui/app/script-url';

const BASE = 'http://localhost/city/repair/';
const WORKER = `${BASE}assets/worker-abc.js`;

function urls(): ReturnType<typeof allowScriptUrls> {
  return allowScriptUrls({ document: { baseURI: BASE } }, [WORKER]);
}

it('names the service worker beside the page, wherever the page is', () => {
  expect(urls().serviceWorker).toBe(`${BASE}sw.js`);
});

it('lets our worker through, by whole or relative address', () => {
  expect(urls().worker(WORKER)).toBe(WORKER);
  expect(urls().worker('assets/worker-abc.js')).toBe(WORKER);
});

it.each([
  ['another site', 'https://example.com/assets/worker-abc.js'],
  ['another file', `${BASE}assets/other.js`],
  ['a query', `${WORKER}?x`],
  ['inline code', 'data:text/javascript,0'],
  ['a blob', `blob:${BASE}0`],
])('refuses %s', (_what, address) => {
  expect(() => urls().worker(address)).toThrow(TypeError);
});

it('gives the same list to the browser as its policy', () => {
  const policies: string[] = [];
  const trustedTypes = {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }) {
      policies.push(name);
      return { createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}` };
    },
  };
  const page = { document: { baseURI: BASE }, trustedTypes };
  expect(allowScriptUrls(page, [WORKER]).worker(WORKER)).toBe(`trusted ${WORKER}`);
  expect(policies).toEqual(['sw-url']);
});
