import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { catalogue } from '../../src/build/catalogue';
import { compileCatalogue } from '../../src/catalogue/compile';
import { release } from '../../src/commands/catalogue/release';
import { CATALOGUE_FOLDER } from '../support/doctored-catalogue';

let folder: string;
let server: ViteDevServer;

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'catalogue-')));
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true });
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    server: { middlewareMode: true, ws: false },
    plugins: [catalogue(folder)],
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function editContacts(from: string, to: string): void {
  const file = join(folder, 'contacts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

async function directoryText(): Promise<string> {
  return JSON.stringify(await server.ssrLoadModule('virtual:directory'));
}

test('a catalogue that fails its checks fails the build, with what the clerk has to mend', async () => {
  editContacts('id: taxation', 'id: taxes');
  await expect(directoryText()).rejects.toThrow(
    'items/serious-tax-violation.yaml：咨询电话 taxation 不在 contacts.yaml 里',
  );
});

test('an edit while developing is seen at the next load', async () => {
  expect(await directoryText()).toContain('0473-2036387');
  editContacts('0473-2036387', '0473-2036388');
  server.watcher.emit('all', 'change', join(folder, 'contacts.yaml'));
  expect(await directoryText()).toContain('0473-2036388');
});

test(
  'released rules are carried once: only those that have changed since',
  { timeout: 30_000 },
  async () => {
    const carried = async (): Promise<number> => {
      const module: unknown = await server.ssrLoadModule('virtual:catalogue');
      const { released } = v.parse(
        v.object({ default: v.looseObject({ released: v.looseObject({}) }) }),
        module,
      ).default;
      return Object.keys(released).length;
    };
    rmSync(join(folder, 'released'), { recursive: true, force: true });
    const result = compileCatalogue(folder);
    if (!result.ok) throw new Error('the catalogue does not compile');
    expect(release(folder, result.compiled.catalogue)).toMatchObject({ ok: true });
    expect(await carried()).toBe(0);

    const file = join(folder, 'items/penalty-other-sectors.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('ordinary: 3 months', 'ordinary: 2 months'),
    );
    server.watcher.emit('all', 'change', file);
    expect(await carried()).toBe(1);
  },
);
