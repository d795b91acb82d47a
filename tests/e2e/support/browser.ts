import { existsSync } from 'node:fs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** The browser as people have it. `CHROME_BIN` names another one, for all tests. */
const NAMED = process.env['CHROME_BIN'];
const WHOLE = NAMED ?? '/usr/bin/chromium';
/** The same engine, network and storage without the window around them: each test takes half the time. */
const SHELL = '/usr/bin/chromium-headless-shell';
const QUICK = NAMED === undefined && existsSync(SHELL) ? SHELL : WHOLE;

interface Launch {
  readonly executablePath: string;
  readonly args: string[];
}

/** How a test starts its browser, unless it is about the browser itself. `alias`: see `wholeBrowser`. */
export function browser(alias?: string): Launch {
  return { ...wholeBrowser(alias), executablePath: QUICK };
}

/**
 * The whole browser: for printing, for shared machines and for what they keep on their disk. `alias`: a name for this
 * machine that browsers do not know as it.
 */
export function wholeBrowser(alias?: string): Launch {
  const named = alias === undefined ? '' : `MAP ${alias} localhost, `;
  return {
    executablePath: WHOLE,
    // Nothing outside this machine has a name, whatever the app tries.
    args: [...ARGS, `--host-resolver-rules=${named}MAP * ~NOTFOUND, EXCLUDE localhost`],
  };
}
