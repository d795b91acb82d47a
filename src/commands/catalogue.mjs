import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run catalogue`: prints the rules, compares their verdicts between two revisions, releases them. It has a room of
// its own, because it needs Node as the build does, and judges cases, which the build must not.
const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(
  fileURLToPath(new URL('catalogue/run.ts', import.meta.url)),
  // Nothing of the project's build is wanted here, least of all a catalogue that has to be without fault.
  { root, configFile: false, logLevel: 'error' },
);
const { output, complaint, exitCode } = module.runCatalogue(process.argv.slice(2), root);

// `… | head` closes the pipe while there is more to say; that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
if (output !== undefined) process.stdout.write(`${output}\n`);
process.exitCode = exitCode;
