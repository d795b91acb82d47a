import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// `npm run headers -- URL`: does a host send what the security policy wants? Prints a table; ends with 1 when not.
const { module } = await runnerImport(
  fileURLToPath(new URL('../build/host-check/run.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
);
const { output, exitCode } = await module.checkHost(process.argv.slice(2));
process.stdout.write(`${output}\n`);
process.exitCode = exitCode;
