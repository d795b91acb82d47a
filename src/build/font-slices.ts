import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { packRanges, toRanges } from '../forms/characters/ranges';

/**
 * Cuts the typeface of the forms in two: `core` is what nearly every form needs and is precached, `rest` is fetched in
 * the background. The files are gzip-compressed and named `.bin`, so that no server declares a Content-Encoding.
 */
export function fontSlices(): Plugin {
  let slices: Promise<Slices> | undefined;
  let inWorker = false;
  return {
    name: 'wuhai:font-slices',
    configResolved(config) {
      inWorker = config.isWorker;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id, options) {
      if (id !== RESOLVED) return undefined;
      slices ??= makeSlices();
      const made = await slices;
      const inNode = options?.ssr === true || process.env['VITEST'] !== undefined;
      return [
        `export const coverage = ${JSON.stringify(made.coverage)};`,
        `export const advances = ${JSON.stringify(made.advances)};`,
        inNode ? nodeLoader(made) : browserLoader(made),
      ].join('\n');
    },
    // The SIL Open Font License goes wherever the typeface goes.
    async generateBundle() {
      if (inWorker) return;
      const source = await readFile(packageFile('LICENSE_FONT'));
      this.emitFile({ type: 'asset', name: 'font-license.txt', source });
    },
  };
}

const MODULE = 'virtual:font-slices';
const RESOLVED = `\0${MODULE}`;
/** Raise it when the cutting below changes, so that cached slices are made anew. */
const RECIPE = 3;

interface Slices {
  readonly core: string;
  readonly rest: string;
  readonly coverage: { readonly core: string; readonly rest: string };
  readonly advances: string;
}

// Beside the characters of 通用规范汉字表: 〇 (names and dates), 㐂 (names), Latin, punctuation, signs, full-width forms.
const SIGNS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x205e],
  [0x2100, 0x214f],
  [0x2150, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2460, 0x249b],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2713, 0x2713],
  [0x3000, 0x303f],
  [0x3402, 0x3402],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

// A control, format or combining character would print as nothing, or over its neighbour.
const UNPRINTABLE = /[\p{C}\p{M}\p{Zl}\p{Zp}]/u;
const DROPPED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'vhea', 'vmtx'];

async function makeSlices(): Promise<Slices> {
  const [font, characters] = await Promise.all([
    readFile(packageFile('400Regular/NotoSerifSC_400Regular.ttf')),
    readFile(new URL('../forms/characters/tgh-8105.txt', import.meta.url), 'utf8'),
  ]);
  const key = createHash('sha256')
    .update(font)
    .update(characters)
    .update(JSON.stringify([RECIPE, SIGNS, DROPPED_TABLES, process.versions.unicode]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(packagesFolder(), '.cache', 'font-slices', key);
  const known = join(folder, 'slices.json');
  try {
    await access(known);
  } catch {
    await cut(font, characters, folder, known);
  }
  const tables = JSON.parse(await readFile(known, 'utf8')) as Pick<Slices, 'coverage' | 'advances'>;
  return { ...tables, core: join(folder, 'font-core.bin'), rest: join(folder, 'font-rest.bin') };
}

async function cut(font: Buffer, characters: string, folder: string, known: string): Promise<void> {
  const whole = fontkit.create(font);
  const printable = whole.characterSet
    .filter((codePoint) => !UNPRINTABLE.test(String.fromCodePoint(codePoint)))
    .sort((a, b) => a - b);
  const wanted = new Set([...characters.trim()].map((character) => character.codePointAt(0)));
  const inCore = (codePoint: number): boolean =>
    wanted.has(codePoint) || SIGNS.some(([first, last]) => first <= codePoint && codePoint <= last);
  const parts = {
    core: printable.filter(inCore),
    rest: printable.filter((codePoint) => !inCore(codePoint)),
  };

  await mkdir(folder, { recursive: true });
  for (const name of ['core', 'rest'] as const) {
    const text = String.fromCodePoint(...parts[name]);
    const slice = await subsetFont(font, text, {
      targetFormat: 'truetype',
      dropTables: DROPPED_TABLES,
    });
    await put(join(folder, `font-${name}.bin`), await promisify(gzip)(slice, { level: 9 }));
  }
  const widths = printable
    .map((codePoint) => [codePoint, whole.glyphForCodePoint(codePoint).advanceWidth] as const)
    .filter(([, width]) => width !== whole.unitsPerEm);
  const members = (codePoints: readonly number[]): string =>
    packRanges(toRanges(codePoints.map((codePoint) => [codePoint, 1] as const)));
  await put(
    known,
    JSON.stringify({
      coverage: { core: members(parts.core), rest: members(parts.rest) },
      advances: packRanges(toRanges(widths)),
    }),
  );
}

/** Test runs in parallel, and the page and its worker in one build, may cut at the same time: a file appears whole or not at all. */
async function put(path: string, data: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, data);
  await rename(draft, path);
}

function packageFile(path: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${path}`);
}

/** `node_modules`, wherever the packages were installed. */
function packagesFolder(): string {
  return join(dirname(packageFile('package.json')), '..', '..');
}

function nodeLoader(made: Slices): string {
  return `
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
const files = ${JSON.stringify({ core: made.core, rest: made.rest })};
${REMEMBER}
async function read(name) {
  return new Uint8Array(await promisify(gunzip)(await readFile(files[name])));
}`;
}

/** The address is taken against the script: inside a worker, and under any base, the page's would be wrong. */
function browserLoader(made: Slices): string {
  return `
import core from ${JSON.stringify(`${made.core}?url`)};
import rest from ${JSON.stringify(`${made.rest}?url`)};
const addresses = { core, rest };
${REMEMBER}
async function read(name) {
  const response = await fetch(new URL(addresses[name], import.meta.url));
  if (!response.ok) throw new Error('font slice ' + name + ': HTTP ' + response.status);
  const inflated = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}`;
}

const REMEMBER = `
const loaded = new Map();
export function loadSlice(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = read(name);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}`;
