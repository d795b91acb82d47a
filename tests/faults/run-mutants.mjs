import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTANTS } from './mutants.mjs';

const COPIED = [
  'src',
  'tests',
  'public',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
];

/** Makes every mistake once, in a copy of the project at `root`. Returns how many were noticed by the test named for it. */
export function runMutants(root) {
  const copy = mkdtempSync(join(tmpdir(), 'fault-mutants-'));
  try {
    for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    let killed = 0;
    for (const mutant of MUTANTS) {
      const fate = fateOf(copy, mutant);
      console.log(`${fate === 'killed' ? '✓' : '✗'} ${mutant.name}: ${fate}`);
      console.log(`    ${mutant.test.file}: ${mutant.test.name}`);
      if (fate === 'killed') killed += 1;
    }
    console.log(`${String(killed)} of ${String(MUTANTS.length)}`);
    return { killed, of: MUTANTS.length };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The named test has to pass before the mistake and to fail after it; anything else is told in words. */
function fateOf(copy, { edits, test }) {
  if (outcomeOf(copy, test) !== 'passed') return 'its test does not pass without the mistake';
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  try {
    for (const { file, find, put } of edits) {
      const text = readFileSync(join(copy, file), 'utf8');
      if (text.split(find).length !== 2)
        throw new Error(`${file} has no single place for: ${find}`);
      writeFileSync(
        join(copy, file),
        text.replace(find, () => put),
      );
    }
    const outcome = outcomeOf(copy, test);
    if (outcome === 'failed') return 'killed';
    return outcome === 'passed' ? 'survived' : 'its test was not run';
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text);
  }
}

/** `failed` only when that very test was run and failed: a copy that does not even start proves nothing. */
function outcomeOf(copy, test) {
  return test.kind === 'unit' ? unitOutcome(copy, test) : browserOutcome(copy, test);
}

function unitOutcome(copy, { file, name }) {
  const report = join(copy, 'unit.json');
  rmSync(report, { force: true });
  const options = ['--configLoader', 'runner', '--reporter=json', `--outputFile.json=${report}`];
  // Counted by its whole title below; the pattern only keeps the others from running.
  run(copy, 'vitest', ['run', ...options, '-t', escaped(name), file]);
  const { testResults } = read(report) ?? { testResults: [] };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return all.find(({ title }) => title === name)?.status;
}

function browserOutcome(copy, { file, name }) {
  rmSync(join(copy, 'dist'), { recursive: true, force: true });
  if (run(copy, 'vite', ['build', '--configLoader', 'runner']) !== 0) return undefined;
  const isFault = file.startsWith('tests/faults/');
  const report = join(copy, 'test-results', isFault ? 'faults-tests.json' : 'e2e.json');
  rmSync(report, { force: true });
  const config = `tests/${isFault ? 'faults' : 'e2e'}/playwright.config.ts`;
  run(copy, 'playwright', ['test', '-c', config, '-g', escaped(name), file]);
  const { stats } = read(report) ?? { stats: { expected: 0, unexpected: 0 } };
  if (stats.unexpected > 0) return 'failed';
  return stats.expected > 0 ? 'passed' : undefined;
}

function run(copy, command, options) {
  const path = join(copy, 'node_modules/.bin', command);
  // Its own words would be read as failures of the project.
  // One ending of a session is enough to notice a mistake.
  const env = { ...process.env, WIPE_ROUNDS: '1' };
  return spawnSync(path, options, { cwd: copy, stdio: 'ignore', env }).status;
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

function escaped(name) {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
