// `npm run certify`: the engine and the second opinion judge the same ten million records and have to agree on each;
// then the certificate is written. `--quick`: a million, and no certificate. `--seed=N` draws other records, `--on=DAY`
// dates the certificate. Ends with 1 when anything differs, or a case derived by hand is missed. After the certificate the
// browser is broken as often as in a night (`npm run faults`), and the mistakes are made that this has to notice.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { withModule } from '../support/project-modules.mjs';
import { tableOf } from './table.mjs';
import { inThreads } from './threads.mjs';

const CERTIFICATE = 'src/catalogue/certificate.json';
const MOST_TOLD = 10;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    on: { type: 'string' },
  },
});
const seed = Number(values.seed);
const extent = values.quick
  ? { combinations: 1_000_000, walks: 1, seed }
  : { combinations: 10_000_000, walks: 10, seed };

const begun = performance.now();
const seconds = () => (performance.now() - begun) / 1000;

async function judged() {
  const { jobs, breadths } = await withModule(
    '/tests/certify/jobs.ts',
    ({ jobsFor, breadthOf }) => ({
      jobs: jobsFor(extent),
      breadths: breadthOf(extent),
    }),
  );
  return await withModule('/tests/certify/tally.ts', async ({ add, emptyTally }) => {
    const results = breadths.map((breadth) => ({ breadth, tally: emptyTally() }));
    let done = 0;
    await inThreads(jobs, availableParallelism(), ({ itemId }, tally) => {
      add(results.find(({ breadth }) => breadth.itemId === itemId).tally, tally);
      done += 1;
      if (process.stderr.isTTY)
        process.stderr.write(`\r${String(Math.floor((done * 100) / jobs.length))} %`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r');
    return results;
  });
}

const results = await judged();
console.log(tableOf(results));
const assessments = results.reduce((sum, { tally }) => sum + tally.assessments, 0);
const faults = results.reduce((sum, { tally }) => sum + tally.faults, 0);
console.log(
  `\n${assessments.toLocaleString('en')} assessments, ${faults.toLocaleString('en')} faults, ` +
    `seed ${String(seed)}, ${seconds().toFixed(0)} s`,
);

const { certificate, cases, missed } = await withModule(
  '/tests/certify/certificate.ts',
  ({ certificateOf, handDerivedCases }) => {
    const { count, missed } = handDerivedCases();
    const cases = [...count.values()].reduce((sum, one) => sum + one, 0);
    return { certificate: certificateOf(results, seed, values.on), cases, missed };
  },
);
console.log(`${String(cases)} cases derived by hand, ${String(missed.length)} missed`);
for (const name of missed.slice(0, MOST_TOLD)) console.log(`  ${name}`);

if (faults > 0) {
  console.log('\nThe first, for tests/cases/<item>.yaml once the article has been looked up:\n');
  const told = results.flatMap(({ tally }) => tally.told);
  for (const one of told.slice(0, MOST_TOLD)) console.log(one);
}
if (faults > 0 || missed.length > 0) process.exitCode = 1;
else if (!values.quick) {
  writeFileSync(CERTIFICATE, `${JSON.stringify(certificate, null, 2)}\n`);
  console.log(`Written: ${CERTIFICATE}`);
}

if (!values.quick) {
  const mutants = ['faults', '--', '--mutants'];
  const long = ['faults', '--', '--long', `--seed=${values.seed}`];
  for (const step of [['build'], mutants, long]) {
    const { status } = spawnSync('npm', ['run', '--silent', ...step], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
