// `npm run bench`: how fast and how large, beside the budgets. Sizes are of the last build; timings are of this machine
// and judge nothing by themselves.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { measureSizes } from '../support/sizes.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const server = await createServer({
  configLoader: 'runner',
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { measureParts } = await server.ssrLoadModule('/tests/bench/measure.ts');
const rows = [...(await measureParts())];
await server.close();

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
