import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browser } from '../../e2e/support/browser';

/** A browser profile on disk that outlives its browser. */
export class Profile {
  readonly folder: string;

  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, 'fault-profile-'));
  }

  /** Starts a browser on it; `executablePath` may name a wrapper around the usual one. */
  async open(baseURL: string, executablePath?: string): Promise<BrowserContext> {
    // A round that failed may have left one running.
    this.kill();
    await this.gone();
    const usual = browser();
    return chromium.launchPersistentContext(this.folder, {
      ...usual,
      ...(executablePath !== undefined && { executablePath }),
      baseURL,
      // Nine megabytes are not to be stored anew after each kill: that is another fault.
      serviceWorkers: 'block',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
  }

  /** The process ids of the browser: the one that was started on this profile and all that came from it. */
  processes(): readonly number[] {
    const running = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    const parents = new Map(running.map((pid) => [pid, parentOf(pid)]));
    const own = new Set(running.filter((pid) => commandOf(pid).includes(this.folder)));
    for (let before = -1; before !== own.size;) {
      before = own.size;
      for (const [pid, parent] of parents) if (own.has(parent)) own.add(pid);
    }
    return [...own];
  }

  /**
   * The power goes, as far as the browser can tell: all its processes at once, without a word. Returns their number.
   * `pids`, looked up before, spares the look: some twenty milliseconds, in which an upgrade would be over.
   */
  kill(pids: readonly number[] = this.processes()): number {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Its parent's end has ended it already.
      }
    }
    return pids.length;
  }

  /** Resolves when none of its processes is left. */
  async gone(): Promise<void> {
    while (this.processes().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The page that a browser starts with. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: number): number {
  try {
    // `pid (name) state parent …`; the name may hold anything.
    const status = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
