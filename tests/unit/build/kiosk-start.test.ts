// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startScript } from '../../../src/build/kiosk-start';
import { stop } from '../../support/stop';

const MEMORY = '/dev/shm';
const PORT = '47391';

// Notes whether the page was served when it came up, and leaves a process that goes on writing into its profile.
const BROWSER = `#!/bin/sh
for word; do page=$word; done
node -e 'fetch(process.argv[1]).then(() => console.log("page"), () => console.log("nothing"))' "$page" >> "$LOG"
(for late in 1 2 3 4; do mkdir -p "$TMPDIR/late"; echo late > "$TMPDIR/late/$late"; sleep 0.3; done) &
`;

// Comes up late, as a server does on a slow machine, and falls over after some answers.
const SERVER = `
import { createServer } from 'node:http';
let answers = 0;
setTimeout(() => createServer((_, response) => {
  response.end('ok', () => { answers += 1; if (answers === 4) process.exit(1); });
}).listen(Number(process.argv[2]), 'localhost'), 700);
`;

describe.skipIf(!existsSync(MEMORY))('the start script of a shared machine', () => {
  let folder = '';
  let script: ChildProcess;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kiosk-start-'));
    mkdirSync(join(folder, 'server/kiosk'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'server/kiosk/start.sh'), startScript());
    writeFileSync(join(folder, 'server/serve.mjs'), SERVER);
    writeFileSync(join(folder, 'bin/chromium'), BROWSER);
    chmodSync(join(folder, 'bin/chromium'), 0o755);
    // What a machine left that lost its power.
    mkdirSync(join(MEMORY, 'kiosk.before/data'), { recursive: true });
    script = spawn('sh', [join(folder, 'server/kiosk/start.sh'), PORT], {
      env: {
        ...process.env,
        LOG: join(folder, 'log'),
        PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      },
      stdio: 'ignore',
    });
  });

  afterEach(() => {
    script.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens its browser only on a page that is served, serves it again when it is not, and leaves no profile', async () => {
    // Each browser asks twice: by itself, and the script for it. So the server falls over after the second.
    await expect.poll(() => opened(folder).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
    await stop(script);
    expect(new Set(opened(folder))).toEqual(new Set(['page']));
    expect(readdirSync(MEMORY).filter((name) => name.startsWith('kiosk.'))).toEqual([]);
    await expect(fetch(`http://localhost:${PORT}/`)).rejects.toThrow();
  }, 90_000);
});

function opened(folder: string): readonly string[] {
  const log = join(folder, 'log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}
