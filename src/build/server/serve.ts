// Becomes `server/serve.mjs` of the build: serves the folder above it to the browser of this machine, with nothing but
// Node. For a kiosk or an office without a web server: node server/serve.mjs [port]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerTo } from './answer';
import { USUAL_PORT } from './usual-port';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

const [word] = process.argv.slice(2);
const port = word === undefined ? USUAL_PORT : Number(word);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`端口要写成 1 到 65535 的数，不是“${String(word)}”。`);

const server = createServer((request, response) => {
  const answer = answerTo(
    {
      method: request.method ?? '',
      address: request.url ?? '',
      ledBy: request.headers['sec-fetch-site']?.toString(),
    },
    sizeOf,
  );
  const { body } = answer;
  const length = 'text' in body ? Buffer.byteLength(body.text) : body.bytes;
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': length });
  if (request.method === 'HEAD') response.end();
  else if ('text' in body) response.end(body.text);
  // A file that goes away meanwhile ends the connection, and with it nothing else.
  else
    createReadStream(join(FOLDER, body.file))
      .on('error', () => response.destroy())
      .pipe(response);
});

server.on('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  fail(taken ? `端口 ${String(port)} 已被占用，换一个：node server/serve.mjs 8080` : error.message);
});
// Only this machine can reach it.
server.listen(port, 'localhost', () => {
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  console.log(
    `用浏览器打开 http://localhost:${String(at)}/ ，清空浏览器里的内容用 /reset ，停止按 Ctrl+C`,
  );
});

function sizeOf(file: string): number | undefined {
  try {
    const stats = statSync(join(FOLDER, file));
    return stats.isFile() ? stats.size : undefined;
  } catch {
    // Not there, not allowed, or a name that the disk cannot have: to a browser all the same.
    return undefined;
  }
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
