import { extname } from 'node:path';

/** Every kind of file that a build holds, as a server has to name it: most know no `.webmanifest`, many no `.mjs`. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
};

/** The type of a file by its name; bytes of no known kind are never guessed at. */
export function typeOf(path: string): string {
  return FILE_TYPES[extname(path)] ?? 'application/octet-stream';
}
