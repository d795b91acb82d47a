import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCatalogue } from '../../../src/commands/catalogue/run';
import { CatalogueCopy } from '../../support/catalogue-copies';

const ROOT = join(import.meta.dirname, '../../..');

describe('on a copy', { timeout: 60_000 }, () => {
  let copy: CatalogueCopy;
  beforeEach(() => {
    copy = new CatalogueCopy();
  });
  afterEach(() => {
    copy.remove();
  });
  const run = (...words: readonly string[]) => runCatalogue(words, copy.root);
  const later = (): void => {
    copy.edit(
      'items/penalty-other-sectors.yaml',
      'ordinary: 3 months, serious: 12 months }',
      'ordinary: 2 months, serious: 12 months }',
    );
  };

  test('an unknown item is answered with the ids there are', () => {
    const { complaint, output, exitCode } = run('没有的事项');
    expect(exitCode).toBe(1);
    expect(output).toBeUndefined();
    expect(complaint).toContain('没有“没有的事项”这个事项');
    expect(complaint).toContain('serious-other');
  });

  test('a name that several items have is answered with those', () => {
    const { complaint, exitCode } = run('行政处罚');
    expect(exitCode).toBe(1);
    expect(complaint).toContain('penalty-market-regulation');
    expect(complaint).not.toContain('serious-other');
  });

  test('a catalogue with a mistake is not printed; the clerk is told what to mend', () => {
    copy.edit('items/serious-other.yaml', 'contact: development-reform', 'contact: nobody');
    expect(run()).toMatchObject({ exitCode: 1 });
    expect(run().complaint).toContain('items/serious-other.yaml');
  });

  test('compares the working tree with a revision, and two revisions', () => {
    copy.commit();
    expect(run('--diff', 'HEAD').output).toMatch(/比了 \d{2,} 个案例，结论都没有变。$/);
    later();
    const changed = run('--diff', 'HEAD');
    expect(changed.exitCode).toBe(0);
    expect(changed.output).toContain('其他行业领域行政处罚（penalty-other-sectors）');
    expect(changed.output).toMatch(/可申请日：2026年8月11日 → 2026年7月11日/);
    expect(changed.output).toMatch(/比了 \d+ 个案例，\d+ 个的结论变了，涉及 1 个事项。$/);
    copy.commit();
    expect(run('--diff', 'HEAD').output).toContain('结论都没有变');
    expect(run('--diff', 'HEAD~1', 'HEAD').output?.split('\n').slice(1)).toEqual(
      changed.output?.split('\n').slice(1),
    );
  });

  test('leaves the working tree as it was', () => {
    copy.commit();
    later();
    const status = (): string =>
      execFileSync('git', ['status', '--porcelain'], { cwd: copy.root, encoding: 'utf8' });
    const before = status();
    run('--diff', 'HEAD');
    expect(before).toContain('penalty-other-sectors.yaml');
    expect(status()).toBe(before);
  });

  test.each(['no-such-tag', '--output=/tmp/x', ''])('there is no revision “%s”', (revision) => {
    copy.commit();
    expect(run('--diff', revision)).toMatchObject({ exitCode: 1 });
    expect(run('--diff', revision).complaint).toContain('git 里没有');
  });

  test('says plainly that git is not there', () => {
    copy.commit();
    vi.stubEnv('PATH', copy.root);
    const { complaint, exitCode } = run('--diff', 'HEAD');
    vi.unstubAllEnvs();
    expect(exitCode).toBe(1);
    expect(complaint).toBe('这台机器上没有 git，比较两个版本要用它。请先装上 git。');
  });

  test('says plainly that an old catalogue can no longer be read', () => {
    copy.edit('edition.yaml', 'number:', 'nummer:');
    copy.commit();
    copy.edit('edition.yaml', 'nummer:', 'number:');
    const { complaint, exitCode } = run('--diff', 'HEAD');
    expect(exitCode).toBe(1);
    expect(complaint).toContain('“HEAD”的目录，用现在的程序读不懂，比不了');
    expect(complaint).toContain('edition.yaml');
  });
});

describe('as it is called', { timeout: 60_000 }, () => {
  const call = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'src/commands/catalogue.mjs'), ...words], {
      encoding: 'utf8',
    });

  test('prints to the output and ends well', () => {
    const { stdout, stderr, status } = call('serious-other');
    expect(stdout).toContain('其他领域严重失信名单');
    expect(stdout.endsWith('\n')).toBe(true);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('complains on the error stream and ends with 1', () => {
    const { stdout, stderr, status } = call('没有的事项');
    expect(stderr).toContain('没有“没有的事项”这个事项');
    expect([stdout, status]).toEqual(['', 1]);
  });
});
