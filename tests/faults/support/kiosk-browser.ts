import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { KIOSK_FLAGS } from '../../../src/build/kiosk-start';
import { wholeBrowser } from '../../e2e/support/browser';
import { browserUnderPolicy, CAN_SET_POLICIES } from './policy';
import { Profile } from './profile';

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
        ? browserUnderPolicy(this.#temporary, usual.executablePath, address)
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
}
