import { describe, expect, test } from 'vitest';
import { openBundle } from '../../../../src/bundle/open-bundle';
import { catalogue } from '../../../../src/catalogue/index';
import { Verification } from '../../../../src/ui/screens/verify/verification.svelte';

function verification(): Verification {
  const engine = { open: (file: File) => openBundle(file, catalogue) };
  return new Verification(
    () => Promise.resolve(engine),
    () => '2026-11-24',
  );
}

const empty = new File([], '空.asice');
const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], '照片.png');

describe('the check of an offered file', () => {
  test('names what was found and which file it was', async () => {
    const check = verification();
    await check.check({ files: [picture], directory: false });
    expect(check.state).toMatchObject({ kind: 'checked', name: '照片.png' });
    expect(check.state).toHaveProperty('opened.reason', 'other-file');
  });

  test('does not read a folder', async () => {
    const check = verification();
    await check.check({ files: [empty], directory: true });
    expect(check.state).toMatchObject({ kind: 'refused', reason: 'directory' });
  });

  test('takes one file at a time', async () => {
    const check = verification();
    await check.check({ files: [empty, picture], directory: false });
    expect(check.state).toMatchObject({ kind: 'refused', reason: 'several' });
  });

  test('is about the file chosen last, even when an earlier one is still being checked', async () => {
    const answers: (() => void)[] = [];
    const engine = {
      open: async (file: File) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return openBundle(file, catalogue);
      },
    };
    const check = new Verification(
      () => Promise.resolve(engine),
      () => '2026-11-24',
    );
    const first = check.check({ files: [picture], directory: false });
    const second = check.check({ files: [empty], directory: false });
    await Promise.resolve();
    answers.reverse().forEach((answer) => {
      answer();
    });
    await Promise.all([first, second]);
    expect(check.state).toMatchObject({ kind: 'checked', name: '空.asice' });
  });

  test('says so when the engine cannot start, instead of waiting for ever', async () => {
    const check = new Verification(
      () => Promise.reject(new Error('no worker')),
      () => '2026-11-24',
    );
    await check.check({ files: [empty], directory: false });
    expect(check.state).toMatchObject({ kind: 'refused', reason: 'check-failed' });
  });
});
