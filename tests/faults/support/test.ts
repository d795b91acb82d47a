import { test as base } from '@playwright/test';
import { Site } from '../../e2e/support/site';
import { Profile } from './profile';

interface Fixtures {
  /** The served build, on one port for the whole test. */
  site: Site;
  /** A browser profile on disk; the test starts and kills browsers on it. */
  profile: Profile;
}

/** For faults that a browser does not survive. Where it does, `../../e2e/support/test` has one browser ready. */
export const test = base.extend<Fixtures>({
  site: async ({ browserName: _ }, use) => {
    const site = new Site();
    await site.serve();
    await use(site);
    await site.kill();
  },
  profile: async ({ browserName: _ }, use) => {
    const profile = new Profile();
    await use(profile);
    profile.kill();
    await profile.gone();
    profile.remove();
  },
});

export { expect } from '@playwright/test';
