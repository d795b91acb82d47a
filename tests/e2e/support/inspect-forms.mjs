// Inspects the forms of an application file that a browser made: `node inspect-forms.mjs FILE` prints JSON. A process
// of its own, because the forms need the build's virtual modules, which Playwright does not know.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const file = process.argv[2];
if (file === undefined) throw new Error('which file?');
process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const server = await createServer({
  configLoader: 'runner',
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { inspectForms } = await server.ssrLoadModule('/tests/support/inspect-forms.ts');
process.stdout.write(JSON.stringify(await inspectForms(file)));
await server.close();
