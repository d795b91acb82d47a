import { test as base } from '@playwright/test';
import { Faults, reportViolations } from './faults';
import { Site } from './site';

interface Fixtures {
  /** Path of the app on its host; set with `test.use({ base: '/some/path/' })`. */
  base: string;
  /** The served build; `page.goto('')` opens it. */
  site: Site;
  /** What went wrong without being asked for; the test fails at its end when there is any. */
  faults: Faults;
}

/** Playwright's test with a server of its own, and with every error, policy breach and foreign request fatal. */
export const test = base.extend<Fixtures>({
  base: ['/', { option: true }],
  // Nine megabytes are not to be stored in every test: those of offline use and of updates say `allow`.
  serviceWorkers: 'block',
  site: async ({ base }, use) => {
    const site = new Site(base);
    await site.serve();
    await use(site);
    await site.kill();
  },
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
  faults: [
    async ({ context, site, serviceWorkers }, use) => {
      const faults = new Faults(context, () => new URL(site.url).origin);
      if (serviceWorkers === 'block') faults.expect(/Service Worker registration blocked/);
      await reportViolations(context);
      await use(faults);
      base.expect(faults.unexpected, 'errors, policy breaches or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
