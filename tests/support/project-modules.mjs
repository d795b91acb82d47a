import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createServer } from 'vite';

/**
 * Loads one module of the project as the build sees it (TypeScript, virtual modules) and works with it. For plain Node
 * scripts; `path` begins at the project's root, as `/tests/…`.
 */
export async function withModule(path, work) {
  // Threads stand where the script that started them stands, and may not move.
  if (isMainThread) process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const server = await createServer({
    configLoader: 'runner',
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work(await server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
