import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles one module of the project as the build does, loads it and works with it: modules loaded one by one call each
 * other more slowly than those of the page. `path` begins at the project's root.
 */
export async function withBundle(path, work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await build({
      configLoader: 'runner',
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: path,
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
      },
    });
    return await work(await import(pathToFileURL(join(folder, 'bundle.mjs'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
