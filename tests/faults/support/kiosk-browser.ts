import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { KIOSK_FLAGS, kioskPolicy } from '../../../src/build/kiosk-files';
import { wholeBrowser } from '../../e2e/support/browser';
import { Profile } from './profile';

/** Whether this machine lets a test lay policies before one browser, and before no other. */
export const CAN_SET_POLICIES =
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/etc/chromium']).status === 0;

/** A browser as the shipped start script starts it, with everything that it writes in folders of its own. */
export class KioskBrowser {
  readonly profile = new Profile();
  readonly #temporary = mkdtempSync(join(tmpdir(), 'kiosk-temporary-'));

  /** Everything that may hold a trace. */
  get folders(): readonly string[] {
    return [this.profile.folder, this.#temporary];
  }

  async open(address: string): Promise<BrowserContext> {
    const usual = wholeBrowser();
    return chromium.launchPersistentContext(this.profile.folder, {
      // In a window of its own it would ask for a screen.
      args: [...usual.args, ...KIOSK_FLAGS.filter((flag) => flag !== '--kiosk')],
      executablePath: CAN_SET_POLICIES
        ? this.#wrapper(usual.executablePath, address)
        : usual.executablePath,
      env: { ...process.env, TMPDIR: this.#temporary, XDG_CACHE_HOME: this.#temporary },
      downloadsPath: join(this.#temporary, 'downloads'),
      handleSIGTERM: false,
      // What it stores is the app alone; nine megabytes a round would only take time.
      serviceWorkers: 'block',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      baseURL: address,
    });
  }

  /** Asks the browser to end in order, as a machine that is switched off does. */
  async terminate(): Promise<void> {
    for (const pid of this.profile.processes()) {
      try {
        process.kill(pid, 'SIGTERM');
      } catch {
        // Its parent's end has ended it already.
      }
    }
    await this.profile.gone();
  }

  remove(): void {
    this.profile.remove();
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The browser behind a mount that only it sees: policies are read from one folder of the whole machine. */
  #wrapper(executable: string, address: string): string {
    const policies = join(this.#temporary, 'policies');
    mkdirSync(policies);
    // The one policy that a test cannot live with: it shuts out whoever drives the browser.
    const policy = { ...kioskPolicy(new URL(address).origin), DeveloperToolsAvailability: 1 };
    writeFileSync(join(policies, 'kiosk.json'), JSON.stringify(policy));
    const wrapper = join(this.#temporary, 'chromium');
    const inside = [
      'mount -t tmpfs tmpfs /etc/chromium',
      'mkdir -p /etc/chromium/policies/managed',
      `cp '${join(policies, 'kiosk.json')}' /etc/chromium/policies/managed/`,
      `exec '${executable}' "$@"`,
    ].join(' && ');
    writeFileSync(
      wrapper,
      `#!/bin/sh\nexec unshare -m sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`,
    );
    chmodSync(wrapper, 0o755);
    return wrapper;
  }
}
