import { defineConfig } from '@playwright/test';
import { browser, wholeBrowser } from './support/browser';

/** Gone in the browser as people have it, printing and all. A shared machine’s own window is tried among the faults. */
const WHOLE = /(journey|print)\.spec\.ts/;

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'quick', testIgnore: WHOLE },
    { name: 'whole', testMatch: WHOLE, use: { launchOptions: wholeBrowser() } },
  ],
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // A slow machine is no failure.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Recording every test takes a quarter of the time; `--trace on` for the one that fails.
    trace: 'off',
    launchOptions: browser(),
  },
});
