import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { wholeBrowser } from '../../e2e/support/browser';
import { KIOSK } from '../../e2e/support/kiosk-site';
import { BUILD } from '../../e2e/support/site';
import { stop } from '../../support/stop';
import { browserUnderPolicy, CAN_SET_POLICIES } from './policy';

const SIZE = { width: 1080, height: 1920 };
/** Where the start script lays profiles. */
const MEMORY = '/dev/shm';

/** Whether a screen, a window manager and somebody’s hands are to be had here, and policies can be set. */
export function canSetUp(): boolean {
  const tools = ['Xvfb', 'matchbox-window-manager', 'xdotool'];
  return CAN_SET_POLICIES && tools.every((tool) => spawnSync(tool, ['-h']).error === undefined);
}

/** A hall’s machine: a screen, a window manager, and the shipped start script with the shipped policy. */
export class KioskWindow {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kiosk-window-'));
  /** Its own: the script clears all profiles that it finds in memory, and would find those of other tests. */
  readonly #memory = mkdtempSync(join(MEMORY, 'hall-'));
  readonly #processes: ChildProcess[] = [];
  #script: ChildProcess | undefined;
  #display = '';
  #devtools = 0;
  #browser: Browser | undefined;
  url = '';

  /** `surroundings`: what else the machine tells its programs. */
  constructor(private readonly surroundings: NodeJS.ProcessEnv = {}) {}

  async start(): Promise<void> {
    await this.#startScreen();
    const [port, devtools] = [await freePort(), await freePort()];
    this.url = `http://localhost:${String(port)}/`;
    this.#devtools = devtools;
    const app = join(this.#folder, 'app');
    cpSync(BUILD, app, { recursive: true });
    writeFileSync(join(app, 'kiosk.json'), JSON.stringify(KIOSK));
    const log = openSync(test.info().outputPath('start.log'), 'w');
    const script = join(app, 'server/kiosk/start.sh');
    const inside = `mount --bind "${this.#memory}" ${MEMORY} && exec sh "${script}" ${String(port)}`;
    this.#script = spawn('unshare', ['-m', 'sh', '-c', inside], {
      env: { ...this.#env, PATH: `${this.#commands()}:${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', log, log],
    });
  }

  /** The page that a person finds, once the script has brought it up. */
  async page(): Promise<Page> {
    await this.#browser?.close();
    await expect.poll(() => this.shown(), { timeout: 30_000 }).toEqual([this.url]);
    let page: Page | undefined;
    // A browser that has only just come up may leave a first call without an answer.
    await expect(async () => {
      this.#browser = await chromium.connectOverCDP(this.#inspector, { timeout: 5000 });
      page = this.#browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((one) => one.url().startsWith(this.url));
      expect(page).toBeDefined();
    }).toPass({ timeout: 30_000 });
    if (page === undefined) throw new Error('no page');
    return page;
  }

  /** Addresses of all pages there are, as the browser tells them; nothing while there is no browser. */
  async shown(): Promise<readonly string[]> {
    try {
      const answer = await fetch(`${this.#inspector}/json/list`);
      const all = (await answer.json()) as { type: string; url: string }[];
      return all.filter(isShown).map(({ url }) => url);
    } catch {
      return [];
    }
  }

  /** Windows on the screen, each with its name, place and size. */
  windows(): readonly string[] {
    const found = this.xdotool('search', '--onlyvisible', '--name', '.');
    return found
      .split('\n')
      .filter((id) => id !== '')
      .map((id) => {
        const place = this.xdotool('getwindowgeometry', id).match(/\d+(,|x)\d+/g) ?? [];
        return [this.xdotool('getwindowname', id).trim(), ...place].join(' ');
      });
  }

  /** Keys and mouse as hardware has them: the browser cannot tell them from a person’s. */
  xdotool(...words: readonly string[]): string {
    return spawnSync('xdotool', words, { encoding: 'utf8', env: this.#env }).stdout;
  }

  /** Profiles that lie in memory. */
  profiles(): readonly string[] {
    return readdirSync(this.#memory).filter((name) => name.startsWith('kiosk.'));
  }

  /** The machine is switched off in order. Returns the profiles that it has left in memory. */
  async end(): Promise<readonly string[]> {
    await this.#browser?.close();
    if (this.#script !== undefined) await stop(this.#script);
    for (const started of this.#processes) started.kill();
    const left = this.profiles();
    for (const folder of [this.#folder, this.#memory])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    return left;
  }

  /** A screen of its own, with a window manager: without one no window fills it, and none has the keys. */
  async #startScreen(): Promise<void> {
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${String(SIZE.width)}x${String(SIZE.height)}x24`],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    this.#processes.push(screen);
    const told = screen.stdio[3];
    if (told === null || told === undefined) throw new Error('the screen does not tell its number');
    const [number] = (await once(told, 'data')) as [Buffer];
    this.#display = `:${number.toString().trim()}`;
    this.#processes.push(
      spawn('matchbox-window-manager', ['-use_titlebar', 'no'], {
        env: this.#env,
        stdio: 'ignore',
      }),
    );
  }

  /** The folder in which the script finds its `chromium`: under the shipped policy, and open to who looks at it. */
  #commands(): string {
    const folder = join(this.#folder, 'bin');
    mkdirSync(folder);
    const flags = ['--no-sandbox', `--remote-debugging-port=${String(this.#devtools)}`];
    browserUnderPolicy(folder, wholeBrowser().executablePath, this.url, flags);
    return folder;
  }

  get #inspector(): string {
    return `http://127.0.0.1:${String(this.#devtools)}`;
  }

  get #env(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.surroundings, DISPLAY: this.#display };
  }
}

/** Its address bar keeps pages for its lists, which a window that fills the screen never shows. */
function isShown({ type, url }: { type: string; url: string }): boolean {
  return type === 'page' && !new URL(url).hostname.endsWith('.top-chrome');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
