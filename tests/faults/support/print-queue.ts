import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CUPS } from '../../../src/build/kiosk-files';
import { stop } from '../../support/stop';

const CUPSD = '/usr/sbin/cupsd';

/** Whether this machine has a print system, and lets a test start one of its own. */
export const CAN_QUEUE = existsSync(CUPSD) && process.getuid?.() === 0;

/** What a printer does with what it is sent. */
export type PrinterState = 'ready' | 'offline' | 'out of paper';

/** A print system of its own with the shipped settings, and a printer that does as it is told. */
export class PrintQueue {
  readonly #folder = mkdtempSync(join(tmpdir(), 'print-queue-'));
  #system: ChildProcess | undefined;

  /** Tells programs to print here. */
  get env(): NodeJS.ProcessEnv {
    return { CUPS_SERVER: this.#path('cups.sock') };
  }

  /** `seconds`: after how long a job that does not come out is given up, instead of the shipped time. */
  async start(seconds: number): Promise<void> {
    // The system hands its files to another user.
    chmodSync(this.#folder, 0o755);
    for (const name of ['root', 'spool/tmp', 'cache', 'state', 'logs', 'printed'])
      mkdirSync(this.#path(name), { recursive: true });
    cpSync('/usr/lib/cups', this.#path('bin'), { recursive: true });
    writeFileSync(this.#path('bin/backend/paper'), printer(this.#folder));
    // Open to root alone: run as root.
    chmodSync(this.#path('bin/backend/paper'), 0o700);
    this.set('ready');
    const shipped = CUPS.replace(/^(MaxJobTime) \d+$/m, `$1 ${String(seconds)}`);
    expect(shipped).not.toBe(CUPS);
    writeFileSync(this.#path('cupsd.conf'), system(this.#path('cups.sock')) + shipped);
    writeFileSync(this.#path('cups-files.conf'), places(this.#folder));
    this.#system = spawn(
      CUPSD,
      ['-f', '-c', this.#path('cupsd.conf'), '-s', this.#path('cups-files.conf')],
      { stdio: 'ignore' },
    );
    await expect.poll(() => this.#run('lpstat', '-r')).toContain('is running');
    writeFileSync(this.#path('paper.ppd'), DESCRIPTION);
    this.#run('lpadmin', '-p', 'kiosk', '-E', '-v', 'paper:/kiosk', '-P', this.#path('paper.ppd'));
    this.#run('lpadmin', '-d', 'kiosk');
    expect(this.#run('lpstat', '-d')).toContain('kiosk');
  }

  set(state: PrinterState): void {
    writeFileSync(this.#path('printer'), state);
  }

  /** Titles of all jobs that have reached the printer, printed or not. */
  titles(): readonly string[] {
    const file = this.#path('titles');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  /** What came out, in order: each a PDF. */
  printed(): readonly Buffer[] {
    return readdirSync(this.#path('printed'))
      .sort((one, other) => Number.parseInt(one) - Number.parseInt(other))
      .map((name) => readFileSync(this.#path('printed', name)));
  }

  /** Jobs that wait, and the files that stand for them. */
  waiting(): readonly string[] {
    const files = readdirSync(this.#path('spool'), { recursive: true, encoding: 'utf8' });
    return [...files.filter((name) => name !== 'tmp'), this.#run('lpstat', '-o').trim()].filter(
      (text) => text !== '',
    );
  }

  /** Where the system keeps anything; what came out of the printer is not among it. */
  get folders(): readonly string[] {
    return ['root', 'spool', 'cache', 'state', 'logs'].map((name) => this.#path(name));
  }

  async end(): Promise<void> {
    if (this.#system !== undefined) await stop(this.#system);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #path(...names: readonly string[]): string {
    return join(this.#folder, ...names);
  }

  #run(command: string, ...words: readonly string[]): string {
    return spawnSync(command, words, { encoding: 'utf8', env: { ...process.env, ...this.env } })
      .stdout;
  }
}

/** A backend of CUPS: job, user, title, copies, options, and the document on its input or as a sixth word. */
function printer(folder: string): string {
  return `#!/bin/sh
[ $# -eq 0 ] && { echo 'direct paper "Unknown" "Paper"'; exit 0; }
echo "$3" >> ${folder}/titles
case "$(cat ${folder}/printer)" in
  offline) exit 1 ;;
  'out of paper') echo 'STATE: +media-empty-error' >&2; while :; do sleep 1; done ;;
esac
cat "\${6:-/dev/stdin}" > "${folder}/printed/$1.pdf"
`;
}

/** A printer that takes PDF and A4; a browser prints to none that does not tell what it can do. */
const DESCRIPTION = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "Paper"
*Product: "(Paper)"
*ModelName: "Paper"
*NickName: "Paper"
*ShortNickName: "Paper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Page: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Region: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "9 9 586 833"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
`;

function system(socket: string): string {
  return `Listen ${socket}
DefaultAuthType None
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
}

function places(folder: string): string {
  return `ServerRoot ${folder}/root
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/state
ServerBin ${folder}/bin
DataDir /usr/share/cups
AccessLog ${folder}/logs/access
ErrorLog ${folder}/logs/error
PageLog ${folder}/logs/page
SystemGroup root
`;
}
