import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { listOfflineFiles } from './offline-files';

/** Builds src/sw.ts beside index.html, once the app is written, with the list of the files to keep offline. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  let written = false;
  return {
    name: 'wuhai:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      written = true;
    },
    async closeBundle() {
      // closeBundle also runs when the build failed, and then the folder holds an older build.
      if (!written) return;
      await buildWorker(
        config.root,
        resolve(config.root, config.build.outDir),
        config.build.target,
      );
    },
  };
}

async function buildWorker(
  root: string,
  folder: string,
  target: ResolvedConfig['build']['target'],
): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __OFFLINE_FILES__: JSON.stringify(listOfflineFiles(folder)) },
    build: {
      target,
      outDir: folder,
      emptyOutDir: false,
      // A classic script: Firefox 115 knows no service workers made of modules.
      rolldownOptions: {
        input: resolve(root, 'src/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
