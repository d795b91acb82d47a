import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../../src/build/security-policy';
import { stop } from '../../support/stop';

/** The build under test; `npm run build` makes it. `BUILD_DIR` names another folder. */
export const BUILD =
  process.env['BUILD_DIR'] ?? fileURLToPath(new URL('../../../dist', import.meta.url));
const SERVER = fileURLToPath(new URL('./serve.mjs', import.meta.url));

/** Faults by file: not there, cut off half-way, or never answered. */
export type Broken = Readonly<Record<string, 'missing' | 'cut' | 'held'>>;

/** The app as its host serves it, on a port of its own, from a process that can be killed. */
export class Site {
  #process: ChildProcess | undefined;
  #port = 0;
  #fault: Promise<unknown> = Promise.resolve();

  /** `base` is the path of the app on its host, with slashes at both ends. */
  constructor(private readonly base = '/') {}

  get url(): string {
    return `http://localhost:${String(this.#port)}${this.base}`;
  }

  /**
   * Serves a build; a second call keeps the port, so that it is the same site to the browser. After `bytes` of content
   * every connection is cut.
   */
  async serve(
    folder = BUILD,
    broken: Broken = {},
    headers: Readonly<Record<string, string>> = SECURITY_HEADERS,
    bytes?: number,
  ): Promise<void> {
    if (!existsSync(`${folder}/index.html`)) throw new Error('No build: run `npm run build` first');
    await this.kill();
    const settings = {
      folder,
      base: this.base,
      port: this.#port,
      headers,
      cacheControl: CACHE_CONTROL,
      broken,
      bytes,
    };
    this.#process = fork(SERVER, [JSON.stringify(settings)], { execArgv: [] });
    const [port] = (await once(this.#process, 'message')) as [number];
    this.#port = port;
    this.#fault = once(this.#process, 'message');
  }

  /** Resolves when a file that is broken has been asked for. */
  async fired(): Promise<void> {
    await this.#fault;
  }

  /** Ends the server's process; returns when the port no longer answers. */
  async kill(): Promise<void> {
    const server = this.#process;
    if (server === undefined) return;
    this.#process = undefined;
    await stop(server, 'SIGKILL');
  }

  /** Proof that the fault fired: nothing answers on the port. */
  async isDown(): Promise<boolean> {
    return fetch(this.url).then(
      () => false,
      () => true,
    );
  }
}
