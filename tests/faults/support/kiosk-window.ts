import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { wholeBrowser } from '../../e2e/support/browser';
import { BUILD } from '../../e2e/support/site';
import { KIOSK } from '../../e2e/support/kiosk-site';

const SIZE = { width: 1080, height: 1920 };
/** Where the start script lays profiles. */
const MEMORY = '/dev/shm';

/** Whether a screen, a window manager and somebody’s hands are to be had here. */
export function hasScreen(): boolean {
  const tools = ['Xvfb', 'matchbox-window-manager', 'xdotool'];
  return tools.every((tool) => spawnSync(tool, ['-h']).error === undefined);
}

/** A hall’s machine: a screen, a window manager, and the shipped start script with the shipped policy. */
export class KioskWindow {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kiosk-window-'));
  readonly #before = new Set(profiles());
  readonly #processes: ChildProcess[] = [];
  #script: ChildProcess | undefined;
  #display = '';
  #devtools = 0;
  #browser: Browser | undefined;
  url = '';

  async start(): Promise<void> {
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
    const env = { ...process.env, DISPLAY: this.#display, PATH: this.#path() };
    this.#processes.push(
      spawn('matchbox-window-manager', ['-use_titlebar', 'no'], { env, stdio: 'ignore' }),
    );
    const [port, devtools] = [await freePort(), await freePort()];
    this.url = `http://localhost:${String(port)}/`;
    this.#devtools = devtools;
    this.#install(port);
    const script = join(this.#folder, 'app/server/kiosk/start.sh');
    this.#script = spawn('sh', [script], { env, stdio: 'ignore' });
  }

  /** The page that a person finds, once the script has brought it up. */
  async page(): Promise<Page> {
    await this.#browser?.close();
    const address = `http://127.0.0.1:${String(this.#devtools)}`;
    await expect.poll(() => shownAt(address), { timeout: 30_000 }).toContain(this.url);
    let page: Page | undefined;
    // A browser that has only just come up may leave a first call without an answer.
    await expect(async () => {
      this.#browser = await chromium.connectOverCDP(address, { timeout: 5000 });
      [page] = this.#browser.contexts().flatMap((context) => context.pages());
      expect(page?.url()).toContain(this.url);
    }).toPass({ timeout: 30_000 });
    if (page === undefined) throw new Error('no page');
    return page;
  }

  /** Everything that the browser shows, by address. */
  shown(): readonly string[] {
    return (this.#browser?.contexts() ?? []).flatMap((context) =>
      context.pages().map((page) => page.url()),
    );
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
    return spawnSync('xdotool', words, {
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: this.#display },
    }).stdout;
  }

  /** Profiles that this machine has left in memory. */
  get left(): readonly string[] {
    return profiles().filter((name) => !this.#before.has(name));
  }

  /** The machine is switched off in order. */
  async end(): Promise<void> {
    await this.#browser?.close();
    if (this.#script !== undefined) {
      const gone = once(this.#script, 'exit');
      this.#script.kill('SIGTERM');
      await gone;
    }
    for (const started of this.#processes) started.kill();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The build with an operator’s settings, on ports that nobody else has. */
  #install(port: number): void {
    const app = join(this.#folder, 'app');
    cpSync(BUILD, app, { recursive: true });
    writeFileSync(join(app, 'kiosk.json'), JSON.stringify(KIOSK));
    const script = join(app, 'server/kiosk/start.sh');
    const text = readFileSync(script, 'utf8');
    const moved = text
      .replace('serve.mjs" &', `serve.mjs" ${String(port)} &`)
      .replaceAll('http://localhost:4173/', this.url);
    writeFileSync(script, moved);
    const policyFile = join(app, 'server/kiosk/chromium-policy.json');
    const policy = readFileSync(policyFile, 'utf8').replace(
      'http://localhost:4173',
      this.url.replace(/\/$/, ''),
    );
    // The one policy that a test cannot live with: it shuts out whoever looks at the browser.
    writeFileSync(
      policyFile,
      policy.replace('"DeveloperToolsAvailability": 2', '"DeveloperToolsAvailability": 1'),
    );
    this.#wrapBrowser(policyFile);
  }

  /** `chromium` as the script finds it: behind a mount that only it sees, and open to who looks at it. */
  #wrapBrowser(policyFile: string): void {
    const flags = ['--no-sandbox', `--remote-debugging-port=${String(this.#devtools)}`];
    const inside = [
      'mount -t tmpfs tmpfs /etc/chromium',
      'mkdir -p /etc/chromium/policies/managed',
      `cp "${policyFile}" /etc/chromium/policies/managed/`,
      `exec "${wholeBrowser().executablePath}" ${flags.join(' ')} "$@"`,
    ].join(' && ');
    const wrapper = join(this.#folder, 'bin/chromium');
    writeFileSync(wrapper, `#!/bin/sh\nexec unshare -m sh -c '${inside}' sh "$@"\n`);
    chmodSync(wrapper, 0o755);
  }

  #path(): string {
    const bin = join(this.#folder, 'bin');
    mkdirSync(bin);
    return `${bin}:${process.env['PATH'] ?? ''}`;
  }
}

/** Addresses of what a browser shows, told without taking hold of it; nothing while there is none. */
async function shownAt(address: string): Promise<string> {
  try {
    return await (await fetch(`${address}/json/list`)).text();
  } catch {
    return '';
  }
}

function profiles(): readonly string[] {
  return readdirSync(MEMORY).filter((name) => name.startsWith('kiosk.'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
