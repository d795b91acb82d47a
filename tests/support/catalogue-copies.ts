import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the catalogue's data and of the cases, laid out as in the repository, for commands that change files. */
export class CatalogueCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'catalogue-copy-'));
  readonly folder = join(this.root, 'src/catalogue');

  constructor() {
    const isData = (path: string): boolean => extname(path) !== '.ts';
    cpSync(join(ROOT, 'src/catalogue'), this.folder, { recursive: true, filter: isData });
    // What the repository has released is its own business.
    rmSync(join(this.folder, 'released'), { recursive: true, force: true });
    cpSync(join(ROOT, 'tests/cases'), join(this.root, 'tests/cases'), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
  }

  /** Puts one text in the place of another that has to be there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
    this.write(file, after);
  }

  /** Commits everything in a repository of its own. */
  commit(): void {
    const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const run = (...words: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...words], {
        cwd: this.root,
        env: { ...process.env, ...isolated },
        stdio: 'pipe',
      });
    };
    run('init', '--quiet');
    run('add', '--all');
    run('commit', '--quiet', '--allow-empty', '--message', 'as it is');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
