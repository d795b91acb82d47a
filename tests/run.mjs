// `npm test`: everything, from the types to the real browser. Goes on after a failure, so that one run tells all.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureSizes } from './support/sizes.mjs';
import { ensureTools } from './support/tools.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
process.chdir(ROOT);
// Without a terminal the tools would differ in how they print; with these they do not.
Object.assign(process.env, { CI: '1', NO_COLOR: '1', FORCE_COLOR: undefined });

const rows = [];

/** Runs one step, prints how long it took, and notes how many of its tests passed. */
async function step(name, work) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const count = await work();
  rows.push({ name, seconds: (Date.now() - begun) / 1000, ...count });
}

/** An npm script that passes or fails as a whole. */
function script(name, ...options) {
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...options], {
    stdio: 'inherit',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The same, at work beside other steps; what it says is kept until it is waited for. */
function scriptBeside(name, ...options) {
  const child = spawn('npm', ['run', '--silent', name, '--', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const ended = once(child, 'close');
  return async () => {
    const [status] = await ended;
    process.stdout.write(Buffer.concat(said));
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** A test runner that leaves a report; one that failed without saying which test counts as one failure. */
function runner(name, report, read) {
  rmSync(report, { force: true });
  const whole = script(name);
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')));
    return { ...count, failed: Math.max(count.failed, whole.failed) };
  } catch {
    console.log(`${name} left no report`);
    return { passed: 0, failed: 1 };
  }
}

async function sizes() {
  const measured = await measureSizes('dist');
  for (const { what, bytes, budget } of measured)
    console.log(
      `${bytes <= budget ? '✓' : '✗'} ${what}: ${String(bytes)} of ${String(budget)} bytes`,
    );
  const failed = measured.filter(({ bytes, budget }) => bytes > budget).length;
  return { passed: measured.length - failed, failed };
}

const missing = ensureTools();
if (missing.length > 0) {
  console.log(`
Some tests need a browser and tools that are not here: ${missing.join(', ')} (names of Debian packages).
On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${missing.join(' ')}
Elsewhere: set CHROME_BIN to a Chrome, Chromium or Edge, and install the others.`);
}

// Lint takes one core for longer than the three others together; what is told of it is what it takes beyond them.
const lint = scriptBeside('check:lint');
await step('types', scriptBeside('check:types'));
await step('format', scriptBeside('check:format'));
await step('unused code', scriptBeside('check:unused'));
await step('lint', lint);
await step('unit tests', () =>
  runner('test:unit', 'test-results/unit.json', ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  })),
);
await step('mutants', () =>
  runner('mutants', 'test-results/mutants.json', ({ killed, toDo }) => ({
    passed: killed,
    failed: toDo,
  })),
);
await step('certificate', () => script('certify', '--quick'));
await step('build', () => script('build'));
await step('built alike', () => script('reproduce'));
await step('sizes', () =>
  sizes().catch((error) => {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }),
);
await step('browser tests', () =>
  runner('test:e2e', 'test-results/e2e.json', ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  })),
);
await step('faults', () =>
  runner('faults', 'test-results/faults.json', ({ passed, failed }) => ({ passed, failed })),
);

console.log(
  `\n${'step'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'s'.padStart(8)}`,
);
for (const { name, passed, failed, seconds } of rows)
  console.log(
    name.padEnd(16) +
      String(passed).padStart(8) +
      String(failed).padStart(8) +
      seconds.toFixed(1).padStart(8),
  );
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
