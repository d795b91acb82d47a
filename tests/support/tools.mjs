import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CJK_FONTS = '/usr/share/fonts/opentype/noto';
const TOOLS = [
  { command: 'pdftotext', version: '-v', pack: 'poppler-utils' },
  { command: 'openssl', version: 'version', pack: 'openssl' },
  { command: 'unzip', version: '-v', pack: 'unzip' },
  { command: 'git', version: '--version', pack: 'git' },
  { command: 'xmllint', version: '--version', pack: 'libxml2-utils' },
  { command: 'strace', version: '--version', pack: 'strace' },
];

/** First line a command prints about its version, or undefined when it cannot be run. */
function versionOf(command, argument) {
  const { stdout, stderr, error } = spawnSync(command, [argument], { encoding: 'utf8' });
  return error === undefined ? (stdout + stderr).trim().split('\n')[0] : undefined;
}

/** The browser named by CHROME_BIN, else Debian's. */
function browser() {
  const named = process.env.CHROME_BIN;
  if (named !== undefined && versionOf(named, '--version') !== undefined) return named;
  return '/usr/bin/chromium';
}

function missingPackages() {
  const packages = TOOLS.filter(({ command, version }) => !versionOf(command, version)).map(
    ({ pack }) => pack,
  );
  if (!versionOf(browser(), '--version')) packages.push('chromium');
  if (process.platform === 'linux' && !existsSync(CJK_FONTS)) packages.push('fonts-noto-cjk');
  return packages;
}

/**
 * Finds the browser and the tools that the tests check the app's files with; installs what is missing as root on
 * Debian, and prints the versions. Returns what is still missing: nothing, or names of Debian packages.
 * Sets CHROME_BIN for the commands started later.
 */
export function ensureTools() {
  const missing = missingPackages();
  const debian = versionOf('apt-get', '--version') !== undefined;
  if (missing.length > 0 && debian && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(' ')}`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    try {
      execFileSync('apt-get', ['update', '-qq'], options);
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', ...missing],
        options,
      );
    } catch (error) {
      console.log(`apt-get failed: ${error.message}`);
    }
  }
  process.env.CHROME_BIN = browser();
  console.log(`node        ${process.version}`);
  console.log(`browser     ${versionOf(browser(), '--version') ?? 'none'} (${browser()})`);
  for (const { command, version } of TOOLS)
    console.log(`${command.padEnd(11)} ${versionOf(command, version) ?? 'none'}`);
  return missingPackages();
}
