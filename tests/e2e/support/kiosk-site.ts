import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stop } from '../../support/stop';
import { BUILD } from './site';

/** What an operator writes for a hall with a printer, and a host that can empty the browser. */
export const KIOSK = { kiosk: true, title: '乌海市政务服务中心', reset: true } as const;

/** The build with an operator's `kiosk.json`, served by the server that it brings along. */
export class KioskSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kiosk-site-'));
  #server: ChildProcess | undefined;
  url = '';

  constructor() {
    cpSync(BUILD, this.#folder, { recursive: true });
  }

  /** Writes the operator's file, as it is; the next start of the page reads it. */
  configure(settings: object | string): void {
    const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
    writeFileSync(join(this.#folder, 'kiosk.json'), text);
  }

  async serve(): Promise<void> {
    const server = spawn(process.execPath, [join(this.#folder, 'server/serve.mjs'), '0']);
    this.#server = server;
    const [words] = (await once(server.stdout, 'data')) as [Buffer];
    this.url = /http:\S+/.exec(words.toString())?.[0] ?? '';
  }

  async close(): Promise<void> {
    if (this.#server !== undefined) await stop(this.#server);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
