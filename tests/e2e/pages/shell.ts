import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** What stands around every screen: whether the app is stored, whether another version waits. */
export class Shell {
  readonly ready: Locator;
  readonly needsNetwork: Locator;
  readonly home: Locator;
  readonly updateWaits: Locator;
  readonly updateFailed: Locator;
  readonly takeUpdate: Locator;
  /** Said in place of a screen, or of the whole page, that does not open. */
  readonly notOpen: Locator;
  readonly openAgain: Locator;
  /** How often the page has been loaded since this object was made. */
  loads = 0;

  constructor(readonly page: Page) {
    this.ready = page.getByText('可离线使用', { exact: true });
    this.needsNetwork = page.getByText('目前需要联网');
    this.home = page.getByRole('link', { name: '开始自查' });
    this.updateWaits = page.getByText('新版本已经备好');
    this.updateFailed = page.getByText('新版本没有下载完整');
    this.takeUpdate = page.getByRole('button', { name: '换成新版本' });
    this.notOpen = page.getByText('这一页没有打开');
    this.openAgain = page.getByRole('button', { name: '重新打开' });
    page.on('load', () => (this.loads += 1));
  }

  /** What happens when somebody comes back to the window. */
  async lookForUpdate(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** The build that 关于 names: a screen that arrives when it is opened. */
  async shownBuild(): Promise<string | null> {
    await this.page.getByRole('link', { name: '关于本工具' }).click();
    return this.page.locator('[data-build]').getAttribute('data-build');
  }
}

/** The fingerprint that a build carries. */
export function buildOf(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return /name="build-fingerprint" content="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';
}
