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
  // A screen, a window manager and somebody’s hands; none of them tells a version without the others.
  { command: 'Xvfb', pack: 'xvfb' },
  { command: 'matchbox-window-manager', pack: 'matchbox-window-manager' },
  { command: 'xdotool', pack: 'xdotool' },
  // A print system, of which the tests start one of their own.
  { command: 'cupsd', pack: 'cups-daemon' },
  { command: 'lpadmin', pack: 'cups-client' },
];

/** First line a command prints about its version, or undefined when it cannot be run. */
function versionOf(command, argument) {
  const { stdout, stderr, error } = spawnSync(command, [argument], { encoding: 'utf8' });
  return error === undefined ? (stdout + stderr).trim().split('\n')[0] : undefined;
}

/** What is told of a tool: its version, where it has one. */
function stateOf({ command, version }) {
  const line = versionOf(command, version ?? '-h');
  return version === undefined && line !== undefined ? 'there' : line;
}

/** The browser named by CHROME_BIN, else Debian's. */
function browser() {
  return process.env.CHROME_BIN ?? '/usr/bin/chromium';
}

/** Halves the time of the browser's tests; without it they run in the whole browser. */
const SHELL = { command: 'chromium-headless-shell', version: '--version' };

function isShellWanted() {
  return process.env.CHROME_BIN === undefined && !versionOf(SHELL.command, SHELL.version);
}

function missingPackages() {
  const packages = TOOLS.filter((tool) => !stateOf(tool)).map(({ pack }) => pack);
  if (!versionOf(browser(), '--version')) packages.push('chromium');
  if (process.platform === 'linux' && !existsSync(CJK_FONTS)) packages.push('fonts-noto-cjk');
  return packages;
}

function aptGet(...args) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', args, options);
  } catch (error) {
    console.log(`apt-get failed: ${error.message}`);
  }
}

function install(...packages) {
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(' ')}`);
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/**
 * Finds the browser and the tools that the tests check the app's files with; installs what is missing as root on
 * Debian, and prints the versions. Returns what is still missing: nothing, or names of Debian packages.
 * A CHROME_BIN that cannot be run is passed over by the commands started later.
 */
export function ensureTools() {
  const named = process.env.CHROME_BIN;
  if (named !== undefined && versionOf(named, '--version') === undefined) {
    console.log(`CHROME_BIN cannot be run: ${named}`);
    delete process.env.CHROME_BIN;
  }
  const missing = missingPackages();
  const debian = versionOf('apt-get', '--version') !== undefined;
  if ((missing.length > 0 || isShellWanted()) && debian && process.getuid?.() === 0) {
    aptGet('update', '-qq');
    install(...missing);
    // By itself: where there is none, everything else is installed all the same.
    if (isShellWanted()) install(SHELL.command);
  }
  console.log(`node        ${process.version}`);
  console.log(`browser     ${versionOf(browser(), '--version') ?? 'none'} (${browser()})`);
  console.log(`its shell   ${versionOf(SHELL.command, SHELL.version) ?? 'none'}`);
  for (const tool of TOOLS) console.log(`${tool.command.padEnd(11)} ${stateOf(tool) ?? 'none'}`);
  return missingPackages();
}
