// `npm run mutants [item …]`: changes every rule in every way the operators know, one at a time, and asks of the
// hand-derived cases that at least one of them notices. Ends with 1 when a mutant survives.
import { withModule } from '../support/project-modules.mjs';

const begun = performance.now();
const { text, clean } = await withModule('/tests/mutation/report.ts', ({ mutationReport }) =>
  mutationReport(process.argv.slice(2)),
);
console.log(text);
console.log(`\n${((performance.now() - begun) / 1000).toFixed(1)} s`);
process.exitCode = clean ? 0 : 1;
