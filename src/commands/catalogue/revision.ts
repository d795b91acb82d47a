import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileCatalogue, type CompileResult } from '../../catalogue/compile';

/** Where the catalogue lives in the repository. */
export const CATALOGUE_FOLDER = 'src/catalogue';

export type RevisionResult =
  | { readonly kind: 'compiled'; readonly result: CompileResult }
  /** git is not there, or knows no such revision, or none with a catalogue; in words for the clerk. */
  | { readonly kind: 'not-found'; readonly message: string };

/** The catalogue of a git revision, compiled by the compiler of today. Leaves the working tree as it is. */
export function compileRevision(root: string, revision: string): RevisionResult {
  if (!isThere()) {
    const message = '这台机器上没有 git，比较两个版本要用它。请先装上 git。';
    return { kind: 'not-found', message };
  }
  const commit = commitOf(root, revision);
  if (commit === undefined) {
    const message = `git 里没有“${revision}”这个版本。写提交号、标签、分支名，或者 HEAD~1（上一次提交）。`;
    return { kind: 'not-found', message };
  }
  const files = git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', CATALOGUE_FOLDER])
    .split('\0')
    .filter((file) => /\.(yaml|json)$/.test(file));
  if (files.length === 0) {
    const message = `“${revision}”这个版本里还没有规则目录（${CATALOGUE_FOLDER}）。`;
    return { kind: 'not-found', message };
  }
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    for (const file of files) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, git(root, ['cat-file', 'blob', `${commit}:${file}`]));
    }
    return { kind: 'compiled', result: compileCatalogue(join(folder, CATALOGUE_FOLDER)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isThere(): boolean {
  return spawnSync('git', ['--version']).error === undefined;
}

function commitOf(root: string, revision: string): string | undefined {
  try {
    const name = `${revision}^{commit}`;
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]).trim();
  } catch {
    return undefined;
  }
}

function git(root: string, words: readonly string[]): string {
  return execFileSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
