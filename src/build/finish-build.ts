import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildEnvironmentOptions } from 'vite';
import { FINGERPRINT_META } from './build-fingerprint';
import { CHECKSUM_FILE, checksumList, fingerprintOf } from './built-files';
import { listOfflineFiles } from './offline-files';

const META = new RegExp(`(<meta name="${FINGERPRINT_META}" content=")[^"]*(")`);

/**
 * Adds to a written app what can only be made last, in this order: the script that notices a page which does not open
 * and the server for machines without one; the fingerprint in index.html; the service worker, which lists every file
 * with its hash; and the checksums. A folder that was finished before may be changed and finished again.
 */
export async function finishBuild(
  root: string,
  folder: string,
  target: BuildEnvironmentOptions['target'],
): Promise<void> {
  // Before everything else there is no telling how old the browser is.
  await addScript(root, folder, 'src/guard.ts', 'guard.js', { target: 'es2015' });
  await addServer(root, folder);
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!META.test(html)) throw new Error(`index.html has no place for ${FINGERPRINT_META}`);
  writeFileSync(page, html.replace(META, `$1${fingerprintOf(checksumList(folder))}$2`));
  await addScript(root, folder, 'src/sw.ts', 'sw.js', {
    target,
    define: { __OFFLINE_FILES__: JSON.stringify(listOfflineFiles(folder)) },
  });
  writeFileSync(join(folder, CHECKSUM_FILE), checksumList(folder));
}

interface Making {
  readonly target: BuildEnvironmentOptions['target'];
  readonly define?: Record<string, string>;
}

/** A classic script: Firefox 115 knows no service workers made of modules, and old browsers no modules at all. */
async function addScript(
  root: string,
  folder: string,
  source: string,
  name: string,
  { target, define = {} }: Making,
): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      ...(target !== undefined && { target }),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve(root, source),
        output: { format: 'iife', entryFileNames: name },
      },
    },
  });
}

/** One plain file for Node, which somebody in an office may want to read. */
async function addServer(root: string, folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: join(folder, 'server'),
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve(root, 'src/build/server/serve.ts'),
        output: { entryFileNames: 'serve.mjs' },
      },
    },
  });
}
