import { defineConfig } from '@playwright/test';
import { browser } from '../e2e/support/browser';
import { LONG } from './support/counts';

const HOUR = 60 * 60 * 1000;

// Faults whose tests are among the others, which a long run only has to repeat (`UPDATE_ROUNDS`, `FIRST_VISIT_CUTS`).
const REPEATED = {
  name: 'repeated',
  testDir: '../e2e',
  testMatch: /(updates|first-visit)\.spec\.ts/,
};

export default defineConfig({
  testDir: '.',
  projects: [{ name: 'faults', testDir: '.' }, ...(LONG ? [REPEATED] : [])],
  outputDir: '../../test-results/faults',
  fullyParallel: true,
  workers: 2,
  // A limit is for what hangs; a busy machine is no failure.
  timeout: LONG ? 12 * HOUR : HOUR / 3,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/faults-tests.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: browser(),
  },
});
