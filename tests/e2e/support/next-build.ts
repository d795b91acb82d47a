import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../../src/catalogue/types';
import { finishBuild } from '../../../src/build/finish-build';
import { BUILD } from './site';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const made = new Map<string, Promise<string>>();

/**
 * The next version as its build would make it: another title, and every script and style under another name, so that a
 * server of it has none of the present ones. Returns its folder; each version is made once.
 */
export function nextBuild(title: string): Promise<string> {
  const known = made.get(title);
  if (known !== undefined) return known;
  const making = make(title);
  made.set(title, making);
  return making;
}

async function make(title: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'next-build-'));
  cpSync(BUILD, folder, { recursive: true });
  const parts = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  const names = new Map(parts.map((name) => [name, name.replace(/\.(js|css)$/, '_2.$1')]));
  const ANY_NAME = /[\w.-]+\.(?:js|css)/g;
  const renamed = (text: string): string =>
    text.replaceAll(ANY_NAME, (name) => names.get(name) ?? name);
  for (const [name, next] of names) {
    const path = join(folder, 'assets', name);
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
    renameSync(path, join(folder, 'assets', next));
  }
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    renamed(readFileSync(page, 'utf8')).replace(/<title>.*<\/title>/, `<title>${title}</title>`),
  );
  await finishBuild(ROOT, folder, 'chrome100');
  return folder;
}

/** A copy of the build that also carries these rules of past editions, as it does once they have been released. */
export async function buildWithPast(past: Catalogue['released']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'build-with-past-'));
  cpSync(BUILD, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const name = readdirSync(assets).find((file) => /^catalogue-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The build has no catalogue');
  const before = readFileSync(join(assets, name), 'utf8');
  const members = JSON.stringify(past).slice(1, -1);
  const after = before.replace(
    /released:\{(\}?)/,
    (_, end: string) => `released:{${members}${end === '}' ? end : ','}`,
  );
  if (after === before) throw new Error(`${name} holds no released rules`);
  writeFileSync(join(assets, name), after);
  await finishBuild(ROOT, folder, 'chrome100');
  return folder;
}
