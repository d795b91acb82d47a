// `npm run reproduce`: builds the same source once more, in another folder, another time zone and another language, and
// compares every file with dist/. Ends with 1 and the names of the files when any differs. Takes one build.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIST = 'SHA256SUMS';
const SOURCES = ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'];

if (!existsSync(join(ROOT, 'dist', LIST))) {
  console.log('No build: run `npm run build` first');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
try {
  for (const source of SOURCES)
    cpSync(join(ROOT, source), join(folder, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const lines = (root) =>
    readFileSync(join(root, 'dist', LIST), 'utf8')
      .trim()
      .split('\n');
  const [first, second] = [lines(ROOT), lines(folder)];
  const differing = [
    ...first.filter((line) => !second.includes(line)),
    ...second.filter((line) => !first.includes(line)),
  ];
  for (const line of differing) console.log(line);
  console.log(`${String(first.length)} files, ${String(differing.length)} lines differ`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
