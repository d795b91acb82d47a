import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { catalogue } from '../../src/build/catalogue';
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
