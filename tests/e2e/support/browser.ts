const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** How every test starts its browser. `alias`: a name for this machine that browsers do not know as it. */
export function browser(alias?: string): { executablePath: string; args: string[] } {
  const named = alias === undefined ? '' : `MAP ${alias} localhost, `;
  return {
    executablePath: process.env['CHROME_BIN'] ?? '/usr/bin/chromium',
    // Nothing outside this machine has a name, whatever the app tries.
    args: [...ARGS, `--host-resolver-rules=${named}MAP * ~NOTFOUND, EXCLUDE localhost`],
  };
}
