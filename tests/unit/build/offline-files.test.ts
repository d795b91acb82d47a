import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listOfflineFiles } from '../../../src/build/offline-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, content = path): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

it('keeps everything the app needs, and the rare characters apart', () => {
  put('index.html', 'small');
  put('assets/index-abc.js', 'a little longer');
  put('assets/font-core-abc.bin', 'the longest of them all');
  put('assets/font-rest-abc.bin');
  const { core, rareFont } = listOfflineFiles(folder);
  expect(core.map(({ url }) => url)).toEqual([
    'index.html',
    'assets/index-abc.js',
    'assets/font-core-abc.bin',
  ]);
  expect(rareFont.map(({ url }) => url)).toEqual(['assets/font-rest-abc.bin']);
});

it('leaves out the worker itself, source maps, build notes, and what is for a host or an operator', () => {
  const FOR_HOSTS = [
    '.htaccess',
    'web.config',
    'server/nginx.conf',
    'server/serve.mjs',
    'SHA256SUMS',
  ];
  for (const path of ['sw.js', 'assets/index-abc.js.map', '.vite/manifest.json', 'kiosk.json'])
    put(path);
  for (const path of FOR_HOSTS) put(path);
  expect(listOfflineFiles(folder)).toMatchObject({ core: [], rareFont: [] });
});

it('names a version that differs whenever a file does', () => {
  put('index.html', 'page');
  const { version } = listOfflineFiles(folder);
  expect(listOfflineFiles(folder).version).toBe(version);
  put('index.html', 'another page');
  expect(listOfflineFiles(folder).version).not.toBe(version);
});

it('gives a revision only to files whose name does not change with their content', () => {
  put('index.html', 'page');
  put('assets/index-abc.js', 'code');
  const files = listOfflineFiles(folder).core;
  const revisions = Object.fromEntries(files.map(({ url, revision }) => [url, revision]));
  expect(revisions).toEqual({
    'index.html': sha256('page').toString('hex'),
    'assets/index-abc.js': null,
  });
});

it('binds every file to its content and says its size in bytes', () => {
  put('index.html', '信用');
  expect(listOfflineFiles(folder).core).toMatchObject([
    { integrity: `sha256-${sha256('信用').toString('base64')}`, bytes: 6 },
  ]);
});
