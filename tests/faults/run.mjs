// `npm run faults`: breaks the browser, its storage and the host under the built app, and prints what was tried how often.
// `--long`: the counts of a night; `--seed=N`: other random choices; `--mutants`: makes the mistakes that the tests are
// there to notice. Needs a build. Ends with 1 when something did not hold.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runMutants } from './run-mutants.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TESTS = 'test-results/faults-tests.json';
process.chdir(ROOT);

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});

if (values.mutants) {
  const { killed, of } = runMutants(ROOT);
  process.exitCode = killed === of ? 0 : 1;
} else process.exitCode = runFaults();

function runFaults() {
  console.log(`seed ${values.seed}, ${values.long ? 'long' : 'usual'} counts`);
  rmSync(TESTS, { force: true });
  const env = {
    ...process.env,
    FAULT_SEED: values.seed,
    ...(values.long && { FAULTS: 'long', UPDATE_ROUNDS: '25', FIRST_VISIT_CUTS: '20' }),
  };
  const options = ['playwright', 'test', '-c', 'tests/faults/playwright.config.ts'];
  const { status } = spawnSync('npx', options, { stdio: 'inherit', env });
  let report;
  try {
    report = JSON.parse(readFileSync(TESTS, 'utf8'));
  } catch {
    console.log('The tests left no report');
    return 1;
  }
  const annotations = testsIn(report.suites).flatMap((test) => test.annotations);
  const figures = annotations
    .filter(({ type }) => type === 'figure')
    .map(({ description }) => JSON.parse(description));
  const notRun = annotations
    .filter(({ type }) => type === 'not-run')
    .map(({ description }) => description);
  const { expected: passed, unexpected, flaky } = report.stats;
  const failed = Math.max(unexpected + flaky, status === 0 ? 0 : 1);
  const rows = summed(figures);
  mkdirSync('test-results', { recursive: true });
  writeFileSync(
    'test-results/faults.json',
    `${JSON.stringify({ passed, failed, rows, notRun }, null, 2)}\n`,
  );
  print(rows, notRun);
  return failed === 0 ? 0 : 1;
}

function testsIn(suites) {
  return (suites ?? []).flatMap((suite) => [
    ...testsIn(suite.suites),
    ...(suite.specs ?? []).flatMap(({ tests }) => tests),
  ]);
}

/** One line for what several tests did of the same. */
function summed(figures) {
  const rows = new Map();
  for (const { row, what, count, failures, seconds, seed, note } of figures) {
    const key = `${row} ${what}`;
    const known = rows.get(key) ?? {
      row,
      what,
      count: 0,
      failures: 0,
      seconds: 0,
      seed,
      notes: [],
    };
    rows.set(key, {
      ...known,
      count: known.count + count,
      failures: known.failures + failures,
      seconds: known.seconds + seconds,
      notes: note === undefined ? known.notes : [...known.notes, note],
    });
  }
  return [...rows.values()].sort((a, b) => Number(a.row) - Number(b.row));
}

function print(rows, notRun) {
  const width = Math.max(4, ...rows.map(({ what }) => what.length)) + 2;
  const line = (row, what, ...numbers) =>
    row.padEnd(5) + what.padEnd(width) + numbers.map((text) => text.padStart(9)).join('');
  console.log(`\n${line('row', 'fault', 'count', 'failures', 's', 'seed')}`);
  for (const { row, what, count, failures, seconds, seed, notes } of rows) {
    console.log(line(row, what, String(count), String(failures), seconds.toFixed(1), String(seed)));
    for (const note of notes) console.log(`     ${note}`);
  }
  for (const one of notRun) console.log(`not run: ${one}`);
}
