import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kioskPolicy } from '../../../src/build/kiosk-files';

/** Whether this machine lets a test lay policies before one browser, and before no other. */
export const CAN_SET_POLICIES =
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/etc/chromium']).status === 0;

/**
 * A command `chromium` in `folder`: `executable`, with `flags` before those it is called with, under the shipped policy
 * for `address`. Policies are read from one folder of the whole machine; the command mounts one that only it sees.
 */
export function browserUnderPolicy(
  folder: string,
  executable: string,
  address: string,
  flags: readonly string[] = [],
): string {
  // The one policy that a test cannot live with: it shuts out whoever drives the browser.
  const policy = { ...kioskPolicy(new URL(address).origin), DeveloperToolsAvailability: 1 };
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  const inside = [
    'mount -t tmpfs tmpfs /etc/chromium',
    'mkdir -p /etc/chromium/policies/managed',
    `cp "${file}" /etc/chromium/policies/managed/`,
    `exec "${executable}" ${flags.join(' ')} "$@"`,
  ].join(' && ');
  const command = join(folder, 'chromium');
  writeFileSync(command, `#!/bin/sh\nexec unshare -m sh -c '${inside}' sh "$@"\n`);
  chmodSync(command, 0o755);
  return command;
}
