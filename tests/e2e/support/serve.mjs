// A static file server in a process of its own, so that a test can really kill it. It is told everything by its
// parent: { folder, port, headers, cacheControl: { hashed, others }, broken: { [path]: 'missing' | 'cut' | 'held' },
// bytes }. After `bytes` of content, of whatever files, it closes every connection without a word.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const { folder, base, port, headers, cacheControl, broken, bytes } = JSON.parse(process.argv[2]);
let left = bytes ?? Infinity;

const server = createServer((request, response) => {
  if (left <= 0) {
    request.socket.destroy();
    return;
  }
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : undefined;
  const size = path === undefined ? undefined : sizeOf(path);
  const fault = broken[path];
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (fault !== undefined) process.send('fault');
  if (fault === 'held') return;
  if (size === undefined || fault === 'missing') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': path.startsWith('assets/') ? cacheControl.hashed : cacheControl.others,
  });
  if (fault === 'cut') {
    const half = createReadStream(join(folder, path), { end: Math.floor(size / 2) });
    half.on('data', (chunk) => response.write(chunk));
    half.on('end', () => setTimeout(() => request.socket.destroy(), 50));
  } else if (left < size) {
    const part = createReadStream(join(folder, path), { end: left - 1 });
    left = 0;
    part.on('data', (chunk) => response.write(chunk));
    part.on('end', () => setTimeout(() => request.socket.destroy(), 50));
  } else {
    left -= size;
    createReadStream(join(folder, path)).pipe(response);
  }
});

function sizeOf(path) {
  if (normalize(path).startsWith('..')) return undefined;
  const stats = statSync(join(folder, decodeURIComponent(path)), { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}

server.listen(port, 'localhost', () => process.send(server.address().port));
// Nobody is left to serve.
process.on('disconnect', () => process.exit());
