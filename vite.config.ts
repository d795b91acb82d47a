import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { catalogue } from './src/build/catalogue';
import { completeBuild } from './src/build/complete-build';
import { fontSlices } from './src/build/font-slices';
import { securityHeaders } from './src/build/security-headers';

export default defineConfig({
  // Relative addresses: the same build runs at any path, from any static server. Routes are in the hash.
  base: './',
  // Not a single-page fallback: a file that is missing must be missing, or it would be stored as HTML.
  appType: 'mpa',
  plugins: [
    catalogue(),
    fontSlices(),
    svelte({ configFile: false }),
    securityHeaders(),
    completeBuild(),
  ],
  worker: { format: 'es', plugins: () => [catalogue(), fontSlices()] },
  build: {
    target: ['chrome100', 'safari16.4', 'firefox115'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Which file imports which, for the size budgets of `npm test`.
    manifest: true,
    // Cutting the font takes two seconds, and is no news.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  preview: { port: 4173, strictPort: true },
  test: {
    include: ['tests/{unit,catalogue}/**/*.test.ts'],
    // Property tests take what they take on a busy machine: a limit is for what hangs.
    testTimeout: 60_000,
    // Loading every module anew for every file took a third of the time; nothing here changes what a module holds.
    isolate: false,
  },
});
