import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKSUM_FILE, checksumList, fingerprintOf } from '../../../src/build/built-files';
import { TEXT } from '../../../src/ui/screens/host/text';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-files-'));
  mkdirSync(join(folder, 'assets'));
  for (const file of ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/B.js', 'assets/a.js'])
    put(file, file);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (file: string, content: string): void => {
  writeFileSync(join(folder, file), content);
};
const shell = (command: string): string =>
  execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
const fingerprint = (): string => fingerprintOf(checksumList(folder));

describe('an IT department can recompute with the commands that the page shows', () => {
  beforeEach(() => {
    put(CHECKSUM_FILE, checksumList(folder));
  });

  it('every file', () => {
    expect(shell(TEXT.filesCommand).trim().split('\n')).toHaveLength(5);
    put('assets/a.js', 'altered');
    expect(() => shell(`${TEXT.filesCommand} 2>&1`)).toThrow();
  });

  it('the fingerprint', () => {
    expect(shell(TEXT.wholeCommand)).toBe(`${fingerprint()}  -\n`);
  });
});

describe('the fingerprint', () => {
  it('changes with any content and with any name', () => {
    const before = fingerprint();
    put('assets/a.js', 'other');
    const content = fingerprint();
    put('assets/c.js', 'more');
    expect(new Set([before, content, fingerprint()]).size).toBe(3);
  });

  it.each(['index.html', 'sw.js'])(
    'stays when %s, which carries it or the hashes, changes',
    (file) => {
      const before = fingerprint();
      put(file, 'other');
      expect(fingerprint()).toBe(before);
    },
  );

  it.each([CHECKSUM_FILE, 'kiosk.json', '.vite/manifest.json'])('knows nothing of %s', (file) => {
    const before = checksumList(folder);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    put(file, 'new');
    expect(checksumList(folder)).toBe(before);
  });
});
