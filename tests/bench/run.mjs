// `npm run bench`: how fast and how large, beside the budgets. Sizes are of the last build; timings are of this machine
// and judge nothing by themselves.
import { existsSync } from 'node:fs';
import { withModule } from '../support/project-modules.mjs';
import { measureSizes } from '../support/sizes.mjs';

const rows = [
  ...(await withModule('/tests/bench/measure.ts', ({ measureParts }) => measureParts())),
];

if (existsSync('dist/.vite/manifest.json'))
  for (const { what, bytes, budget } of await measureSizes('dist'))
    rows.push({
      what: `${what}, transferred`,
      value: `${(bytes / 1000).toFixed(1)} kB`,
      budget: `≤ ${(budget / 1000).toLocaleString('en')} kB`,
      kept: bytes <= budget,
    });
else console.log('No build yet (npm run build): its sizes are left out.\n');

const width = Math.max(...rows.map(({ what }) => what.length)) + 2;
console.log(`${'what'.padEnd(width)}${'measured'.padStart(12)}${'budget'.padStart(14)}`);
for (const { what, value, budget, kept } of rows)
  console.log(
    `${what.padEnd(width)}${value.padStart(12)}${budget.padStart(14)}${kept ? '' : '  over'}`,
  );
