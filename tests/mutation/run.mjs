// `npm run mutants [-- item …]`: changes every rule in every way the operators know, one at a time, and asks of the
// hand-derived cases that at least one of them notices. Ends with 1 when a mutant survives.
import { mkdirSync, writeFileSync } from 'node:fs';
import { withModule } from '../support/project-modules.mjs';

const begun = performance.now();
const { text, ...counts } = await withModule('/tests/mutation/report.ts', ({ mutationReport }) =>
  mutationReport(process.argv.slice(2)),
);
console.log(text);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(
  `\n${counts.killed} killed, ${counts.refused} refused, ${counts.toDo} to do; ${seconds} s`,
);

mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/mutants.json', `${JSON.stringify(counts)}\n`);
process.exitCode = counts.toDo === 0 ? 0 : 1;
