import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { runnerImport } from 'vite';

const FIRST_LOAD = ['index.html', 'manifest.webmanifest', 'icon.svg'];
// Compressed already: no server compresses them once more.
const COMPRESSED = /\.(bin|png|woff2)$/;

/**
 * Bytes of a file as a server with brotli sends them.
 * @param {string} folder
 * @param {string} file
 * @returns {number}
 */
export function transferred(folder, file) {
  const content = readFileSync(join(folder, file));
  return COMPRESSED.test(file) ? content.length : brotliCompressSync(content).length;
}

/**
 * Everything the home screen needs: the page and what its script imports without being asked.
 * @param {string} folder
 * @returns {string[]}
 */
export function firstLoadFiles(folder) {
  const chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const files = new Set(FIRST_LOAD);
  const seen = new Set();
  const add = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { file, css = [], imports = [] } = chunks[name];
    for (const path of [file, ...css]) files.add(path);
    imports.forEach(add);
  };
  add('index.html');
  return [...files];
}

/** The file that holds the rules of all items. */
function catalogueFile(folder) {
  const chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const found = Object.values(chunks).find(({ name }) => name === 'catalogue');
  if (found === undefined) throw new Error('The build has no chunk named catalogue');
  return found.file;
}

/**
 * The size budgets of a build, in bytes as transferred; kB and MB are powers of ten.
 * @param {string} folder
 * @returns {Promise<{ what: string, bytes: number, budget: number }[]>}
 */
export async function measureSizes(folder) {
  const { module } = await runnerImport('./src/build/offline-files.ts');
  const { core, rareFont } = module.listOfflineFiles(folder);
  const sum = (files) => files.reduce((bytes, file) => bytes + transferred(folder, file), 0);
  const first = firstLoadFiles(folder);
  const offline = sum(['sw.js', ...core.map(({ url }) => url)]);
  const rare = sum(rareFont.map(({ url }) => url));
  const rules = catalogueFile(folder);
  return [
    { what: 'first load', bytes: sum(first), budget: 80_000 },
    {
      what: 'first load, scripts',
      bytes: sum(first.filter((file) => file.endsWith('.js'))),
      budget: 60_000,
    },
    { what: 'whole catalogue', bytes: transferred(folder, rules), budget: 60_000 },
    {
      what: 'whole catalogue, on the home screen',
      bytes: sum(first.filter((file) => file === rules)),
      budget: 0,
    },
    { what: 'ready offline', bytes: offline, budget: 4_000_000 },
    { what: 'ready offline, with rare characters', bytes: offline + rare, budget: 10_000_000 },
  ];
}
