import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { FINGERPRINT_META } from './build-fingerprint';
import { finishBuild } from './finish-build';
import { hostSettings } from './host-settings';
import { kioskFiles } from './kiosk-files';

/** Makes a written app complete: settings for its host, fingerprint, service worker, checksums (`finishBuild`). */
export function completeBuild(): Plugin {
  let config: ResolvedConfig;
  let written = false;
  return {
    name: 'wuhai:complete-build',
    // What is built for Node (the bench, the server) has no page to complete.
    apply: ({ build }, { command }) => command === 'build' && build?.ssr === undefined,
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml() {
      return [
        { tag: 'meta', attrs: { name: FINGERPRINT_META, content: '' }, injectTo: 'head' },
        // Before the app's own script, so that it sees that one fail.
        { tag: 'script', attrs: { src: './guard.js' }, injectTo: 'head-prepend' },
      ];
    },
    generateBundle() {
      for (const { file, text } of [...hostSettings(), ...kioskFiles()])
        this.emitFile({ type: 'asset', fileName: file, source: text });
    },
    writeBundle() {
      written = true;
    },
    async closeBundle() {
      // closeBundle also runs when the build failed, and then the folder holds an older build.
      if (!written) return;
      const { root, build } = config;
      await finishBuild(root, resolve(root, build.outDir), build.target);
    },
  };
}
