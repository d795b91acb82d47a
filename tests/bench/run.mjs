// `npm run bench`: how fast and how large, beside the budgets. Sizes are of the last build; timings are of this machine
// and judge nothing by themselves.
import { existsSync } from 'node:fs';
import { withBundle } from './bundled.mjs';
import { withModule } from '../support/project-modules.mjs';
import { measureSizes } from '../support/sizes.mjs';

const BUDGET = 100_000;

const { sorts, speeds } = await withBundle('tests/bench/assess-speed.ts', (bench) => ({
  sorts: bench.SORTS,
  speeds: bench.assessSpeeds(),
}));
console.log(`${'assess, per second'.padEnd(30)}${sorts.map((sort) => sort.padStart(16)).join('')}`);
for (const { itemId, perSecond } of speeds) {
  const cells = sorts.map((sort) => {
    const speed = perSecond[sort];
    return (speed === undefined ? '–' : Math.round(speed).toLocaleString('en')).padStart(16);
  });
  console.log(`${itemId.padEnd(30)}${cells.join('')}`);
}
console.log();
const slowest = Math.min(...speeds.flatMap(({ perSecond }) => Object.values(perSecond)));

const rows = [
  {
    what: 'assess, slowest item and sort, per second',
    value: Math.round(slowest).toLocaleString('en'),
    budget: `≥ ${BUDGET.toLocaleString('en')}`,
    kept: slowest >= BUDGET,
  },
  ...(await withModule('/tests/bench/measure.ts', ({ measureParts }) => measureParts())),
];

if (existsSync('dist/.vite/manifest.json')) {
  rows.push(
    ...(await withModule('/tests/bench/forms-in-browser.ts', ({ measureFormsInBrowser }) =>
      measureFormsInBrowser(),
    )),
  );
  for (const { what, bytes, budget } of await measureSizes('dist'))
    rows.push({
      what: `${what}, transferred`,
      value: `${(bytes / 1000).toFixed(1)} kB`,
      budget: `≤ ${(budget / 1000).toLocaleString('en')} kB`,
      kept: bytes <= budget,
    });
} else console.log('No build yet (npm run build): its sizes and the browser are left out.\n');

const width = Math.max(...rows.map(({ what }) => what.length)) + 2;
console.log(`${'what'.padEnd(width)}${'measured'.padStart(12)}${'budget'.padStart(14)}`);
for (const { what, value, budget, kept } of rows)
  console.log(
    `${what.padEnd(width)}${value.padStart(12)}${budget.padStart(14)}${kept ? '' : '  over'}`,
  );
