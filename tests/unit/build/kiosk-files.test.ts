import { describe, expect, it } from 'vitest';
import { kioskFiles, kioskPolicy } from '../../../src/build/kiosk-files';
import { KIOSK_FLAGS } from '../../../src/build/kiosk-start';
import { readKioskSettings } from '../../../src/ui/app/kiosk/settings';

function shipped(file: string): string {
  return kioskFiles().find((one) => one.file === `server/kiosk/${file}`)?.text ?? '';
}

describe('the files for a shared machine', () => {
  it('hold settings that the app reads, with a reset that the shipped server answers', () => {
    expect(readKioskSettings(shipped('kiosk.json'))).toMatchObject({
      kind: 'kiosk',
      settings: { reset: true, savingFiles: false, addingFiles: false },
    });
  });

  it('let the browser open one address and nothing else', () => {
    expect(JSON.parse(shipped('chromium-policy.json'))).toEqual(
      kioskPolicy('http://localhost:4173'),
    );
    const policy = kioskPolicy('http://localhost:1');
    expect(policy).toHaveProperty('URLAllowlist', [
      'http://localhost:1',
      'chrome://print',
      'chrome-untrusted://print',
    ]);
    // The star alone leaves the browser's own pages open.
    for (const address of ['*', 'chrome://*', 'devtools://*', 'view-source:*', 'file://*'])
      expect(policy).toHaveProperty('URLBlocklist', expect.arrayContaining([address]));
  });

  it('clear on exit only together with the switch without which that does nothing', () => {
    const policy = kioskPolicy('http://localhost:1');
    expect(policy).toHaveProperty('ClearBrowsingDataOnExitList');
    expect(policy).toHaveProperty('SyncDisabled', true);
  });

  it('start the browser with every flag that is tested, in memory', () => {
    const script = shipped('start.sh');
    for (const flag of KIOSK_FLAGS) expect(script).toContain(` ${flag} `);
    expect(script).toContain('/dev/shm/kiosk');
    expect(script).toContain('swapoff -a');
  });

  it('keep neither file nor record of what was printed, and hold no job for the next person', () => {
    expect(shipped('cupsd.conf')).toMatch(/^PreserveJobFiles No$/m);
    expect(shipped('cupsd.conf')).toMatch(/^PreserveJobHistory No$/m);
    expect(shipped('cupsd.conf')).toMatch(/^ErrorPolicy abort-job$/m);
    expect(shipped('cupsd.conf')).toMatch(/^MaxJobTime 300$/m);
  });
});
